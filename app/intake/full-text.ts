import { z } from "zod";
import type { Block } from "#app/reading/block.ts";
import { blocksOfMarkdown } from "#app/reading/blocks-of-markdown.ts";
import { withoutContacts } from "./documents/drop-contacts.ts";
import { bizinfo } from "./sources/bizinfo.ts";
import type { PrintedNotice } from "./sources/source.ts";

/** The text of an attached document that came along with its notice. */
export type SuppliedDocument = { name: string; url: string; blocks: readonly Block[] };

const words = z.string().nullish();
/**
 * A notice as crawlers that read attachments write it: the portal's own fields in `structured_excerpt`, the text of all attachments as
 * Markdown in `pdf_text`.
 */
const fullTextSchema = z.object({
  /** The source and its number: 'bizinfo_PBLN_0001'. */
  id: z.string().regex(/^[a-z]+_\S+$/u),
  title: z.string(),
  agency: words,
  deadline: words,
  url: words,
  structured_excerpt: z.record(z.string(), z.unknown()).nullish(),
  pdf_text: words,
});

/** Such a row as its source would print it, with its documents; null if it is none. */
export function readFullText(
  row: unknown,
): { printed: PrintedNotice; documents: readonly SuppliedDocument[] } | null {
  const isMeant =
    typeof row === "object" && row !== null && ("structured_excerpt" in row || "pdf_text" in row);
  const parsed = isMeant ? fullTextSchema.safeParse(row) : null;
  if (!parsed?.success) return null;
  const { id, title, agency, deadline, url, structured_excerpt, pdf_text } = parsed.data;
  const [source = "", ...number] = id.split("_");
  const printed = bizinfo.print({
    jrsdInsttNm: agency ?? "",
    reqstBeginEndDe: deadline ? `~ ${deadline}` : "",
    pblancUrl: url ?? "",
    ...structured_excerpt,
    pblancId: number.join("_"),
    pblancNm: title,
  });
  if (printed === null) return null;
  const documents = documentsIn(pdf_text ?? "", url ?? "");
  const attachments = documents.map(({ name, url: address }) => ({ name, url: address }));
  return { printed: { ...printed, source, attachments }, documents };
}

const BEGINS = /^### 첨부: (.+)$/mu;

/** Each attachment begins with its name. Its own address did not come along, so it has the notice's, and a number. */
function documentsIn(text: string, url: string): SuppliedDocument[] {
  const [first = "", ...rest] = text.split(BEGINS);
  const named: (readonly [string, string])[] = [["공고문", first]];
  for (let at = 0; at < rest.length; at += 2) named.push([rest[at] ?? "", rest[at + 1] ?? ""]);
  return named
    .filter(([, markdown]) => markdown.trim() !== "")
    .flatMap(([name, markdown], at) => {
      const address = URL.parse(`#${at + 1}`, url)?.href;
      const blocks = withoutContacts(blocksOfMarkdown(markdown));
      if (address === undefined || blocks.length === 0) return [];
      return [{ name: name.trim().replace(/\.md$/u, "").slice(0, 300) || "공고문", url: address, blocks }];
    });
}
