import { sources } from "#app/confirmation/about/sources.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { TechnologiesView } from "#app/technologies/technologies-view.ts";
import { chosenTechnology, type TechnologyChoice, technologyChoice } from "./technology-choice.ts";
import { listsWords } from "./words.ts";

/**
 * The common areas (of nineteen) of a technology on the list in force (nst2023). Naru's own assignment by name and scope:
 * no official text assigns them.
 */
const areasOfField: Readonly<Record<string, readonly string[]>> = {
  "semiconductor-display": ["semiconductors"],
  "secondary-battery": ["secondary-batteries"],
  "advanced-mobility": ["land-mobility"],
  "next-gen-nuclear": ["nuclear"],
  "advanced-bio": ["advanced-bio"],
  "aerospace-marine": ["space-aviation"],
  hydrogen: ["hydrogen"],
  cybersecurity: ["cybersecurity"],
  ai: ["ai-software"],
  "next-gen-comms": ["communications"],
  "robotics-manufacturing": ["robotics-manufacturing"],
  quantum: ["quantum"],
};

/** Technologies that belong to other areas than the rest of their field. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  "inorganic-led-display": ["displays"],
  "freeform-display": ["displays"],
  "chip-display-supply": ["semiconductors", "displays"],
  "urban-air-mobility": ["space-aviation"],
  "marine-resources": ["shipbuilding-marine"],
};

export function areasOfTechnology(field: string, technology: string): readonly string[] {
  return exceptions[technology] ?? areasOfField[field] ?? [];
}

/** What a technology is called on other lists; before one is chosen, what can be chosen. */
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
    areas: readonly { code: string; name: string }[];
    /** `touches`: by the codes of the areas. */
    lists: readonly { name: string; law: string; count: string; touches: Readonly<Record<string, string>> }[];
    areaSource: string;
  } | null;
};

export const listsPath = "/confirmation/lists";

export function listsView(view: TechnologiesView, code: string | null, locale: Locale): ListsView {
  const chosen = chosenTechnology(view, code);
  if (chosen === null) return { choice: technologyChoice(view, listsPath), chosen: null };
  const { say } = listsWords[locale];
  const { technology, field } = chosen;
  const codes = areasOfTechnology(field.code, technology.code);
  const areas = view.areas.filter(({ code: of }) => codes.includes(of));
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
      areas: areas.map(({ code: of, name }) => ({ code: of, name })),
      lists: view.lists.map(({ name, law, count }) => ({
        name,
        law,
        count: count === null ? say.notCounted : String(count),
        touches: Object.fromEntries(
          areas.map((area) => [area.code, area.lists.includes(name) ? say.yes : say.no]),
        ),
      })),
      areaSource: view.areaSource ?? "",
    },
  };
}
