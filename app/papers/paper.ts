import type { FileType } from "#app/files/file-types.ts";
import type { ScanState } from "#app/files/list-files.server.ts";
import type { Day } from "#app/matching/calendar.ts";
import { type PaperKind, paperKinds } from "./paper-kinds.ts";

/** What is said of a paper; each may be unknown. */
export type PaperDetails = {
  /** Of a paper of no usual kind. */
  name: string | null;
  issuer: string | null;
  number: string | null;
  issuedOn: Day | null;
  expiresOn: Day | null;
  hasNoExpiry: boolean;
};

export type Paper = PaperDetails & {
  id: number;
  kind: PaperKind;
  /** The newer version of the same paper. */
  replacedBy: number | null;
  fileName: string;
  token: string;
  type: FileType;
  bytes: number;
  sha256: string;
  scan: ScanState;
  uploadedAt: string;
};

/** A company keeps so many, older versions among them. */
export const MOST_PAPERS = 300;

/** In the order of kinds; of one kind the one that is valid longest first. */
export function inOrder<One extends Paper>(papers: readonly One[]): One[] {
  const place = (paper: Paper) => paperKinds.indexOf(paper.kind);
  const until = (paper: Paper) => (paper.hasNoExpiry ? "9999-12-31" : (paper.expiresOn ?? ""));
  return papers.toSorted(
    (one, two) => place(one) - place(two) || until(two).localeCompare(until(one)) || two.id - one.id,
  );
}
