import { cleanBody } from "./clean-body.ts";
import { cleanText } from "./clean-text.ts";

/** No notice is nested as deeply; what is would exhaust the stack, and is refused by the schema. */
const DEEPEST = 100;
/** They identify a notice, so a notice that is stored must keep them as they are. */
const IDENTITY = new Set(["id", "source", "sourceId"]);

/** The same value with every text in it cleaned, at any depth; ids and names of properties stay as they are. The body of a notice keeps its structure as HTML. */
export function cleanTexts(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return cleanText(value);
  if (typeof value !== "object" || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((part) => cleanTexts(part, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (depth === 0 && key === "body" && typeof part === "string") return [key, cleanBody(part)];
      return [key, IDENTITY.has(key) ? part : cleanTexts(part, depth + 1)];
    }),
  );
}
