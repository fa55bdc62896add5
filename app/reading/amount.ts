import type { Line } from "./line.ts";
import type { ReadAmount } from "./statement.ts";
import { wonLimitsIn } from "./won-limits.ts";

const SUPPORT = /지원|보조|한도|금액|국비|사업비|정부|바우처|융자|대출|보증/u;

type Candidate = { won: number; score: number; quote: string };

type Rate = { percent: number; score: number; quote: string };

/** Reads the most that one applicant can get, and the highest share of its costs that is paid. */
export function readAmount(lines: readonly Line[]): ReadAmount {
  const useful = lines.filter(({ section }) => section !== "form" && section !== "documents");
  const best = useful.flatMap(amountsIn).toSorted((a, b) => b.score - a.score)[0];
  const rate = useful.flatMap(ratesIn).toSorted((a, b) => b.score - a.score)[0];
  return {
    limitWon: best?.won ?? null,
    ratePercent: rate?.percent ?? null,
    quote: best?.quote ?? rate?.quote ?? null,
  };
}

const LEAST = 10_000;

function amountsIn({ text, section }: Line): Candidate[] {
  return wonLimitsIn(text).flatMap(({ won, start, isEach, isMost }): Candidate[] => {
    if (won < LEAST) return [];
    const before = text.slice(Math.max(0, start - 30), start);
    const signs = [isMost, section === "content", /최대|한도/u.test(before) || SUPPORT.test(text)];
    return [{ won, score: (isEach ? 3 : 0) + 2 * signs.filter(Boolean).length, quote: text }];
  });
}

const OWN_SHARE =
  /(?:자부담|자기\s?부담|민간\s?부담|기업\s?부담|본인\s?부담|참여기업\s?부담|신청기업)[^\d%]{0,14}$/u;
const BORNE_AFTER = /^\s?(?:이상)?\s?(?:\([^)]{1,30}\))?\s?(?:은|는|를|을)?\s?(?:자부담|자기\s?부담|부담)/u;
/** '(기업부담금) 총 교육비의 10% 이상': all of the line is about what the company pays. */
const IS_OWN_SHARE = /^[([<]?\s?(?:기업|민간|자기|참여기업|신청기업)?\s?부담(?:금|비율|률)?\s?[)\]>:]/u;
/** A part of what is paid: when it is paid, and what it may be spent on. */
const PART_BEFORE = /\d차\s?(?:년도\s?)?(?:보조금|지원금|사업비)?\s?$|잔여\s?$|잔금\s?$|선급?금\s?$/u;
const PART_AFTER =
  /^(?:\s|이내|이하|이상|미만|한도|범위)*(?:에서|로|내에서|내로)?\s?(?:편성|집행|산정|계상|책정|사용|현물|교부)/u;
const PAID_BEFORE =
  /(?:지원|보조|국비|도비|시비|정부|비율|소요|경비|비용|금액|수수료|임차료|임차비|항공료|이용료|납부액|보험료|사업비|인건비|공급가|단가|총액)[^%]{0,24}$/u;
const PAID_AFTER =
  /^\s?(?:이내|까지|한도|이하|내)?\s?(?:로|를|을|의|에\s?해당하는)?\s?(?:지원|보조|정부|국비|금액|한도|환급|감면)/u;
const NOT_RATE =
  /금리|이자|가용|총\s{0,2}사업비\s?\(|가점|득표|점수|배점|매출|증가|비율이|지분|부채|유동|고용|성장|할인|보증\s?비율|보증료|비중|평가|부가(?!세(?:를|는)?\s?(?:포함|제외|별도))|VAT|달성|연\s?$/u;

function ratesIn({ text, section }: Line): Rate[] {
  const inContent = section === "content" ? 2 : 0;
  return [...text.matchAll(/(\d{1,3}(?:\.\d)?)\s?(?:%|％|퍼센트)/gu)].flatMap(
    ({ 0: whole, 1: printed = "", index }): Rate[] => {
      const percent = Number(printed);
      const before = text.slice(Math.max(0, index - 28), index);
      const after = text.slice(index + whole.length, index + whole.length + 36);
      const isPart = PART_BEFORE.test(before) || PART_AFTER.test(after);
      if (percent > 100 || percent < 5 || isPart || NOT_RATE.test(before.slice(-16))) return [];
      if (isOwnShare(text, before, after)) {
        // A share of the support is none of the costs.
        if (/지원금의?\s?$/u.test(before)) return [];
        return [{ percent: 100 - percent, score: 2 + inContent, quote: text }];
      }
      if (!isPaid(before, after)) return [];
      return [{ percent, score: 3 + inContent, quote: text }];
    },
  );
}

/** '(기업부담금은 사업비의 10%)' is what the company pays, however it goes on. */
const isPaid = (before: string, after: string) =>
  !/부담금(?:은|의|으로)?\s[^.]{0,24}$/u.test(before) &&
  !/^\s?(?:를|을)?\s?(?:이상|초과)/u.test(after) &&
  (PAID_BEFORE.test(before) || PAID_AFTER.test(after));

const isOwnShare = (text: string, before: string, after: string) =>
  OWN_SHARE.test(before) || BORNE_AFTER.test(after) || IS_OWN_SHARE.test(text);
