import { type Options, techFields } from "#app/matching/catalogue/vocabulary.ts";

/** A technology of the taxonomy in force. */
export type TechnologyName = { code: string; field: string; ko: string; en: string };

const FIELD = "field:";

/**
 * The choices of a technology: one of the taxonomy, which sets its field, or another one of a field (`field:ai`). One
 * control, so that a technology is never in the wrong field.
 */
export function technologyOptions(technologies: readonly TechnologyName[]): Options {
  const fields = Object.keys(techFields).map((code) => [
    `${FIELD}${code}`,
    { ko: "이 분야의 다른 기술", en: "another technology of this field" },
  ]);
  return Object.fromEntries([
    ...technologies.map(({ code, ko, en }) => [code, { ko, en }] as const),
    ...fields,
  ]);
}

/** The stored values of a choice; `null` if nothing is chosen. */
export function chosenTechnology(
  choice: string | null,
  technologies: readonly TechnologyName[],
): { technology: string | null; field: string | null } {
  if (choice?.startsWith(FIELD)) return { technology: null, field: choice.slice(FIELD.length) };
  const technology = technologies.find(({ code }) => code === choice);
  return { technology: choice, field: technology?.field ?? null };
}

export function technologyChoice({
  technology,
  field,
}: {
  technology?: unknown;
  field?: unknown;
}): string | null {
  if (typeof technology === "string") return technology;
  return typeof field === "string" ? `${FIELD}${field}` : null;
}
