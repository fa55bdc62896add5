import { readFileSync } from "node:fs";
import { z } from "zod";
import type { JudgedQuery } from "./score.ts";

const query = z.object({
  id: z.string(),
  q: z.string(),
  lang: z.string().default("ko"),
  tags: z.array(z.string()).default([]),
  judgements: z.record(z.string(), z.number()).default({}),
  /** Instead of single judgements: the grade of a notice whose title has this pattern. The highest grade counts. */
  titles: z.record(z.string().regex(/^[123]$/u), z.string()).optional(),
});

const notices = z.array(z.object({ id: z.string(), title: z.string() }));

/** Reads `{ "queries": [...] }`, or one query per line if the file is named .ndjson. */
export function readJudgedQueries(file: string, noticesFile: string): JudgedQuery[] {
  const text = readFileSync(file, "utf8");
  const queries = file.endsWith(".ndjson")
    ? text
        .trim()
        .split("\n")
        .map((line) => query.parse(JSON.parse(line)))
    : z.object({ queries: z.array(query) }).parse(JSON.parse(text)).queries;
  if (queries.every(({ titles }) => titles === undefined)) return queries;
  const collection = JSON.parse(readFileSync(noticesFile, "utf8"));
  const titled = notices.parse(Array.isArray(collection) ? collection : collection.grants);
  return queries.map(({ titles, ...judged }) => ({
    ...judged,
    judgements: titles === undefined ? judged.judgements : gradesByTitle(titles, titled),
  }));
}

function gradesByTitle(
  titles: Readonly<Record<string, string>>,
  titled: z.infer<typeof notices>,
): Record<string, number> {
  const patterns = Object.entries(titles)
    .map(([grade, pattern]) => ({ grade: Number(grade), pattern: new RegExp(pattern, "u") }))
    .toSorted((one, other) => other.grade - one.grade);
  return Object.fromEntries(
    titled.flatMap(({ id, title }) => {
      const grade = patterns.find(({ pattern }) => pattern.test(title))?.grade;
      return grade === undefined ? [] : [[id, grade]];
    }),
  );
}
