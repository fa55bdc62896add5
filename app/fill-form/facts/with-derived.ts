import type { KnownFacts, KnownValue, Source } from "./known-facts.ts";

type Known = { value: KnownValue; source: Source };

/** What follows from what is known: the company's age, and the share of its revenue that goes into R&D. */
export function withDerived(known: KnownFacts): KnownFacts {
  const companyAge = ageOf(known);
  const rndShare = known.facts.rndShare ?? rndShareOf(known);
  return {
    ...known,
    facts: { ...known.facts, ...(companyAge && { companyAge }), ...(rndShare && { rndShare }) },
  };
}

/** In whole years since its founding. */
function ageOf({ facts, today }: KnownFacts): Known | null {
  const founded = facts.foundedOn;
  if (founded?.value.is !== "day") return null;
  const { day } = founded.value;
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4)) - (today.slice(5) < day.slice(5) ? 1 : 0);
  return years < 0 ? null : { value: { is: "number", number: years, of: "years" }, source: founded.source };
}

/** Of each year of which both figures are known and there was revenue. */
function rndShareOf({ facts }: KnownFacts): Known | null {
  const [spending, revenue] = [facts.rndSpending, facts.revenue];
  if (spending?.value.is !== "series" || revenue?.value.is !== "series") return null;
  const sold = revenue.value.figures;
  const figures = Object.entries(spending.value.figures).flatMap(([year, spent]) => {
    const all = sold[year];
    return all === undefined || all <= 0 ? [] : [[year, (spent / all) * 100] as const];
  });
  return figures.length === 0
    ? null
    : {
        value: { is: "series", figures: Object.fromEntries(figures), of: "percent" },
        source: spending.source,
      };
}
