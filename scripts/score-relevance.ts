import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findCandidates } from "#search/find-candidates.server.ts";
import { readJudgedQueries } from "#tests/relevance/read-judged-queries.ts";
import { meanOf, percentile, type QueryScore, scoreRanking } from "#tests/relevance/score.ts";
import { openScratchSearch } from "#tests/relevance/scratch-search.ts";

// Scores judged queries by tag and over all, and prints one line of JSON. Queries tagged 'none' have no right results and
// are reported separately.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: "string" }, notices: { type: "string" }, "per-query": { type: "boolean" } },
});
const [judgementsFile] = positionals;
if (judgementsFile === undefined) {
  process.stderr.write(
    "Usage: npm run -s score:relevance -- <file> [--engine=postgres] [--notices=<file>] [--per-query]\n",
  );
  process.exit(2);
}
const noticesFile =
  values.notices ?? join(dirname(resolve(judgementsFile)), "..", "data", "notices-2026", "notices-2390.json");
const queries = readJudgedQueries(judgementsFile, noticesFile);

const ROUNDS = 5;
const { environment, sourceIdOf, stop } = await openScratchSearch(
  noticesFile,
  values.engine === "postgres" ? "postgres" : "meilisearch",
);
try {
  const scored: { tags: string[]; score: QueryScore }[] = [];
  for (const query of queries) {
    const { hits, isNearest } = await findCandidates(environment, query.q);
    const ranked = hits.flatMap(({ id }) => sourceIdOf.get(id) ?? []);
    const nearest = isNearest ? " (only the nearest)" : "";
    if (query.tags.includes("none")) {
      process.stdout.write(
        `nothing is right for ${query.id} '${query.q}': ${ranked.length} found${nearest}\n`,
      );
      continue;
    }
    const score = scoreRanking(ranked, query);
    scored.push({ tags: [...query.tags, `lang:${query.lang}`], score });
    if (values["per-query"])
      process.stdout.write(`${row(query.id, score)} ${ranked.length} ${query.q}${nearest}\n`);
  }
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const query of queries) {
      const startedAt = performance.now();
      await findCandidates(environment, query.q);
      times.push(performance.now() - startedAt);
    }
  }
  for (const tag of [...new Set(scored.flatMap(({ tags }) => tags))].sort()) {
    const mean = meanOf(scored.filter(({ tags }) => tags.includes(tag)).map(({ score }) => score));
    process.stdout.write(`${row(tag.padEnd(14), mean)} of ${mean.queries}\n`);
  }
  const all = meanOf(scored.map(({ score }) => score));
  const line = {
    ndcg10: rounded(all.ndcg10),
    recall50: rounded(all.recall50),
    mrr: rounded(all.mrr),
    zeroHit: all.zeroHit,
    p95ms: Math.round(percentile(times, 0.95) * 10) / 10,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
} finally {
  await stop();
}

function row(
  name: string,
  { ndcg10, recall50, mrr }: { ndcg10: number; recall50: number; mrr: number },
): string {
  return `${name} nDCG@10 ${ndcg10.toFixed(3)} recall@50 ${recall50.toFixed(3)} MRR ${mrr.toFixed(3)}`;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
