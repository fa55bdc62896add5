import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createVerdictReader } from "#app/catalogue/judge-catalogue.server.ts";
import { momentAt } from "#app/catalogue/judging-plan.ts";
import { periodColumnsAt } from "#app/catalogue/period-columns.ts";
import { createCatalogueReader } from "#app/catalogue/read-catalogue.server.ts";
import { loadKnowledge } from "#app/companies/load-knowledge.server.ts";
import { verdictOf } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import { requirement, ruleSet } from "#app/matching/tests/examples.ts";
import { conclusions } from "#app/matching/verdict.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { now as currentInstant } from "#app/platform/clock.server.ts";
import { seoulDay } from "#app/time.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const db = openTestDatabase();
const now = currentInstant().epochMilliseconds;
let processes: ChildProcess[] = [];

beforeAll(async () => {
  processes = [1, 2].map(() => fork("tests/support/judging-process.ts"));
  await Promise.all(processes.map((process) => once(process, "message")));
});

afterAll(() => {
  for (const process of processes) process.disconnect();
});

beforeEach(async () => {
  await sql`delete from notice`.execute(db);
  await sql`update catalogue_revision set revision = revision + 1`.execute(db);
});

const titles = ["직원 수", "비상장", "질문"] as const;

/** Three notices: one counts people, one wants a company that is not listed, one asks a question of its own. */
function rulesOf(title: (typeof titles)[number], fewest: number): RuleSet {
  const ask = { key: "plan", ko: "계획서가 있습니까", en: "Is there a plan?", type: "flag" } as const;
  const test = {
    "직원 수": { fact: "employees", min: fewest, unit: "people" },
    비상장: { fact: "isListed", is: false },
    질문: { ask, is: true },
  } as const;
  return ruleSet([requirement(test[title])], { id: `rules-${titles.indexOf(title)}` });
}

const saveRules = (fewest: number) =>
  saveNotices(
    db,
    titles.map((title) =>
      canonicalNoticeSchema.parse({
        source: "test",
        sourceId: title,
        title,
        opportunities: [
          {
            kind: "rnd",
            windows: [{ type: "rolling" }],
            rules: { ruleSet: rulesOf(title, fewest), readBy: "t", readOn: "2026-11-01", readFrom: "t" },
          },
        ],
      }),
    ),
    "test",
  );

async function enterCompany(): Promise<number> {
  const made = await db
    .insertInto("company")
    .values({ name: "한빛칩" })
    .returning("id")
    .executeTakeFirstOrThrow();
  return made.id;
}

/** The verdicts by title that a company gets when everything is read and judged anew. */
async function judgeAnew(id: number): Promise<Record<string, string>> {
  const known = await loadKnowledge(db, id, seoulDay(now));
  const { rows } = await sql<{ id: number; title: string; rules: RuleSet }>`
    select o.id, n.title, o.rule_set as rules from opportunity o join notice n on n.id = o.notice_id`.execute(
    db,
  );
  const moment = momentAt({ windows: [] }, now);
  return Object.fromEntries(
    rows.map(({ id: opportunity, title, rules }) => [
      title,
      known === null
        ? "not_judged"
        : verdictOf(compileRuleSet(rules, moment), {
            ...known.knowledge,
            answers: known.answers.get(opportunity) ?? {},
          }),
    ]),
  );
}

type Change =
  | { kind: "employees"; figure: number }
  | { kind: "limit"; figure: number }
  | { kind: "listed"; is: boolean }
  | { kind: "answer"; is: boolean };

const figure = fc.integer({ min: 1, max: 9 });
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant("employees"), figure }),
  fc.record({ kind: fc.constant("limit"), figure }),
  fc.record({ kind: fc.constant("listed"), is: fc.boolean() }),
  fc.record({ kind: fc.constant("answer"), is: fc.boolean() }),
);

async function make(change: Change, id: number): Promise<void> {
  if (change.kind === "limit") await saveRules(change.figure);
  else if (change.kind === "answer")
    await sql`
      insert into opportunity_answer (company_id, opportunity_id, key, value)
      select ${id}, o.id, 'plan', ${JSON.stringify(change.is)}::jsonb
        from opportunity o join notice n on n.id = o.notice_id where n.title = '질문'
      on conflict (company_id, opportunity_id, key) do update set value = excluded.value`.execute(db);
  else {
    const column = change.kind === "listed" ? "is_listed" : "employees";
    const value = change.kind === "listed" ? change.is : change.figure;
    await sql`
      insert into company_profile (company_id, ${sql.ref(column)}) values (${id}, ${value})
      on conflict (company_id) do update set ${sql.ref(column)} = excluded.${sql.ref(column)}`.execute(db);
  }
}

async function askAll(id: number): Promise<unknown[]> {
  const answers = processes.map((process) => once(process, "message"));
  for (const process of processes) process.send({ id });
  return (await Promise.all(answers)).map(([answer]) => answer);
}

test("a change of profile, answer or rule shows in the next request of every process", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange, { minLength: 1, maxLength: 6 }), async (changes) => {
      await saveRules(5);
      const id = await enterCompany();
      for (const change of changes) {
        await make(change, id);
        const expected = await judgeAnew(id);
        expect(Object.keys(expected)).toHaveLength(titles.length);
        expect(await askAll(id)).toEqual([expected, expected]);
      }
    }),
    { numRuns: 12, seed: 20_261_126 },
  );
}, 60_000);

/** Made with one revision, entered with the next, and then changed once a turn. */
function employeesAt(revision: number): number {
  return revision < 3 ? 1 : (revision - 3) % 10;
}

test("10,000 changes of companies while eight clients read leave no verdict behind", async () => {
  await saveRules(5);
  const catalogue = await createCatalogueReader(db)();
  const periods = periodColumnsAt(catalogue, now);
  const read = createVerdictReader(db);
  const counted = catalogue.allRows.findIndex((row) => catalogue.entries.at(row)?.title === "직원 수");
  // More companies than a process keeps, so that they push each other out.
  const { rows } = await sql<{ id: number }>`
    with made as (insert into company (name) select '기업 ' || n from generate_series(1, 40) n returning id)
    insert into company_profile (company_id, employees) select id, 1 from made returning company_id as id`.execute(
    db,
  );
  const ids = rows.map(({ id }) => id);
  let isChanging = true;
  const change = async () => {
    for (let turn = 0; turn < 250; turn++)
      await sql`update company_profile set employees = ${turn % 10} where company_id = any(${ids})`.execute(
        db,
      );
    isChanging = false;
  };
  let asked = 0;
  const ask = async (client: number) => {
    for (let turn = client; isChanging; turn++) {
      const id = ids[(turn * 7) % ids.length] ?? 0;
      const { rows: before } = await sql<{ revision: number }>`
        select revision from company where id = ${id}`.execute(db);
      const revision = before[0]?.revision ?? 0;
      const given = await read({ id, revision }, catalogue, periods);
      // What was judged is no older than what the request has seen, and belongs to its revision.
      const judged = given?.known.revision ?? 0;
      expect(judged).toBeGreaterThanOrEqual(revision);
      const employees = given?.known.knowledge.facts.employees;
      expect(employees).toBe(employeesAt(judged));
      const verdict = conclusions[given?.column.categoryOf[counted] ?? -1]?.verdict;
      expect(verdict).toBe(Number(employees) >= 5 ? "eligible" : "not_eligible");
      asked++;
    }
  };
  await Promise.all([change(), ...Array.from({ length: 8 }, (_, client) => ask(client))]);
  expect(asked).toBeGreaterThan(100);
  for (const id of ids) {
    const { rows: after } = await sql<{
      revision: number;
    }>`select revision from company where id = ${id}`.execute(db);
    const given = await read({ id, revision: after[0]?.revision ?? 0 }, catalogue, periods);
    const fresh = await judgeAnew(id);
    expect(conclusions[given?.column.categoryOf[counted] ?? -1]?.verdict).toBe(fresh["직원 수"]);
  }
}, 120_000);
