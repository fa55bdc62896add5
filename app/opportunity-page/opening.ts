import { withoutContacts } from "#app/intake/documents/drop-contacts.ts";
import type { Block } from "#app/reading/block.ts";
import { blocksOfHtml } from "#app/reading/blocks-of-html.ts";

/** How much of a text is looked at, in characters of HTML. */
export const OPENING_HTML = 6_000;
const MOST_LINES = 4;
const LONGEST = 300;

/**
 * The first lines of the text that a source prints: what a notice is about, before it comes to its parts ('□ 지원대상'). Nothing
 * of tables, and no contacts. A text that begins with a part opens with that.
 */
export function openingOf(html: string): string[] {
  const lines: string[] = [];
  let length = 0;
  for (const block of withoutContacts(blocksOfHtml(html))) {
    if (block.kind === "table" || (lines.length > 0 && startsPart(block))) break;
    const text = block.kind === "item" ? `${block.marker} ${block.text}`.trim() : block.text;
    const line = shortened(text);
    if (line === "" || lines.includes(line)) continue;
    lines.push(line);
    length += text.length;
    if (lines.length === MOST_LINES || length > LONGEST) break;
  }
  return lines;
}

/** A heading, or a sign by which notices number their parts. */
function startsPart({ kind, ...block }: Exclude<Block, { kind: "table" }>): boolean {
  const marker = "marker" in block ? block.marker : "";
  return kind === "heading" || /^(?:[□■◆◇ⅠⅡⅢ]|[1-9]\.|I{1,3}\.)/u.test(`${marker}${block.text}`);
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST / 2))} …`;
}
