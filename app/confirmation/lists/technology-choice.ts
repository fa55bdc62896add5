import type { TechnologiesView, TechnologyView } from "#app/technologies/technologies-view.ts";

/** The technologies in force, by field, each with its scope and the path that choosing it leads to. */
export type TechnologyChoice = readonly {
  name: string;
  technologies: readonly { name: string; scope: string | null; to: string }[];
}[];

export function technologyChoice(view: TechnologiesView, path: string): TechnologyChoice {
  return fieldsInForce(view).map((field) => ({
    name: field.name,
    technologies: field.technologies.map(({ code, name, scope }) => ({
      name,
      scope,
      to: `${path}?technology=${code}`,
    })),
  }));
}

export type ChosenTechnology = { technology: TechnologyView; field: { code: string; name: string } };

/** The technology in force with this code, or null. */
export function chosenTechnology(view: TechnologiesView, code: string | null): ChosenTechnology | null {
  for (const field of fieldsInForce(view)) {
    const technology = field.technologies.find((one) => one.code === code);
    if (technology) return { technology, field: { code: field.code, name: field.name } };
  }
  return null;
}

function fieldsInForce({ versions }: TechnologiesView) {
  return versions.find(({ isDraft }) => !isDraft)?.fields ?? [];
}
