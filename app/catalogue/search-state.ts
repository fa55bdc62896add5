import { z } from "zod";
import {
  type OpportunityKind,
  opportunityKinds,
  type Status,
  statuses,
} from "#app/opportunities/opportunity.ts";
import { type AmountBand, amountBandNames } from "./amount-band.ts";

/**
 * A company's choice by verdict: `open` is what it may apply for, as far as people have read the rules; `likely` is what it may
 * apply for by rules that a machine has read; `possible` is everything that no rule excludes; `unlikely` is what only
 * machine-read rules exclude.
 */
export const chances = ["open", "likely", "possible", "unlikely"] as const;
export type Chance = (typeof chances)[number];

/** `points`: of the first stage, for whoever is judged. */
export const sorts = ["relevance", "closing", "newest", "amount", "points"] as const;
export type Sort = (typeof sorts)[number];

/** 'Closes within n days'; today is day 0. */
export const closingDays = [7, 14, 30] as const;
export type ClosingDays = (typeof closingDays)[number];

/** What is searched for. More values in one list widen the search, more lists narrow it. */
export type SearchState = {
  /** Words; empty if there are none. */
  q: string;
  /** Empty: every kind of support, without calls for those who provide it. */
  kinds: readonly OpportunityKind[];
  fields: readonly string[];
  technologies: readonly string[];
  /** Codes, and `unknownRegion` for those whose region is not known. */
  regions: readonly string[];
  agencies: readonly string[];
  /** Never empty; the default is open and expected. */
  statuses: readonly Status[];
  closing: ClosingDays | null;
  amounts: readonly AmountBand[];
  /** Only opportunities that favour companies with a confirmation. */
  bonus: boolean;
  /** Invented samples among the results; without it they are shown only where nothing real is found. */
  samples: boolean;
  /** Only what the viewing company could apply for; ignored without one. */
  chance: Chance | null;
  /** `null`: by relevance if there are words, else by closing date. */
  sort: Sort | null;
  /** From 1. */
  page: number;
};

export const longestQuery = 200;
const mostValues = 50;
/** The value of the filter of regions for opportunities whose region is not known. */
export const unknownRegion = "unknown";
const defaultStatuses: readonly Status[] = ["open", "expected"];

export const emptySearch: SearchState = {
  q: "",
  kinds: [],
  fields: [],
  technologies: [],
  regions: [],
  agencies: [],
  statuses: defaultStatuses,
  closing: null,
  amounts: [],
  bonus: false,
  samples: false,
  chance: null,
  sort: null,
  page: 1,
};

/** Whether a code exists in one of the lists of the database. Without this check every well-formed code passes. */
export type KnowsCode = (list: "field" | "technology" | "region" | "agency", code: string) => boolean;

export type ParsedSearch = {
  state: SearchState;
  /** Names of parameters that were ignored because they are unknown or invalid; each once, cut to 50 characters. */
  dropped: string[];
  /** The words were longer than `longestQuery`, and only their beginning is searched for. */
  isShortened: boolean;
};

/** One value of each parameter; `z.toJSONSchema` of these describes the API. */
export const searchParameters = {
  q: z.string().max(longestQuery),
  kind: z.enum(opportunityKinds),
  field: code(),
  technology: code(),
  region: code(),
  agency: code(),
  status: z.enum([...statuses, "all"]),
  closing: z.enum(["7", "14", "30"]),
  amount: z.enum(amountBandNames),
  bonus: z.enum(["1"]),
  sample: z.enum(["1"]),
  for: z.enum(chances),
  sort: z.enum(sorts),
  page: z.string().regex(/^[1-9]\d{0,5}$/),
};
type Parameter = keyof typeof searchParameters;

function code() {
  return z.string().regex(/^[^\p{Cc}\p{Zs}][^\p{Cc}]{0,99}$/u);
}

// Added to addresses by other sites; people who share a link do not mean them.
const foreign = /^(utm_|_|fbclid$|gclid$|index$)/;

/**
 * Reads the search from an address. Never throws: what is unknown, invalid or beyond 50 values is left out and named in
 * `dropped`. `alsoKnown` are parameters that the caller reads itself.
 */
export function parseSearchState(
  params: URLSearchParams,
  { knows = () => true, alsoKnown = [] }: { knows?: KnowsCode; alsoKnown?: readonly string[] } = {},
): ParsedSearch {
  const dropped = new Set<string>();
  for (const name of params.keys()) {
    if (!Object.hasOwn(searchParameters, name) && !alsoKnown.includes(name) && !foreign.test(name))
      dropped.add(tidy(name).slice(0, 50));
  }
  const many = <T>(
    name: Parameter,
    schema: z.ZodType<T>,
    exists: (value: T) => boolean = () => true,
  ): T[] => {
    const values = new Set<T>();
    for (const text of params.getAll(name)) {
      // An empty form field means 'any'.
      if (text === "") continue;
      const parsed = schema.safeParse(text);
      if (parsed.success && values.size < mostValues && exists(parsed.data)) values.add(parsed.data);
      else dropped.add(name);
    }
    return [...values];
  };
  const one = <T>(name: Parameter, schema: z.ZodType<T>): T | null => {
    const values = many(name, schema);
    if (values.length > 1) dropped.add(name);
    return values[0] ?? null;
  };
  const known = (name: "field" | "technology" | "region" | "agency") =>
    many(
      name,
      searchParameters[name],
      (value) => (name === "region" && value === unknownRegion) || knows(name, value),
    ).sort();

  const [written = "", ...others] = params.getAll("q").filter((text) => text !== "");
  if (others.length > 0) dropped.add("q");
  const words = Array.from(tidy(written));
  const state: SearchState = {
    q: words.slice(0, longestQuery).join("").trim(),
    kinds: inOrder(opportunityKinds, many("kind", searchParameters.kind)),
    fields: known("field"),
    technologies: known("technology"),
    regions: known("region"),
    agencies: known("agency"),
    statuses: readStatuses(many("status", searchParameters.status)),
    closing: closingDays.find((days) => `${days}` === one("closing", searchParameters.closing)) ?? null,
    amounts: inOrder(amountBandNames, many("amount", searchParameters.amount)),
    bonus: one("bonus", searchParameters.bonus) !== null,
    samples: one("sample", searchParameters.sample) !== null,
    chance: one("for", searchParameters.for),
    sort: one("sort", searchParameters.sort),
    page: Number(one("page", searchParameters.page) ?? 1),
  };
  return {
    state: withoutDefaultSort(state),
    dropped: [...dropped].filter((name) => name !== "").slice(0, 20),
    isShortened: words.length > longestQuery,
  };
}

/** The address of a search in canonical order, without defaults. Parsing it gives the same search again. */
export function printSearchState(state: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  const add = (name: Parameter, values: readonly (string | number)[]) => {
    for (const value of values) params.append(name, `${value}`);
  };
  add("q", state.q === "" ? [] : [state.q]);
  add("kind", inOrder(opportunityKinds, state.kinds));
  add("field", state.fields.toSorted());
  add("technology", state.technologies.toSorted());
  add("region", state.regions.toSorted());
  add("agency", state.agencies.toSorted());
  add("status", printedStatuses(state.statuses));
  add("closing", state.closing === null ? [] : [state.closing]);
  add("amount", inOrder(amountBandNames, state.amounts));
  add("bonus", state.bonus ? [1] : []);
  add("sample", state.samples ? [1] : []);
  add("for", state.chance === null ? [] : [state.chance]);
  add("sort", state.sort === null || state.sort === defaultSort(state) ? [] : [state.sort]);
  add("page", state.page === 1 ? [] : [state.page]);
  return params;
}

/** The site path of a search. */
export function searchPath(state: SearchState): string {
  const params = printSearchState(state).toString();
  return params === "" ? "/opportunities" : `/opportunities?${params}`;
}

/** The order if none was chosen: by relevance if there are words, else by closing date. */
function defaultSort(state: Pick<SearchState, "q">): Sort {
  return state.q === "" ? "closing" : "relevance";
}

/** The order of the results. Without words there is no relevance to order by. */
export function sortOf(state: Pick<SearchState, "q" | "sort">): Sort {
  return state.sort === null || (state.q === "" && state.sort === "relevance")
    ? defaultSort(state)
    : state.sort;
}

function withoutDefaultSort(state: SearchState): SearchState {
  return sortOf(state) === defaultSort(state) ? { ...state, sort: null } : state;
}

function readStatuses(values: readonly (Status | "all")[]): readonly Status[] {
  if (values.length === 0) return defaultStatuses;
  return values.includes("all") ? statuses : inOrder(statuses, values);
}

function printedStatuses(chosen: readonly Status[]): readonly string[] {
  const ordered = inOrder(statuses, chosen);
  if (ordered.length === statuses.length) return ["all"];
  return ordered.join() === defaultStatuses.join() ? [] : ordered;
}

function inOrder<T>(all: readonly T[], chosen: readonly unknown[]): T[] {
  return all.filter((value) => chosen.includes(value));
}

/** One line in NFC without control characters; several spaces become one. */
function tidy(text: string): string {
  // Longer than any query: avoids normalising megabytes.
  return text
    .slice(0, 20_000)
    .replace(/\p{Cc}+/gu, " ")
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
}
