import type { Found } from "./found.ts";
import type { Size } from "./statement.ts";

const SME: readonly Size[] = ["micro", "small", "medium"];

/** The longest name first, so that what lies within it is not found once more. */
const NAMES: readonly (readonly [RegExp, readonly Size[]])[] = [
  [/중소[\s·ㆍ․‧・∙,/]{0,3}중견(?:기업)?/gu, [...SME, "midsize"]],
  [/중견[\s·ㆍ․‧・∙,/]{0,3}중소(?:기업)?/gu, [...SME, "midsize"]],
  [/중소\s?(?:[·ㆍ․‧・∙,]?\s?벤처\s?)?기업|중소\s?제조\s?기업|중소업체|중소기업자/gu, SME],
  [/우선\s?지원\s?대상\s?기업/gu, SME],
  [/(?<!중)중견\s?기업/gu, ["midsize"]],
  [/소상공인|소공인/gu, ["micro"]],
  [/(?<![중대])소기업/gu, ["micro", "small"]],
  [/(?<![가-힣])대기업/gu, ["large"]],
];

/** What follows a name of a size where it names a law, a body or a paper, and not who may apply. */
const OTHER_WORD =
  /^\s?(?:기본법|(?:창업|인력|제품|진흥|사업|기술)[^」｣)]{0,16}법(?![가-힣]*인)|법(?![가-힣]*인)|진흥|청(?![가-힣]*년)|중앙회|부(?![가-힣])|은행|유통|옴부즈만|제품|확인서|확인증|협동조합|연합회|시장|정책자금|지원사업|지원센터|융합|육성자금|범위|여부|현황|통합)/u;
const LEAVES_OUT = /^.{0,25}?(?:제외|불가|아닌|해당하지|될\s?수\s?없)/u;

/** The sizes that a line names as those who may apply; one statement for all of them. */
export function sizesIn(text: string): Found[] {
  const taken: { start: number; end: number; sizes: readonly Size[] }[] = [];
  for (const [pattern, sizes] of NAMES)
    for (const { 0: name, index: start } of text.matchAll(pattern)) {
      const end = start + name.length;
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      const after = text.slice(end);
      if (OTHER_WORD.test(after) || LEAVES_OUT.test(after)) continue;
      taken.push({ start, end, sizes });
    }
  if (taken.length === 0) return [];
  const order: readonly Size[] = ["micro", "small", "medium", "midsize", "large"];
  const named = new Set(taken.flatMap(({ sizes }) => sizes));
  // '중견기업 참여 가능' adds to those whom another line names.
  if (
    named.size === 1 &&
    named.has("midsize") &&
    /중견\s?기업(?:도|까지)|참여\s?가능|신청\s?가능|포함/u.test(text)
  )
    return [];
  // With large companies among them, nobody is left out.
  if (named.has("large")) return [];
  return [
    {
      fact: "size",
      test: { in: order.filter((size) => named.has(size)) },
      start: Math.min(...taken.map(({ start }) => start)),
      end: Math.max(...taken.map(({ end }) => end)),
    },
  ];
}
