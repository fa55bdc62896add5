import { spelling } from "#app/matching/catalogue/spelling.ts";
import { namesOfKinds, type PaperKind } from "./paper-kinds.ts";

/** The last syllables of a paper's name, which notices leave out or change: 납세증명서, 납세증명원, 납세증명. */
const LAST = /(?:사본|원본|서|원|증)$/u;
/** A certificate's name alone is a status; with one of these behind it, it is the paper. */
const PROVES =
  "(?:기업|업체|제품|보유|관련)?(?:확인|인증|인정|증명|지정|등록|선정|평가)(?:기업)?(?:증명|확인|증빙)?(?:서|증|원|자료|서류)?";

type Pattern = { kind: PaperKind; stem: string; regex: RegExp };

const patterns: readonly Pattern[] = namesOfKinds
  .flatMap(({ kind, names, isCertificate }) =>
    names.map((name): Pattern => {
      const stem = isCertificate ? spelling(name) : compactOf(name).replace(LAST, "");
      const behind = isCertificate ? PROVES : "";
      return { kind, stem, regex: new RegExp(`${escaped(stem)}${behind}`, "u") };
    }),
  )
  // '사업자등록증명' before '사업자등록증', which it contains.
  .toSorted((one, two) => two.stem.length - one.stem.length);

/** Kinds of papers that share a word: each is named in full. */
const SHARED: readonly (readonly [RegExp, string])[] = [
  [/국(?:세)?(?:및|와|과|또는)?지방세(?:의)?(완납|납세|납부|납입)/gu, "국세$1증명 지방세$1"],
  [
    /기업부설연구소(?:및|또는|나|이나|혹은)?(?:기업)?(?:연구개발|연구)?전담부서/gu,
    "기업부설연구소인정서 연구개발전담부서",
  ],
  [/건물등기|토지등기|부동산등기/gu, " "],
];

/** The kinds of papers that words ask for, in their order; none where they name something else. */
export function kindsIn(words: string): readonly PaperKind[] {
  let rest = SHARED.reduce((text, [shared, full]) => text.replace(shared, full), compactOf(words));
  const found: { kind: PaperKind; at: number }[] = [];
  for (const { kind, regex } of patterns) {
    const { 0: name, index } = regex.exec(rest) ?? {};
    if (name === undefined || index === undefined) continue;
    found.push({ kind, at: index });
    // What was understood is no part of another name.
    rest = rest.replaceAll(name, " ".repeat(name.length));
  }
  return [...new Set(found.toSorted((one, two) => one.at - two.at).map(({ kind }) => kind))];
}

function compactOf(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
