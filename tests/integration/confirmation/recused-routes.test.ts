import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { queueViews } from "#app/confirmation/queue/queue-view.ts";
import { now } from "#app/platform/clock.server.ts";
import { db } from "#db/client.server.ts";
import { aSubmission } from "#tests/support/confirmation/a-consultation.ts";
import { aCompany, anApplication, anOfficial } from "#tests/support/confirmation/an-application.ts";
import { enterPeople } from "#tests/support/confirmation/step-people.ts";
import { enforcedPage, type Page } from "#tests/support/enforced-page.ts";
import { type ListedRoute, listRoutes } from "#tests/support/list-routes.ts";
import { requestWith, signInAs } from "#tests/support/sign-in.ts";

// Whoever recused themselves, whatever offices they hold besides, asks every route of the sitemap: the words that stand in
// the case stand in no answer, and at its own addresses nothing is different from what is not there. What the server makes
// of it, `tests/e2e/access/outsiders.spec.ts` asks.

/** Stands in everything that the case has; what is searched for is the name of its company. */
const mark = "꼬리표칠칠";
const searched = "별빛도체칩";
const statuses = ["examination", "deliberation", "notified"] as const;

type Planted = {
  caseId: number;
  reviewId: number;
  consultationId: number;
  itemId: number;
  meetingId: number;
};
type Recused = { cookies: readonly string[]; planted: readonly (Planted & { inboxItemId: number })[] };

const offices = [
  "centre_officer",
  "ministry_officer",
  "decider",
  "expert",
  "member",
  "admin",
  "auditor",
] as const;
let companyId: number;
let planted: Planted[];

beforeAll(async () => {
  const round = await enterPeople();
  // So large that an id is no other number of an answer.
  for (const table of [
    "application",
    "review",
    "consultation",
    "agenda_item",
    "committee_meeting",
    "inbox_item",
  ])
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), 7100000)`.execute(db);
  companyId = await aCompany(searched);
  const reviewer = await anOfficial("다른 심사자", "expert");
  planted = [];
  for (const status of statuses) {
    const caseId = await anApplication({ companyId, round, status });
    planted.push(await plant(caseId, reviewer.id));
  }
  for (const route of routes) await pageOf(route);
}, 120_000);

async function plant(caseId: number, reviewerId: string): Promise<Planted> {
  const at = now().toString();
  await sql`update application set title = ${mark}, reference = ${`${mark}-${caseId}`}
    where id = ${caseId}`.execute(db);
  const { token: file } = await aSubmission(caseId, companyId);
  await sql`update file set name = ${`${mark}.pdf`} where token = ${file}`.execute(db);
  await sql`update submission set document = replace(document::text, '비밀스러운 구조', ${mark})::jsonb
    where application_id = ${caseId}`.execute(db);
  const one = async (query: ReturnType<typeof sql<{ id: number }>>) =>
    (await query.execute(db)).rows[0]?.id ?? 0;
  await sql`insert into application_message (application_id, audience, words, written_at, is_from_applicant)
    values (${caseId}, 'applicant', ${mark}, ${at}, true), (${caseId}, 'note', ${mark}, ${at}, false)`.execute(
    db,
  );
  await sql`insert into supplement_request (application_id, fields, words, requested_at, due_on)
    values (${caseId}, '["summary"]', ${mark}, ${at}, '2026-12-05')`.execute(db);
  await sql`insert into company_event (company_id, what, detail) values (${companyId}, 'applicationSubmitted',
    ${JSON.stringify({ applicationId: caseId, reference: mark })})`.execute(db);
  const scores = JSON.stringify([{ key: "scope", level: 4, words: mark }]);
  await sql`insert into review (application_id, expert_id, commissioned_at, due_on, declared_at, submitted_at, scores)
    values (${caseId}, ${reviewerId}, ${at}, '2026-12-05', ${at}, ${at}, ${scores})`.execute(db);
  const consultationId = await one(sql`
    insert into consultation (application_id, agency_id, words, requested_at, due_on, channel)
    values (${caseId}, 'motir', ${mark}, ${at}, '2026-12-05', 'account') returning id`);
  const meetingId = await one(sql`
    insert into committee_meeting (meets_at, place, chair_id, convened_at)
    values (${at}, '회의실', ${reviewerId}, ${at}) returning id`);
  const itemId = await one(sql`
    insert into agenda_item (meeting_id, application_id) values (${meetingId}, ${caseId}) returning id`);
  const letterId = await one(sql`
    insert into letter (application_id, kind, number, document, written_at)
    values (${caseId}, 'decision', ${`${mark}-${caseId}`}, '{}', ${at}) returning id`);
  await sql`insert into objection (application_id, letter_id, channel, lodged_as, lodged_at, words, entered_at, due_on)
    values (${caseId}, ${letterId}, 'online', 'applicant', ${at}, ${mark}, ${at}, '2026-12-05')`.execute(db);
  return { caseId, reviewId: 0, consultationId, itemId, meetingId };
}

/** Holds every office, was told of each case and made responsible for it; and then, perhaps, recused themselves. */
async function enter(name: string, recuse: (caseId: number, itemId: number, id: string) => Promise<unknown>) {
  const email = `${name}@naru.example`;
  const cookies = await signInAs(db, email);
  const { id } = await db
    .selectFrom("person")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  for (const role of offices) await db.insertInto("staff_role").values({ person_id: id, role }).execute();
  await db
    .insertInto("staff_role")
    .values({ person_id: id, role: "ministry_respondent", agency_id: "motir" })
    .execute();
  const own: Recused["planted"][number][] = [];
  for (const place of planted) {
    const { caseId, itemId, meetingId } = place;
    const at = now().toString();
    await sql`insert into committee_seat (meeting_id, person_id) values (${meetingId}, ${id})`.execute(db);
    await sql`insert into assignment (application_id, role, person_id) values (${caseId}, 'centre_officer', ${id})
      on conflict (application_id, role) do update set person_id = excluded.person_id`.execute(db);
    const { rows } = await sql<{ id: number }>`
      insert into inbox_item (person_id, application_id, kind, about, happened_at, mail)
      values (${id}, ${caseId}, 'submitted', 'event 1', ${at}, 'none') returning id`.execute(db);
    const review = await sql<{ id: number }>`
      insert into review (application_id, expert_id, commissioned_at, due_on)
      values (${caseId}, ${id}, ${at}, '2026-12-05') returning id`.execute(db);
    await recuse(caseId, itemId, id);
    own.push({ ...place, inboxItemId: rows[0]?.id ?? 0, reviewId: review.rows[0]?.id ?? 0 });
  }
  return { id, cookies, planted: own };
}

const recusals = {
  "as an expert": (caseId: number, _: number, id: string) =>
    sql`update review set declined_at = ${now().toString()}, declined_reason = '함께 일함'
      where application_id = ${caseId} and expert_id = ${id}`.execute(db),
  "as a member of the committee": async (_: number, itemId: number, id: string) => {
    await sql`insert into agenda_member (item_id, person_id, recused_at, recused_reason)
      values (${itemId}, ${id}, ${now().toString()}, '함께 일함')`.execute(db);
  },
} as const;

const modules = new Map<string, Page>();

async function pageOf({ file }: ListedRoute): Promise<Page> {
  const known = modules.get(file);
  if (known !== undefined) return known;
  const path = fileURLToPath(new URL(`../../../app/${file}`, import.meta.url));
  const page = enforcedPage(file, await import(/* @vite-ignore */ path));
  modules.set(file, page);
  return page;
}

type Params = Readonly<Record<string, string>>;

/** Status and text of what a route answers to a look at it; null: it is looked at by no loader. */
async function answer(route: ListedRoute, cookies: readonly string[], params: Params, query = "") {
  const { loader } = await pageOf(route);
  if (loader === undefined) return null;
  const path = route.path
    .replaceAll(/:(\w+)\??/g, (_, name: string) => params[name] ?? "1")
    .replace("*", "x");
  const request = requestWith(cookies, `${path}${query}`);
  const given = await loader({
    request,
    params,
    context: { cspNonce: "", requestId: "", networkAddress: "" },
  }).catch((thrown: unknown) => thrown);
  if (given instanceof Error) return `error ${given.message}`;
  if (given instanceof Response) {
    const head = [...given.headers].filter(([name]) => name !== "set-cookie");
    return JSON.stringify([given.status, head, await given.text()]);
  }
  return JSON.stringify(given);
}

const wordsOf = (ids: object): Params =>
  Object.fromEntries(
    Object.entries({ companyId, applicationId: 0, letterId: 1, ...ids }).map(([k, v]) => [k, String(v)]),
  );

const queriesOf = ({ path }: ListedRoute): readonly string[] =>
  path === "/agency/cases" || path === "/agency/cases.csv"
    ? ["", `?q=${searched}`, ...queueViews.map((view) => `?view=${view}`)]
    : ["", `?q=${searched}`];

/**
 * All that somebody can open who acts for no company. Pages of a company are closed to them by the sitemap, whoever they are;
 * the demonstration's mailbox shows everybody's mail.
 */
const routes = listRoutes().filter(
  ({ access }) => !["company", "demonstration", "signedOut"].includes(access.who),
);

/** The routes and questions in whose answer the mark stands. */
async function telling({ cookies, planted: own }: Recused): Promise<readonly string[]> {
  const asked = routes.flatMap((route) => {
    const isOfCase = route.path.includes(":");
    const queries = isOfCase ? [""] : queriesOf(route);
    return (isOfCase ? own : own.slice(0, 1)).flatMap((ids) =>
      queries.map((query) => ({ route, ids, query })),
    );
  });
  const told = new Set<string>();
  for (const { route, ids, query } of asked) {
    const { caseId } = ids;
    const params = wordsOf({ ...ids, applicationId: caseId, token: `file-${caseId}` });
    const said = await answer(route, cookies, params, query);
    if (said?.includes(mark) === true) told.add(`${route.path}${query}`);
  }
  return [...told];
}

// All routes are asked many times, one after the other.
const inMinutes = 90_000;

test(
  "somebody without ties finds the case by many routes",
  async () => {
    const told = await telling(await enter("free", async () => undefined));
    expect(told).toEqual(
      expect.arrayContaining([
        "/agency/cases",
        `/agency/cases?q=${searched}`,
        "/agency/cases/:caseId",
        "/agency/compare.csv",
        "/agency/inbox",
      ]),
    );
  },
  inMinutes,
);

const places = /:(?:caseId|reviewId|consultationId|itemId|inboxItemId)/;
const nowhere = {
  caseId: 900_000_001,
  reviewId: 900_000_002,
  consultationId: 900_000_003,
  itemId: 900_000_004,
  inboxItemId: 900_000_005,
};

test.each(Object.entries(recusals))(
  "whoever recused themselves %s finds it by none",
  async (how, recuse) => {
    const recused = await enter(`recused ${how}`.replaceAll(" ", "-"), recuse);
    expect(await telling(recused)).toEqual([]);
    const different: string[] = [];
    for (const route of routes.filter(({ path }) => places.test(path)))
      for (const { meetingId, ...ids } of recused.planted) {
        const missing = { ...nowhere, meetingId };
        const [there, gone] = [
          await answer(route, recused.cookies, wordsOf({ ...ids, meetingId })),
          await answer(route, recused.cookies, wordsOf(missing)),
        ];
        const bare = (text: string | null, of: Readonly<Record<string, number>>) =>
          Object.values(of).reduce(
            (rest, id) => rest?.replaceAll(new RegExp(`\\b${id}\\b`, "g"), "ID") ?? null,
            text,
          );
        if (bare(there, ids) !== bare(gone, nowhere))
          different.push(`${route.path}: ${there} instead of ${gone}`);
      }
    expect(different).toEqual([]);
  },
  inMinutes,
);
