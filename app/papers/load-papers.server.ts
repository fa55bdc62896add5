import { type Kysely, sql } from "kysely";
import type { Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Database } from "#db/schema.ts";
import { inOrder, type Paper } from "./paper.ts";
import { isPaperKind } from "./paper-kinds.ts";
import { SOON_DAYS } from "./paper-state.ts";
import { likelyIssuer, nameOf, type PaperView, paperView } from "./paper-view.ts";
import { papersWords } from "./words.ts";

/** All papers that a company keeps, replaced ones among them. The caller has checked who may see them. */
export async function listPapers(
  db: Kysely<Database>,
  { companyId }: { companyId: number },
): Promise<Paper[]> {
  const { rows } = await sql<Omit<Paper, "kind"> & { kind: string }>`
    select p.id, p.kind, p.name, p.issuer, p.number, p.issued_on as "issuedOn", p.expires_on as "expiresOn",
      p.has_no_expiry as "hasNoExpiry", p.replaced_by as "replacedBy", f.name as "fileName", f.token, f.type, f.bytes,
      f.sha256, f.scan, f.uploaded_at as "uploadedAt"
    from company_paper p join file f on f.id = p.file_id
    where p.company_id = ${companyId} and f.company_id = ${companyId}`.execute(db);
  // A kind that a later version of Naru knows no more stays what its owner called it.
  return inOrder(rows.map((row) => ({ ...row, kind: isPaperKind(row.kind) ? row.kind : "other" })));
}

type Asked = { companyId: number; today: Day; locale: Locale };
type Named = Pick<PaperView, "id" | "name"> & { until: string | null };

/** The papers that count, and which of them need somebody's attention. */
export async function loadPapers(
  db: Kysely<Database>,
  { companyId, today, locale }: Asked,
): Promise<{
  papers: readonly PaperView[];
  warnings: readonly { title: string; papers: readonly Named[] }[];
}> {
  const text = papersWords[locale];
  const current = (await listPapers(db, { companyId })).filter(({ replacedBy }) => replacedBy === null);
  const papers = current.map((paper) => paperView(paper, today, locale));
  const warn = (states: readonly PaperView["state"]["is"][], title: (papers: number) => string) => {
    const found = papers.filter(({ state }) => states.includes(state.is));
    if (found.length === 0) return [];
    const named = found.map(({ id, name, state }) => ({ id, name, until: state.until }));
    return [{ title: title(found.length), papers: named }];
  };
  return {
    papers,
    warnings: [
      ...warn(["soon", "lastDay"], (count) => text.soonTitle(count, SOON_DAYS)),
      ...warn(["expired"], text.expiredTitle),
      ...warn(["unknown"], text.unknownTitle),
    ],
  };
}

/** One paper with what is to be said of it, and the files that it has replaced. */
export type OnePaper = {
  paper: PaperView;
  isOther: boolean;
  details: Record<"name" | "issuer" | "number" | "issuedOn" | "expiresOn", string> & { hasNoExpiry: boolean };
  replacedBy: number | null;
  older: readonly PaperView[];
};

/** Null where the company has no such paper. */
export async function loadPaper(
  db: Kysely<Database>,
  { paperId, companyId, today, locale }: Asked & { paperId: number },
): Promise<OnePaper | null> {
  const papers = await listPapers(db, { companyId });
  const paper = papers.find(({ id }) => id === paperId);
  if (paper === undefined) return null;
  return {
    paper: paperView(paper, today, locale),
    isOther: paper.kind === "other",
    details: {
      name: paper.name ?? "",
      issuer: likelyIssuer(paper, locale),
      number: paper.number ?? "",
      issuedOn: paper.issuedOn ?? "",
      expiresOn: paper.expiresOn ?? "",
      hasNoExpiry: paper.hasNoExpiry,
    },
    replacedBy: paper.replacedBy,
    older: olderThan(paper, papers).map((one) => paperView(one, today, locale)),
  };
}

function olderThan(paper: Paper, papers: readonly Paper[]): Paper[] {
  const before = papers.filter(({ replacedBy }) => replacedBy === paper.id);
  return before.flatMap((one) => [one, ...olderThan(one, papers)]);
}

/** What is asked before a paper is removed. */
export async function loadPaperToRemove(
  db: Kysely<Database>,
  { paperId, companyId, locale }: Omit<Asked, "today"> & { paperId: number },
): Promise<{ name: string; fileName: string } | null> {
  const paper = (await listPapers(db, { companyId })).find(({ id }) => id === paperId);
  return paper ? { name: nameOf(paper, locale), fileName: paper.fileName } : null;
}
