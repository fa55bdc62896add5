import { createHash } from "node:crypto";

/** JSON in which the order of keys says nothing, so that equal values have equal text. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    typeof held === "object" && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}

/** SHA-256 of a value, whatever the order of its keys. */
export function fingerprint(value: unknown): string {
  return createHash("sha256").update(sortedJson(value)).digest("hex");
}
