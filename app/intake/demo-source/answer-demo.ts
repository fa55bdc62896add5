import { answersAbroad } from "./answers-abroad.ts";
import { answersAtHome } from "./answers-at-home.ts";
import { mondayOf } from "./calls/invented-call.ts";
import type { DemoAnswer, DemoQuestion } from "./demo-question.ts";

const answers: Readonly<Record<string, (question: DemoQuestion) => DemoAnswer>> = {
  ...answersAtHome,
  ...answersAbroad,
};

/**
 * What a source would answer today, in its real form; null for one that does not exist.
 * @param url as it is asked; its path begins with the id of the source: '/bizinfo/…'
 * @param today ISO day in Seoul
 */
export function answerDemo(url: URL, today: string): DemoAnswer | null {
  const { origin, pathname: path, searchParams: query } = url;
  const id = path.split("/")[1] ?? "";
  if (!Object.hasOwn(answers, id)) return null;
  return answers[id]?.({ origin, path, query, monday: mondayOf(today) }) ?? null;
}
