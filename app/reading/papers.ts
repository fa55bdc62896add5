import type { Line } from "./line.ts";
import type { PaperStatement } from "./statement.ts";

/** How papers are named at the end of their names. */
const PAPER =
  /(?:서|서류|증|증명|증명원|확인원|사실원|등본|초본|사본|명부|원부|대장|제표|정관|인감계?|신고필증|자료|명단|명세|목록|리스트|내역|계획안|도면|사진|영상|파일|포트폴리오|카탈로그|카달로그|브로슈어|팜플렛|리플렛)$/u;
/** What stands behind the name of a paper: how many, in which form, and others like it. */
const BEHIND =
  /(?:\s*\([^()]*\)|\s*\[[^[\]]*\]|\s*(?:사본|원본|각)?\s*\d{1,2}\s*부|\s*(?:각|별도|필수|선택|양식|제출|첨부|필요)|\s*(?:등|포함)|[\s.·:*※;]+)$/u;
const NUMBERS = /^(?:\s*(?:\d{1,2}\s?[._)]|[①-⑳]|[-·▹▸•]))+\s*/u;
/** Words for papers in general, and papers that stand for money already spent. */
const NO_PAPER =
  /^(?:(?:제출|신청|구비|필요|증빙|기타|관련|참고|첨부|추가)?\s?(?:서류|자료|파일|목록|서식\s?목록)|(?:PDF|HWP|ZIP|MP4|엑셀)\s?파일|인증서|증명서|확인서)$|결과\s?보고서|정산|계산서|영수증|이체\s?확인|청구서|수령증|검수/iu;
/** Papers that come later: to be paid, to sign the agreement, to report. */
const LATER =
  /정산|지급|협약|완료|결과|사후|환급|교부|(?:선정|평가\s?통과)\s?(?:후|이후|기업|자)|최종\s?선정|입주\s?계약/u;
/** A sentence is no name of a paper. */
const SENTENCE =
  /(?:[다함음됨것요]|바람|금지|가능|불가|예정|무효|제외|취소|참조|참고|동일|준수|이내|이상|책임|제출|작성|기재|첨부|업로드|다운로드|필수|안내)[\s.)]*$/u;
/** What a sentence among papers says of them: when they have to have been issued, until when to be valid. */
const ON_DAYS = /발급|발행|유효\s?기간|유효한|최신|최근\s?\d+\s?(?:개월|일)/u;
const LONGEST = 120;
const LONGEST_NOTE = 300;
const MOST = 60;

/**
 * The papers that a notice wants with an application, one by one in its own words, and what it says of their days. Empty where it
 * prints no list of them, which does not mean that it wants none.
 */
export function readPapers(lines: readonly Line[]): PaperStatement[] {
  const found = lines.flatMap((line) => (line.section === "documents" ? papersOfLine(line) : []));
  const compact = ({ text }: PaperStatement) => text.replace(/[^\p{L}\p{N}]/gu, "");
  const first = new Map(found.toReversed().map((one) => [compact(one), one]));
  return found.filter((one) => first.get(compact(one)) === one).slice(0, MOST);
}

function papersOfLine(line: Line): PaperStatement[] {
  const { text, name, sign, at } = line;
  if (LATER.test(name)) return [];
  const isAside = sign === "※" || sign === "*" || SENTENCE.test(text);
  if (isAside)
    return ON_DAYS.test(text) && text.length <= LONGEST_NOTE ? [{ text, quote: text, at, isNote: true }] : [];
  const quote = text.slice(0, LONGEST_NOTE);
  return partsOf(text)
    .map((part) => part.replace(NUMBERS, "").trim())
    .filter((part) => part.length >= 2 && part.length <= LONGEST && isPaper(part) && !NO_PAPER.test(part))
    .map((part) => ({ text: part, quote, at }));
}

/** Split where the words before are a paper of their own: '국세 및 지방세 납세증명서' stays whole. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let rest = "";
  for (const piece of outsideOfBrackets(text)) {
    rest += piece;
    if (!isPaper(rest.replace(/(?:[,、;+/]|\s(?:및|와|과))\s*$/u, ""))) continue;
    parts.push(rest.replace(/(?:[,、;+/]|\s(?:및|와|과))\s*$/u, ""));
    rest = "";
  }
  return rest === "" ? parts : [...parts, rest];
}

/** The pieces of a text, each with the comma or 'and' behind it; what stands in brackets is not divided. */
function outsideOfBrackets(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(
    /[([「『]|[)\]」』]|[,、;+]|\s및\s|(?<=[서증본])\s?\/\s?/gu,
  )) {
    if (/[([「『]/u.test(sign)) depth++;
    else if (/[)\]」』]/u.test(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      pieces.push(text.slice(start, index + sign.length));
      start = index + sign.length;
    }
  }
  return [...pieces, text.slice(start)];
}

function isPaper(part: string): boolean {
  let words = part.trim();
  for (let before = ""; before !== words; ) {
    before = words;
    words = words.replace(BEHIND, "");
  }
  return PAPER.test(words);
}
