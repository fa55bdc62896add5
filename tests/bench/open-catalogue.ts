import { buildCatalogue } from "#app/catalogue/build-catalogue.ts";
import { tabulate } from "#app/catalogue/entries.ts";
import { judgingPlanOf } from "#app/catalogue/judging-plan.ts";
import { periodColumnsAt } from "#app/catalogue/period-columns.ts";
import type { Judged } from "#app/matches/row-sets.ts";
import type { BonusRule, Rule, RuleSet } from "#app/matching/rule.ts";
import { type CatalogueEntry, opportunityKinds, type Window } from "#app/opportunities/opportunity.ts";

/** The instant at which all opportunities of these catalogues are open. */
export const noon = Date.parse("2026-11-23T12:00:00+09:00");
const day = 86_400_000;
const windows = Array.from({ length: 200 }, (_, at): readonly Window[] => [
  {
    type: "fixed",
    announcedOn: null,
    opensAt: new Date(noon - 10 * day).toISOString(),
    closesAt: new Date(noon + (at + 1) * day).toISOString(),
    hasHour: true,
    label: null,
    isEstimate: false,
  },
]);

/** Opportunities that are all open, each with the next of these rule sets. */
export function openCatalogue(
  size: number,
  own: readonly RuleSet[],
): Pick<Judged, "catalogue" | "periods" | "plan"> {
  const byHash = new Map(own.map((ruleSet, at) => [`hash ${at}`, ruleSet]));
  const entries = Array.from({ length: size }, (_, at) => entryAt(at, own.length));
  const words = { fields: [], technologies: [], regions: [], agencies: new Map() };
  const catalogue = buildCatalogue(1, tabulate(entries), words, byHash);
  const periods = periodColumnsAt(catalogue, noon);
  return { catalogue, periods, plan: judgingPlanOf(catalogue, periods) };
}

function entryAt(at: number, distinct: number): CatalogueEntry {
  return {
    id: at + 1,
    noticeId: at % 20 === 0 ? at : at + 1,
    programmeId: null,
    title: `공고 ${at}`,
    lang: "ko",
    titleEn: null,
    track: null,
    kind: opportunityKinds[at % opportunityKinds.length] ?? "rnd",
    ministryId: null,
    operatorId: null,
    regions: [],
    regionBasis: null,
    fields: [],
    technologies: [],
    windows: windows[at % windows.length] ?? [],
    limitWon: at % 3 === 0 ? null : (at % 40) * 20_000_000,
    ratePercent: null,
    isLimitRead: false,
    isRateRead: false,
    completeness: "complete",
    ruleHash: `hash ${at % distinct}`,
    givesConfirmedBonus: at % 9 === 0,
    securityClass: "general",
    isEstimate: false,
    isSample: false,
    publishedOn: null,
    revision: 1,
  };
}

/** The same rule sets, a fifth of them with a bonus and a rule or an exclusion that name a confirmation, some with no other rule. */
export function namingConfirmation(ruleSets: readonly RuleSet[]): RuleSet[] {
  const held = (anyOf: string[]) =>
    ({ some: "technologies", where: { fact: "confirmation", anyOf } }) as const;
  const printed = { cite: "공고문 3쪽", source: "bench", verified: true } as const;
  return ruleSets.map((ruleSet, at) => {
    if (at % 5 > 0) return ruleSet;
    const any = held(["holding", "developing"]);
    const rule: Rule =
      at % 15 === 0
        ? { id: "barred", as: "exclusion", test: any, decidedBy: "facts", ...printed }
        : { id: "held", as: "requirement", test: held(["holding"]), decidedBy: "facts", ...printed };
    const bonus: BonusRule = {
      id: "confirmed",
      ...{ ko: "국가전략기술 확인 기업", en: "confirmed companies" },
      when: any,
      points: at % 2 === 0 ? 3 : null,
      stage: null,
      ...printed,
    };
    return {
      ...ruleSet,
      rules: [...(at % 20 > 0 ? ruleSet.rules : []), rule],
      bonus: [...ruleSet.bonus, bonus],
    };
  });
}
