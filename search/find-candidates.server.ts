import type { Candidate, Candidates } from "./candidates.ts";
import { engineTexts } from "./engine/engine-texts.server.ts";
import type { SearchEnvironment } from "./open-search-environment.server.ts";
import { findInBodies } from "./postgres/bodies.server.ts";
import { postgresTexts } from "./postgres/postgres-texts.server.ts";
import type { Understood } from "./query/concept.ts";
import type { Knowledge } from "./query/knowledge.ts";
import { planBody } from "./query/plan-body.ts";
import { type FoundTexts, rankTexts } from "./query/score-text.ts";
import { understandQuery } from "./query/understand-query.ts";

/** Candidates that score less than this share of the best score are dropped. */
const CUT = 0.3;
/** If no candidate covers this share of the query, all are only 'nearest'. Long queries name more than a text says. */
const CLOSE = 0.45;
const CLOSE_TO_LONG = 0.36;
const LONG = 4;
const REST_MS = 5_000;

const restingUntil = new WeakMap<SearchEnvironment, number>();

/** Texts are searched for what titles do not answer, up to so many results. */
const ENOUGH = 100;

/**
 * Finds the opportunities that words may mean, best first: at most 1,000. Those whose text or attachments say everything
 * that is asked follow those whose titles answer it, and precede those that answer a part of it. Any text is safe; a query of empty words finds
 * nothing. If the engine does not answer, PostgreSQL does, and for some seconds the engine is not asked again.
 * @throws only if the database is away
 */
export async function findCandidates(environment: SearchEnvironment, query: string): Promise<Candidates> {
  const knowledge = await environment.knowledge.get();
  const understood = understandQuery(query, knowledge);
  const demands = planBody(understood, knowledge.vocabulary);
  const [{ found, engine }, said] = await Promise.all([
    findTexts(environment, understood, knowledge),
    findInBodies(environment.db, demands, ENOUGH),
  ]);
  const inBodies = said ?? [];
  const ranked = rankTexts(understood, found.texts, knowledge.vocabulary);
  const best = ranked[0]?.score ?? 0;
  const close = understood.concepts.length < LONG ? CLOSE : CLOSE_TO_LONG;
  const hits = ranked.filter(({ score }) => score >= best * CUT);
  const answers = hits.filter(({ share }) => share >= close);
  return {
    hits: withBodies(hits, answers, inBodies),
    isCapped: found.isCapped,
    isNearest: answers.length === 0 && inBodies.length === 0,
    engine,
    areTextsLeftOut: said === null,
    demands,
  };
}

function withBodies(
  hits: readonly Candidate[],
  answers: readonly Candidate[],
  inBodies: readonly number[],
): Candidate[] {
  const answering = new Set(answers.map(({ id }) => id));
  const added = inBodies.filter((id) => !answering.has(id)).slice(0, Math.max(0, ENOUGH - answers.length));
  if (added.length === 0) return [...hits];
  const inBody = new Set(added);
  const score = answers.at(-1)?.score ?? hits[0]?.score ?? 1;
  return [
    ...answers,
    ...added.map((id) => ({ id, score, isInBody: true })),
    ...hits.filter(({ id }) => !answering.has(id) && !inBody.has(id)),
  ];
}

async function findTexts(
  environment: SearchEnvironment,
  understood: Understood,
  { vocabulary }: Knowledge,
): Promise<{ found: FoundTexts; engine: Candidates["engine"] }> {
  const { engine, db, indexUid, log } = environment;
  const isResting = (restingUntil.get(environment) ?? 0) > performance.now();
  if (engine && !isResting) {
    if (understood.concepts.length === 0) {
      return { found: { texts: [], isCapped: false }, engine: "meilisearch" };
    }
    try {
      return { found: await engineTexts(engine, indexUid, understood, vocabulary), engine: "meilisearch" };
    } catch (error) {
      // A dead engine costs a timeout each time it is asked: ask it only every few seconds.
      restingUntil.set(environment, performance.now() + REST_MS);
      log.warn({ err: error }, "the search engine does not answer: PostgreSQL searches");
    }
  }
  return { found: await postgresTexts(db, understood, vocabulary), engine: "postgres" };
}
