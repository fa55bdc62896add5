import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Check, Score } from "./check.ts";
import { companyCase, labelFile } from "./labels.ts";
import { allMissed, scoreNotice } from "./score.ts";

/** The score of one labelled file; an unreadable file or company counts as a miss and does not stop the run. */
export type FileScore = Score & { id: string };

/** Scores every labelled notice of a folder, in the order of their names. */
export function scoreFolder(folder: string): FileScore[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return names.map((name) => {
    const id = name.replace(/\.json$/, "");
    try {
      return { id, ...scoreText(readFileSync(join(folder, name), "utf8")) };
    } catch (error) {
      return { id, ...unread([], `cannot be scored: ${String(error)}`) };
    }
  });
}

const withCases = z.looseObject({ cases: z.array(z.unknown()) });

/** Companies are parsed one by one, so that one in an unknown form does not affect the others. */
function scoreText(text: string): Score {
  const { cases, ...rest } = withCases.parse(JSON.parse(text));
  const read = cases.map((company) => companyCase.safeParse(company));
  const fine = cases.filter((_, at) => read[at]?.success);
  const refused = read.flatMap(({ error }) => (error ? [`company cannot be read: ${said(error)}`] : []));
  const misses = refused.flatMap((reason) => unread([], reason).checks);
  const label = labelFile.safeParse({ ...rest, cases: fine });
  const companies = read.flatMap(({ data }) => (data ? [data] : []));
  const score = label.success
    ? scoreOrMiss(label.data)
    : unread(companies, `file cannot be read: ${said(label.error)}`);
  return { ...score, checks: [...score.checks, ...misses] };
}

function scoreOrMiss(label: z.infer<typeof labelFile>): Score {
  try {
    return scoreNotice(label);
  } catch (error) {
    return unread(label.cases, `failed: ${String(error)}`);
  }
}

function unread(companies: readonly z.infer<typeof companyCase>[], reason: string): Score {
  const single: Check[] = [{ measure: "verdicts", isRight: false, said: reason }];
  const checks = companies.length > 0 ? companies.flatMap((c) => allMissed(c, reason)) : single;
  return { checks, leaves: { facts: 0, questions: 0, reviews: 0 } };
}

function said(error: z.ZodError): string {
  return z.prettifyError(error).replaceAll("\n", " ");
}
