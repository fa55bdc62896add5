import type { KnowingCandidate } from "#app/confirmation/review/list-experts.server.ts";
import { isTie } from "#app/confirmation/review/ties.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { brokenRules, panelsOf } from "./allocation.ts";
import type { FoundProposal, Proposal } from "./find-proposal.server.ts";
import type { OpenCase } from "./load-allocation.server.ts";

const CASES_ON_PAGE = 50;

/** Why an expert who knows the technology is not there, in the order in which it is told. */
export const bars = ["tied", "undeclared", "sees_names", "away", "no_pledge", "full", "there"] as const;
export type Bar = (typeof bars)[number];

export type ShownPair = {
  expertId: string;
  name: string;
  level: number;
  /** With this proposal, of the round's places of the expert; null where they may not review it any more. */
  places: { used: number; capacity: number } | null;
  changedReason: string | null;
};

export type ShownCase = Pick<OpenCase, "id" | "reference" | "company" | "title"> & {
  technology: Bilingual;
  present: readonly { id: string; name: string }[];
  pairs: readonly ShownPair[];
  empty: number;
  /** Why places are empty: who states the technology, and what bars them. */
  known: number;
  barred: readonly { bar: Bar; count: number }[];
};

export type Option = { id: string; name: string; level: number; places: number };

export type ProposalView = Omit<Proposal, "roundId" | "reviewers" | "pairCap"> & {
  count: number;
  cases: readonly ShownCase[];
  pageCount: number;
  /** The case whose experts are being changed. */
  changing: (ShownCase & { options: readonly Option[] }) | null;
};

/** One page of a proposal. */
export function proposalView(
  { proposal, pairs, state }: FoundProposal,
  { page, changing }: { page: number; changing: number },
): ProposalView {
  const byCase = new Map<number, KnowingCandidate[]>(state.cases.map((one) => [one.id, []]));
  for (const candidate of state.candidates) byCase.get(candidate.applicationId)?.push(candidate);
  const used = new Map<string, number>();
  for (const { expertId } of pairs) used.set(expertId, (used.get(expertId) ?? 0) + 1);
  const { allocation } = state;
  const shown = (one: OpenCase): ShownCase => {
    const candidates = byCase.get(one.id) ?? [];
    const own = pairs.filter(({ applicationId }) => applicationId === one.id);
    const wanted = allocation.applications.find(({ id }) => id === one.id)?.wanted ?? 0;
    return {
      id: one.id,
      reference: one.reference,
      company: one.company,
      title: one.title,
      technology: one.technology,
      present: one.present,
      pairs: own.map(({ expertId, name, level, changedReason }) => ({
        expertId,
        name,
        level,
        changedReason,
        places: placesOf(
          candidates.find(({ id }) => id === expertId),
          { isAllowed: allocation.fits.get(one.id)?.has(expertId) === true, given: used.get(expertId) ?? 0 },
        ),
      })),
      empty: Math.max(0, wanted - own.length),
      known: candidates.length,
      barred: bars
        .map((bar) => ({ bar, count: candidates.filter((each) => barOf(each, used) === bar).length }))
        .filter(({ count }) => count > 0),
    };
  };
  const { id, dueOn, createdAt, figures } = proposal;
  const first = (page - 1) * CASES_ON_PAGE;
  const changed = state.cases.find((one) => one.id === changing);
  return {
    id,
    dueOn,
    createdAt,
    figures,
    count: pairs.length,
    cases: state.cases.slice(first, first + CASES_ON_PAGE).map(shown),
    pageCount: Math.ceil(state.cases.length / CASES_ON_PAGE),
    changing:
      changed === undefined
        ? null
        : { ...shown(changed), options: optionsOf({ proposal, pairs, state }, changed.id) },
  };
}

function placesOf(
  candidate: KnowingCandidate | undefined,
  { isAllowed, given }: { isAllowed: boolean; given: number },
): ShownPair["places"] {
  if (candidate === undefined || !isAllowed || given > candidate.placesLeft) return null;
  return { used: candidate.capacity - candidate.placesLeft + given, capacity: candidate.capacity };
}

function barOf(candidate: KnowingCandidate, used: ReadonlyMap<string, number>): Bar | null {
  const { obstacles, hints, placesLeft, id } = candidate;
  if (hints.some(isTie) || obstacles.includes("acts_for_company") || obstacles.includes("handles_case"))
    return "tied";
  if (obstacles.includes("recused") || obstacles.includes("commissioned")) return "there";
  if (obstacles.includes("undeclared")) return "undeclared";
  if (obstacles.includes("sees_names")) return "sees_names";
  if (obstacles.includes("away")) return "away";
  if (hints.includes("no_pledge")) return "no_pledge";
  return placesLeft - (used.get(id) ?? 0) <= 0 ? "full" : null;
}

/** Who could come without breaking a rule, for whichever of the proposed experts goes; the best first. */
function optionsOf({ pairs, state }: FoundProposal, applicationId: number): readonly Option[] {
  const { allocation, candidates } = state;
  const given = new Map<string, number>();
  for (const { expertId } of pairs) given.set(expertId, (given.get(expertId) ?? 0) + 1);
  const panel = panelsOf(allocation, pairs).get(applicationId) ?? [];
  const others = pairs.filter((pair) => pair.applicationId !== applicationId);
  return candidates
    .filter(
      ({ applicationId: of, id }) =>
        of === applicationId &&
        !panel.includes(id) &&
        allocation.fits.get(applicationId)?.has(id) === true &&
        brokenRules(allocation, [...others, { applicationId, expertId: id }]).length === 0,
    )
    .map(({ id, name, level, placesLeft }) => ({
      id,
      name,
      level,
      places: placesLeft - (given.get(id) ?? 0),
    }));
}
