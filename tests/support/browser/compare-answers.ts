import { isDeepStrictEqual } from "node:util";
import type { APIRequestContext } from "@playwright/test";
import { type Answer, allRequests, answerOf } from "./ask-page.ts";
import type { Comparison } from "./asked-pages.ts";
import type { CaseWithParts } from "./enter-case-with-parts.ts";
import { runOnProduct } from "./enter-company.ts";

/** Where the answer is another one than to what is not there, or says something of the application. */
export async function differencesOf(
  browser: APIRequestContext,
  { there, nowhere }: Comparison,
  { title, reference }: CaseWithParts,
): Promise<readonly string[]> {
  const differences: string[] = [];
  for (const [at, page] of there.entries())
    for (const [name, send] of Object.entries(allRequests)) {
      const given = await answerOf(send, browser, page);
      const expected = await answerOf(send, browser, nowhere[at] ?? page);
      const said = [title, reference].filter((words) => given.body.includes(words));
      const asked = `${name} ${page.path}`;
      if (said.length > 0) differences.push(`${asked} (${given.status}) tells ${said}`);
      else if (!isDeepStrictEqual(given, expected))
        differences.push(`${asked}: ${unlikeness(given, expected)}`);
    }
  return differences;
}

function unlikeness(given: Answer, expected: Answer): string {
  if (given.status !== expected.status) return `${given.status} instead of ${expected.status}`;
  const names = Object.keys({ ...given.headers, ...expected.headers });
  const header = names.find((name) => given.headers[name] !== expected.headers[name]);
  if (header !== undefined)
    return `${header} ${given.headers[header]} instead of ${expected.headers[header]}`;
  const at = [...given.body].findIndex((letter, index) => letter !== expected.body[index]);
  const around = ({ body }: Answer) => body.slice(Math.max(at - 60, 0), at + 60);
  return `“${around(given)}” instead of “${around(expected)}”`;
}

/** Those of the pages that say which case it is. */
export async function tellingOf(
  browser: APIRequestContext,
  paths: readonly string[],
  { title, reference }: CaseWithParts,
): Promise<readonly string[]> {
  const telling = await Promise.all(
    paths.map(async (path) => {
      // Of what was searched for, the page repeats the words.
      const words = path.includes("q=") ? [`/agency/cases/`] : [title, reference];
      const text = await (await browser.get(path)).text();
      return words.some((each) => text.includes(each)) ? [path] : [];
    }),
  );
  return telling.flat();
}

/** All rows of a company's applications, as text. */
export async function everythingOf({ companyId }: CaseWithParts): Promise<readonly string[]> {
  const tables = [
    "application_answer",
    "application_file",
    "application_message",
    "application_event",
    "submission",
    "supplement_request",
    "screening_check",
    "consultation",
    "review",
    "letter",
  ];
  const own = `select id from application where company_id = $1`;
  const rows = await runOnProduct<{ row: string }>(
    [
      `select t::text as row from application t where company_id = $1`,
      `select t::text from file t where company_id = $1`,
      `select t::text from company_event t where company_id = $1`,
      ...tables.map((table) => `select t::text from ${table} t where application_id in (${own})`),
    ].join(" union all "),
    [companyId],
  );
  return rows.map(({ row }) => row).sort();
}
