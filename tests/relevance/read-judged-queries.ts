import { readFileSync } from "node:fs";
import { z } from "zod";
import type { JudgedQuery } from "./score.ts";

const query = z.object({
  id: z.string(),
  q: z.string(),
  lang: z.string().default("ko"),
  tags: z.array(z.string()).default([]),
  judgements: z.record(z.string(), z.number()).default({}),
});

/** Reads `{ "queries": [...] }`, or one query per line if the file is named .ndjson. */
export function readJudgedQueries(file: string): JudgedQuery[] {
  const text = readFileSync(file, "utf8");
  if (!file.endsWith(".ndjson")) return z.object({ queries: z.array(query) }).parse(JSON.parse(text)).queries;
  return text
    .trim()
    .split("\n")
    .map((line) => query.parse(JSON.parse(line)));
}
