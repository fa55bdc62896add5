import type { Locale } from "#app/i18n/locale.ts";
import { publicTexts } from "#app/i18n/messages/confirmation/public/texts.ts";
import type { TechnologiesView } from "#app/opportunities/text/technologies-text.ts";
import { sources } from "../about/sources.ts";
import { areasOfTechnology } from "./areas-of-technology.ts";
import { chosenTechnology, type TechnologyChoice, technologyChoice } from "./technology-choice.ts";

/** What a technology is called on other lists, in one language; before one is chosen, what there is to choose. */
export type ListsView = {
  choice: TechnologyChoice;
  chosen: {
    name: string;
    field: string;
    scope: string | null;
    source: string;
    definitions: string;
    preCheck: string;
    draft: { source: string; counterparts: readonly { name: string; relation: string }[] };
    areas: readonly {
      name: string;
      lists: readonly { name: string; law: string; count: string; touches: string }[];
    }[];
    areaSource: string;
  } | null;
};

export const listsPath = "/confirmation/lists";

export function listsView(view: TechnologiesView, code: string | null, locale: Locale): ListsView {
  const chosen = chosenTechnology(view, code);
  if (chosen === null) return { choice: technologyChoice(view, listsPath), chosen: null };
  const { say } = publicTexts[locale].lists;
  const { technology, field } = chosen;
  const areas = areasOfTechnology(field.code, technology.code);
  const sourceOf = (isDraft: boolean) => {
    const version = view.versions.find((one) => one.isDraft === isDraft);
    return version ? `${version.source} (${version.isVerified ? say.verified : say.unverified})` : "";
  };
  return {
    choice: [],
    chosen: {
      name: technology.name,
      field: field.name,
      scope: technology.scope,
      source: sourceOf(false),
      definitions: sources.definitions,
      preCheck: `/confirmation/pre-check?technology=${technology.code}`,
      draft: {
        source: sourceOf(true),
        counterparts: technology.counterparts.map(({ name, relation }) => ({
          name,
          relation: say.relations[relation],
        })),
      },
      areas: view.areas
        .filter((area) => areas.includes(area.code))
        .map((area) => ({
          name: area.name,
          lists: view.lists.map(({ name, law, count }) => ({
            name,
            law,
            count: count === null ? say.notCounted : String(count),
            touches: area.lists.includes(name) ? say.yes : say.no,
          })),
        })),
      areaSource: view.areaSource ?? "",
    },
  };
}
