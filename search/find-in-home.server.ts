import type { Candidates } from "./candidates.ts";
import { engineTexts } from "./engine/engine-texts.server.ts";
import type { SearchHome } from "./open-search-home.server.ts";
import { postgresTexts } from "./postgres/postgres-texts.server.ts";
import type { Understood } from "./query/concept.ts";
import type { FoundTexts } from "./query/found-texts.ts";
import type { Knowledge } from "./query/knowledge.ts";
import { rankTexts } from "./query/rank-texts.ts";
import { understandQuery } from "./query/understand-query.ts";

/** Below this share of what the best candidate says, a candidate says too little. */
const CUT = 0.3;
/** Where none says this share of what was asked, all are only the nearest; a long question names more than a text says. */
const CLOSE = 0.45;
const CLOSE_TO_LONG = 0.36;
const LONG = 4;
const REST_MS = 5_000;

const restingUntil = new WeakMap<SearchHome, number>();

/**
 * Finds the opportunities that words may mean, best first: at most 1,000. Any text is safe; without a word that says
 * anything nothing is found. Where the engine does not answer PostgreSQL does, for some seconds without asking it again.
 * @throws only if the database is away
 */
export async function findInHome(home: SearchHome, query: string): Promise<Candidates> {
  const knowledge = await home.knowledge.get();
  const understood = understandQuery(query, knowledge);
  const { found, engine } = await findTexts(home, understood, knowledge);
  const ranked = rankTexts(understood, found.texts, knowledge.vocabulary);
  const best = ranked[0]?.score ?? 0;
  const close = understood.concepts.length < LONG ? CLOSE : CLOSE_TO_LONG;
  return {
    hits: ranked.filter(({ score }) => score >= best * CUT),
    isCapped: found.isCapped,
    isNearest: !ranked.some(({ share }) => share >= close),
    engine,
  };
}

async function findTexts(
  home: SearchHome,
  understood: Understood,
  { vocabulary }: Knowledge,
): Promise<{ found: FoundTexts; engine: Candidates["engine"] }> {
  const { engine, db, indexUid, log } = home;
  const isResting = (restingUntil.get(home) ?? 0) > performance.now();
  if (engine && !isResting) {
    if (understood.concepts.length === 0) {
      return { found: { texts: [], isCapped: false }, engine: "meilisearch" };
    }
    try {
      return { found: await engineTexts(engine, indexUid, understood, vocabulary), engine: "meilisearch" };
    } catch (error) {
      // why: a dead engine costs each search a timeout; asked again every few seconds it costs few of them.
      restingUntil.set(home, performance.now() + REST_MS);
      log.warn({ err: error }, "the search engine does not answer: PostgreSQL searches");
    }
  }
  return { found: await postgresTexts(db, understood, vocabulary), engine: "postgres" };
}
