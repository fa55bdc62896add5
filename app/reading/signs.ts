/** Kinds of list signs: those of one kind stand on one level. */
const SIGNS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["I.", /^(?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+|[IVX]{1,4}(?=\s?\.))\s?[.)]?\s*/u],
  ["1-1", /^\d{1,2}-\d{1,2}[.)]?\s+/u],
  ["1.", /^\d{1,2}\s?\.(?!\s?\d)\s*/u],
  ["1)", /^\d{1,2}\)\s*/u],
  ["(1)", /^\(\d{1,2}\)\s*/u],
  ["가.", /^[가나다라마바사아자차카타파하]\s?\.\s+/u],
  ["가)", /^[가나다라마바사아자차카타파하]\)\s*/u],
  ["(가)", /^\([가나다라마바사아자차카타파하]\)\s*/u],
  ["㉮", /^[㉮-㉻㈎-㈛]\s*/u],
  ["①", /^[①-⑳➀-➉❶-❿➊-➓]\s*/u],
  ["□", /^[□■▣◻◼❑❏☐▢]\s*/u],
  ["◇", /^[◇◆❖◈]\s*/u],
  ["○", /^(?:[○◦●◯⚬❍∘◎〇￮]|[ㅇο](?=[\s(])|m(?=\s[가-힣]))\s*/u],
  ["▷", /^[▷▶►▸☞➜➔→⇒✓✔☑√]\s*/u],
  ["※", /^※\s*/u],
  ["*", /^[*＊†]{1,3}\s*/u],
  ["·", /^[·ㆍ․‧・∙•▪▫‣]\s*/u],
  ["-", /^[-–—‐−ー]\s*/u],
];

function takeSign(text: string): { sign: string; rest: string } {
  for (const [sign, pattern] of SIGNS) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && found.length < text.length) return { sign, rest: text.slice(found.length) };
  }
  return { sign: "", rest: text };
}

/** All signs before a line; the last is its own: '- ○ 지원대상' is an item of '○'. */
export function readSign(text: string): { sign: string; rest: string } {
  let { sign, rest } = takeSign(text);
  for (;;) {
    if (!["-", "*", "·"].includes(sign)) return { sign, rest };
    const next = takeSign(rest);
    if (next.sign === "") return { sign, rest };
    ({ sign, rest } = next);
  }
}

/** Signs of fonts that only the writer has, and signs of lists in the middle of a line: each begins a line. */
export function withBreaks(text: string): string {
  let apart = text.replace(/[\uE000-\uF8FF￭Ÿ⦁ﾷ]\s*/gu, "\n• ");
  // 'm' is how a circle of a font of signs comes out.
  apart = apart.replace(/(?<=\S)\s(?=m\s[가-힣][가-힣\s]{1,12}(?::|$))/gu, "\n");
  // These signs stand in no sentence.
  apart = apart.replace(/(?<=[가-힣).\]])\s*(?=[￮‣]\s?[가-힣(「｢'‘\d[])/gu, "\n");
  apart = apart.replace(/(?<=(?:사업주|기업|업체|자|법인|경우))\s(?=[㉮-㉻]\s?[가-힣「｢])/gu, "\n");
  apart = apart.replace(/(?<=(?:기업|업체|자|법인|경우))\s[·ㆍ]\s?(?=[가-힣]{2,})/gu, "\n· ");
  const isList = (apart.match(/[①-⑳➊-➓▷▶◇◆❍]/gu)?.length ?? 0) >= 2;
  return isList ? apart.replace(/(?<=[\s)\].,가-힣])\s*(?=[①-⑳➊-➓▷▶◇◆❍]\s?[가-힣(「｢])/gu, "\n") : apart;
}
