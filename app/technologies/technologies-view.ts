import type { Selectable } from "kysely";
import type { Facets } from "#app/catalogue/search-result.ts";
import { emptySearch, searchPath } from "#app/catalogue/search-state.ts";
import { formatMonth, formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { printed } from "#app/i18n/printed.ts";
import type { TaxonomyTables } from "#db/tables/taxonomy-tables.ts";

type Row<T extends keyof TaxonomyTables> = Selectable<TaxonomyTables[T]>;

/** The rows that the explorer is built from. */
export type TechnologyRows = {
  versions: readonly Omit<Row<"taxonomy_version">, "valid_until">[];
  fields: readonly Omit<Row<"tech_field">, "position">[];
  technologies: readonly Omit<Row<"technology">, "position">[];
  crosswalk: readonly Row<"crosswalk">[];
  lists: readonly Row<"law_list">[];
  areas: readonly Row<"common_area">[];
  facets: Facets;
};

export type CrosswalkRelation = "same" | "broader" | "narrower" | "overlaps";

/** A technology with its opportunities and its counterparts in the other version. */
export type TechnologyView = {
  code: string;
  name: string;
  scope: string | null;
  /** Open or expected opportunities; null for a draft, because no notice uses it yet. */
  count: string | null;
  to: string | null;
  /** 'The other one is … than this one.' */
  counterparts: readonly { code: string; name: string; relation: CrosswalkRelation }[];
};

export type TechFieldView = {
  code: string;
  name: string;
  count: string | null;
  to: string | null;
  technologies: readonly TechnologyView[];
};

export type TaxonomyView = {
  id: string;
  name: string;
  isDraft: boolean;
  validFrom: string | null;
  source: string;
  isVerified: boolean;
  fields: readonly TechFieldView[];
};

export type TechnologiesView = {
  versions: readonly TaxonomyView[];
  lists: readonly { code: string; name: string; law: string; count: number | null; source: string }[];
  areas: readonly { code: string; name: string; lists: readonly string[]; to: string }[];
  areaSource: string | null;
};

/** The explorer in one language: the version in force first, then its draft. */
export function technologiesView(rows: TechnologyRows, locale: Locale): TechnologiesView {
  const listName = new Map(rows.lists.map((list) => [list.code, printed(list[locale], locale).text]));
  const inOrder = rows.versions.toSorted(
    (a, b) => Number(a.status === "draft") - Number(b.status === "draft"),
  );
  return {
    versions: inOrder.map((version) => taxonomyView(version, rows, locale)),
    lists: rows.lists.map((list) => ({
      code: list.code,
      name: printed(list[locale], locale).text,
      law: locale === "en" ? list.law_en : list.law_ko,
      count: list.technology_count,
      source: list.source,
    })),
    areas: rows.areas.map((area) => ({
      code: area.code,
      name: printed(area[locale], locale).text,
      lists: area.lists.map((code) => listName.get(code) ?? code),
      to: searchPath({ ...emptySearch, q: area[locale] }),
    })),
    areaSource: rows.areas[0]?.source ?? null,
  };
}

function taxonomyView(
  version: TechnologyRows["versions"][number],
  rows: TechnologyRows,
  locale: Locale,
): TaxonomyView {
  const isDraft = version.status === "draft";
  const ofVersion = <T extends { version_id: string }>(all: readonly T[]) =>
    all.filter(({ version_id }) => version_id === version.id);
  const technologies = ofVersion(rows.technologies);
  const counts = new Map(rows.facets.field.map(({ value, count }) => [value, formatNumber(count)]));
  return {
    id: version.id,
    name: version[locale],
    isDraft,
    validFrom: version.valid_from && formatMonth(version.valid_from, locale),
    source: version.source,
    isVerified: version.is_verified,
    fields: ofVersion(rows.fields).map((field) => ({
      code: field.code,
      name: printed(field[locale], locale).text,
      // No notice uses a draft yet, so only its technologies have links, to their current counterparts.
      count: isDraft ? null : (counts.get(field.code) ?? "0"),
      to: isDraft ? null : searchPath({ ...emptySearch, fields: [field.code] }),
      technologies: technologies
        .filter(({ field_code }) => field_code === field.code)
        .map((one) => technologyView(one, isDraft, rows, locale)),
    })),
  };
}

function technologyView(
  one: TechnologyRows["technologies"][number],
  isDraft: boolean,
  rows: TechnologyRows,
  locale: Locale,
): TechnologyView {
  const counterparts = counterpartsOf(one, rows, locale);
  const scope = locale === "en" ? one.scope_en : one.scope_ko;
  const codes = isDraft ? counterparts.map(({ code }) => code) : [one.code];
  const count = rows.facets.technology.find(({ value }) => value === one.code)?.count ?? 0;
  return {
    code: one.code,
    name: printed(one[locale], locale).text,
    scope: scope && printed(scope, locale).text,
    count: isDraft ? null : formatNumber(count),
    to: codes.length === 0 ? null : searchPath({ ...emptySearch, technologies: codes }),
    counterparts,
  };
}

const inverse = { same: "same", broader: "narrower", narrower: "broader", overlaps: "overlaps" } as const;

/** The counterparts in the other version, whichever direction the crosswalk is stored in. */
function counterpartsOf(
  { version_id, code }: { version_id: string; code: string },
  { crosswalk, technologies }: TechnologyRows,
  locale: Locale,
): TechnologyView["counterparts"] {
  const named = (version: string, other: string, relation: CrosswalkRelation) => ({
    code: other,
    name: printed(
      technologies.find((one) => one.version_id === version && one.code === other)?.[locale] ?? other,
      locale,
    ).text,
    relation,
  });
  return crosswalk.flatMap((row) => {
    if (row.from_version === version_id && row.from_code === code)
      return [named(row.to_version, row.to_code, row.relation)];
    if (row.to_version === version_id && row.to_code === code)
      return [named(row.from_version, row.from_code, inverse[row.relation])];
    return [];
  });
}
