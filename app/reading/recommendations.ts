import type { Found } from "./found.ts";

const BODY =
  /([가-힣A-Za-z]{1,24}(?:공단|진흥원|재단|협회|센터|청|부|공사|은행|기금|연구원|위원회|조합|중앙회|상공회의소|테크노파크|운영사|시|도))(?:으로부터|로부터|에서|의|이|가)\s?(?:[^,.]{0,24}?\s)?추천(?:을\s?)?(?:받은|하는|한|된)/u;

/** By whom an applicant must be recommended. */
export function recommendationsIn(text: string): Found[] {
  const found = BODY.exec(text);
  return found === null
    ? []
    : [
        {
          fact: "other",
          test: { text: found[0] },
          start: found.index,
          end: found.index + found[0].length,
        },
      ];
}

/** The body that recommends, in the words of a statement that `recommendationsIn` found; null for any other. */
export function recommenderIn(text: string): string | null {
  return BODY.exec(text)?.[1] ?? null;
}
