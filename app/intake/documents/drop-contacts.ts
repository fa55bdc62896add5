import type { Block, Cell } from "#app/reading/block.ts";

/*
 * A notice prints who answers questions about it. Naru judges companies and needs no such names, numbers and addresses of
 * mail, so they are not stored. Agencies, amounts and days stay as they are.
 */

const MAIL = /[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+/gu;
// 02-123-4567, 054)123-4567, 010 1234 5678, +82-2-123-4567, each with further extensions; 1588-1234, unless it is a range of amounts.
const PHONE =
  /(?<![\d.,-])(?:(?:\+?82[-.\s]{1,2}(?:\(0\))?\d{1,2}[-.\s–]{1,2}|\(0\d{1,2}\)\s?-?|0\d{1,2}[-.)\s–]{1,3})\d{3,4}[-.\s–]{1,2}\d{4}|1[568]\d{2}[-–]\d{4}(?!\s*(?:[만천백억원명개월년%]|까지)))(?:\s?[~,/·]\s?\d{1,4}(?![\d.:월일년원]))*/gu;
const INLINE_LABEL = "(?:담당자?|문의처?|연락처|작성자|접수처)";
const SURNAMES =
  "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용";
const NAME = `[${SURNAMES}](?:\\s?[가-힣]){2}(?![가-힣])`;
const TITLES =
  "(?:주무관|사무관|서기관|행정관|과장|팀장|대리|주임|사원|연구원|선임|책임|수석|본부장|센터장|부장|차장|실장|매니저|계장|위원|간사|담당자?)(?:님)?";
const OFFICIAL = new RegExp(`(?<![가-힣])${NAME}\\s?(?=(?:주무관|사무관|서기관|행정관))`, "gu");
const TITLED = new RegExp(`(?<![가-힣])${NAME}\\s?(?=${TITLES}(?![가-힣]))`, "gu");
const LABELLED = new RegExp(
  `(${INLINE_LABEL}\\s*[:：]\\s*(?:[가-힣A-Za-z·]+(?:팀|과|부|실|처|센터|원|단|국)\\s+)?)(${NAME})`,
  "gu",
);
const LABEL = new RegExp(INLINE_LABEL, "u");
const NAME_COLUMN = /^(?:담당자?|담당\s?공무원|담당자?\s?(?:성명|이름)|문의\s?담당자?)$/u;
const WHOLE_NAME = new RegExp(`^${NAME}(?:\\s?${TITLES})?$`, "u");
// Words that look like a name of three syllables.
const NO_NAMES =
  /^(?:이메일|신청서|신청자|신청인|주소지|문의처|전화로|전화문|지원금|기업명|기업인|공고문|안내문|이용자|방문시|우편물|서식명|전담자|지원자|기관명|공무원|주무부|연락처|전화번|주소록|전문가|한국어)$/u;

/** Removes names of officials, phone and fax numbers and addresses of mail from a text. */
export function dropContacts(text: string): string {
  const bare = text.replace(MAIL, "").replace(PHONE, "");
  const hasContact = bare !== text || LABEL.test(text);
  const withoutNames = bare
    .replace(LABELLED, (found, label: string, name: string) => (isName(name) ? label : found))
    .replace(hasContact ? TITLED : OFFICIAL, (found) => (isName(found) ? "" : found));
  return withoutNames === text ? text : tidy(withoutNames);
}

/** The same for all blocks; those that held nothing else are gone, and those that stay are numbered anew. */
export function withoutContacts(blocks: readonly Block[]): Block[] {
  return blocks
    .flatMap(withoutContact)
    .map((block, index) => ({ ...block, place: { ...block.place, block: index } }));
}

function withoutContact(block: Block): Block[] {
  if (block.kind === "table") return [{ ...block, rows: withoutNames(block.rows) }];
  const text = dropContacts(block.text);
  return /[\p{L}\p{N}]/u.test(text) ? [{ ...block, text }] : [];
}

/** In a table the label stands above the names or before one. */
function withoutNames(rows: readonly (readonly Cell[])[]): Cell[][] {
  const columns = new Set<number>();
  return rows.map((row) => {
    let column = 0;
    let before = "";
    return row.map((cell) => {
      const at = column;
      column += cell.columns;
      const label = cell.text.replace(/\s+/gu, "");
      if (NAME_COLUMN.test(label)) columns.add(at);
      const lines = cell.text.split("\n").map((line) => {
        const isOfficial =
          (columns.has(at) || NAME_COLUMN.test(before)) && WHOLE_NAME.test(line) && isName(line);
        return isOfficial ? "" : dropContacts(line);
      });
      before = label;
      return { ...cell, text: lines.filter((line) => line !== "").join("\n") };
    });
  });
}

function isName(words: string): boolean {
  return !NO_NAMES.test(words.replace(/\s/gu, "").slice(0, 3));
}

/** Brackets and signs that held only what was removed. */
function tidy(text: string): string {
  return text
    .replace(
      /(?:☎|☏|📞|✉|\b(?:tel|fax|e-?mail|t|f|m)\b\.?|전화(?:번호)?|팩스|휴대(?:전화|폰)|이메일|메일)\s*[:：.]?\s*(?=[)\],/·|]|$)/giu,
      "",
    )
    .replace(/[([]\s*[,/·~:]*\s*[)\]]/gu, "")
    .replace(/([(,/·~])\s*[,/·~]+/gu, "$1")
    .replace(/\s*[,/·~]\s*(?=\)|$)/gu, "")
    .replace(/\s{2,}/gu, " ")
    .trim();
}
