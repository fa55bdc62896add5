import "#app/i18n/all-words.ts";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { loadHome } from "#app/find/load-home.server.ts";
import { loadMatches } from "#app/matches/load-matches.server.ts";
import { listOf } from "#app/matching/facts.ts";
import type { Criterion } from "#app/matching/rule.ts";
import { requirement, ruleSet } from "#app/matching/tests/examples.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { now as currentInstant } from "#app/platform/clock.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { peopleOf } from "#tests/support/people.ts";

const db = openTestDatabase();
const { company, again } = peopleOf(db);
const now = currentInstant();

async function save(title: string, test: Criterion, isSample = false): Promise<void> {
  const rules = { ruleSet: ruleSet([requirement(test)]), readBy: "t", readOn: "2026-11-01", readFrom: "t" };
  const [opensAt, closesAt] = [-30, 30].map((days) => now.add({ hours: days * 24 }).toString());
  const windows = [{ type: "fixed", opensAt, closesAt, hasHour: true }];
  const opportunities = [{ kind: "rnd", windows, rules }];
  const notice = { source: "test", sourceId: title, title, isSample, opportunities };
  await saveNotices(db, [canonicalNoticeSchema.parse(notice)], "test");
}

test("The desk of the first page gives the figures of the page that it leads to, samples among them", async () => {
  await sql`delete from notice`.execute(db);
  const people = { fact: "employees", min: 3, unit: "people" } as const;
  await save("열림", people);
  await save("열린 예시", people, true);
  await save("인증", { some: "certificates", where: { fact: "kind", anyOf: ["venture"] } });
  const { companyId, owner } = await company();
  await sql`
    insert into company_profile (company_id, employees) values (${companyId}, 12)
      on conflict (company_id) do update set employees = excluded.employees`.execute(db);
  const viewer = await again(owner);
  const own = viewer.companies.find(({ id }) => id === companyId);
  if (own === undefined) throw new Error("the person acts for the company");

  const home = await loadHome(now, "ko", { viewer: { ...viewer, activeCompany: own }, answers: [] });
  const matches = await loadMatches(db, { viewer, company: own, mayAnswer: true, now, locale: "ko" });
  expect(home?.desk?.figures.map(({ count }) => count)).toEqual([matches?.open.count, "0", "3"]);
  expect(matches?.open.count).toBe("2");
  // A list is named in the sentence, not asked within it.
  expect(matches?.next.sentence).toContain(`‘${listOf("certificates").ko}’ 한 가지만`);
});
