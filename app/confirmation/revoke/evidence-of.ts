import type { ListedFile } from "#app/files/list-files.server.ts";
import type { Revocation } from "./load-revocations.server.ts";
import type { ShownRevocation } from "./revocation-list.tsx";

/** Each revocation with the files of its statement; those that may not be opened have no link. */
export function withEvidence(
  revocations: readonly Revocation[],
  files: readonly ListedFile[],
): readonly ShownRevocation[] {
  return revocations.map((revocation) => ({
    ...revocation,
    files: files
      .filter(({ key }) => key === `hearing_evidence_${revocation.id}`)
      .map(({ name, bytes, sha256, token, scan }) => {
        const isOpen = scan === "clean" || scan === "not_scanned";
        return { name, bytes, sha256, token: isOpen ? token : null };
      }),
  }));
}
