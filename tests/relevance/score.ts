/** A query with graded judgements: 3 exactly what was asked for, 2 clearly useful, 1 marginal; 0 if not listed. */
export type JudgedQuery = {
  id: string;
  q: string;
  lang: string;
  tags: string[];
  judgements: Record<string, number>;
};

export type QueryScore = { ndcg10: number; recall50: number; mrr: number; isZeroHit: boolean };

/** Scores one ranking, in the same way as the scorer that came with the judgements. */
export function scoreRanking(ranked: readonly string[], { judgements }: JudgedQuery): QueryScore {
  const grades = Object.values(judgements);
  const worth = (list: readonly number[]) =>
    list.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
  const ideal = worth([...grades].sort((one, other) => other - one));
  const floor = grades.some((grade) => grade >= 2) ? 2 : 1;
  const relevant = new Set(Object.keys(judgements).filter((id) => (judgements[id] ?? 0) >= floor));
  const found = ranked.slice(0, 50).filter((id) => relevant.has(id)).length;
  const first = ranked.findIndex((id) => relevant.has(id));
  return {
    ndcg10: ideal === 0 ? 0 : worth(ranked.map((id) => judgements[id] ?? 0)) / ideal,
    recall50: relevant.size === 0 ? 0 : found / Math.min(50, relevant.size),
    mrr: first < 0 ? 0 : 1 / (first + 1),
    isZeroHit: ranked.length === 0,
  };
}

export type MeanScore = { queries: number; ndcg10: number; recall50: number; mrr: number; zeroHit: number };

/** The mean over all queries. */
export function meanOf(scores: readonly QueryScore[]): MeanScore {
  const mean = (pick: (score: QueryScore) => number) =>
    scores.reduce((sum, score) => sum + pick(score), 0) / Math.max(1, scores.length);
  return {
    queries: scores.length,
    ndcg10: mean(({ ndcg10 }) => ndcg10),
    recall50: mean(({ recall50 }) => recall50),
    mrr: mean(({ mrr }) => mrr),
    zeroHit: scores.filter(({ isZeroHit }) => isZeroHit).length,
  };
}

/** The smallest value that at least this share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
