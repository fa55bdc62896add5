import { mkdtempSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { defaultRoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import type { QueueView } from "#app/confirmation/queue/queue-view.ts";
import { connect } from "#db/connect.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import type { Database } from "#db/schema.ts";
import { seed } from "#db/seed/seed.server.ts";
import { removeState, startServices } from "#supervisor/services.ts";
import { type Row, surroundings, tableOf, writeBetweenMarkers } from "./report.ts";
import { median } from "./statistics.ts";

// How much longer the queue takes to open at 10,000 applications than at 100: `npm run bench:queue`.
const command = "npm run bench:queue";
/** Of so many rounds, each with as many cases; one in `inHandOf` of these is in hand, the others are finished. */
const situations = {
  few: { size: 100, inHandOf: 1, rounds: 1 },
  many: { size: 10_000, inHandOf: 10, rounds: 20 },
  "one round": { size: 10_000, inHandOf: 10, rounds: 1 },
  flood: { size: 10_000, inHandOf: 1, rounds: 1 },
};
const names = "100; 10,000; 10,000 of one round; 10,000 all in hand";
type Situation = keyof typeof situations;
/** In the other views a page has a handful of cases at 100 and fifty at 10,000, so their times are only reported. */
const budgeted = new Set<string>(["open", "mine", "unassigned", "office overview"]);
const views = ["open", "mine", "unassigned", "waiting", "soon", "overdue"] as const;
const turns = 25;
const greatestRatio = 2;
const startedAt = new Date().toISOString();
const startedWith = loadavg();
const stateDir = mkdtempSync(join(tmpdir(), "naru-bench-queue-"));
const services = await startServices({ stateDir, isThrowaway: true });
// biome-ignore lint/style/noProcessEnv: the queue uses the clock of the process, whose configuration needs an address
process.env.DATABASE_URL = services.databaseUrl;
const { db } = connect({
  url: services.databaseUrl,
  poolSize: 2,
  applicationName: "naru bench",
  onBreak: () => undefined,
});
try {
  const { loadDesk } = await import("#app/confirmation/desk/load-desk.server.ts");
  const { countViews } = await import("#app/confirmation/queue/count-views.server.ts");
  const { wholeView } = await import("#app/confirmation/queue/queue-view.ts");
  const { loadQueue } = await import("#app/confirmation/queue/load-queue.server.ts");
  await migrateToLatest(services.databaseUrl);
  await seed(services.databaseUrl, { fixedNow: startedAt, withSamples: false });
  const officer = await enterOfficer(db);
  const viewer = officer;
  const viewOf = (view: QueueView) => async () =>
    (await loadQueue(db, { viewer, search: wholeView(view) })).cases.length;
  const tasks: Readonly<Record<string, () => Promise<number>>> = {
    ...Object.fromEntries(views.map((view) => [view, viewOf(view)])),
    "counts of the views": async () => (await countViews(db, { viewer, search: wholeView("open") })).open,
    "office overview": async () =>
      (await loadDesk(db, { viewer, roundId: null })).counts.reduce((sum, { cases }) => sum + cases, 0),
  };
  const times = new Map<string, number[]>();
  const shown = new Map<string, number>();
  for (const [name, situation] of Object.entries(situations)) {
    await enterCases(db, situation, officer.id);
    for (let turn = 0; turn < turns; turn++)
      for (const [what, load] of Object.entries(tasks)) {
        const began = performance.now();
        const cases = await load();
        const taken = performance.now() - began;
        shown.set(`${what} ${name}`, cases);
        // The first turn warms up plans and caches.
        if (turn > 0) times.set(`${what} ${name}`, [...(times.get(`${what} ${name}`) ?? []), taken]);
      }
  }
  const of = (view: string, name: Situation) => median(times.get(`${view} ${name}`) ?? []);
  const casesOf = (view: string) =>
    Object.keys(situations)
      .map((name) => shown.get(`${view} ${name}`))
      .join("; ");
  const rows = Object.keys(tasks).flatMap((view): Row[] => {
    const [few, many] = [of(view, "few"), of(view, "many")];
    const all = (Object.keys(situations) as Situation[]).map((name) => of(view, name).toFixed(1)).join("; ");
    return [
      { measured: `${view}: ${names}`, figure: `${all} ms, ${casesOf(view)} cases` },
      {
        measured: "- 10,000: times the time at 100",
        figure: (many / few).toFixed(2),
        ...(budgeted.has(view) && {
          budget: { said: `at most ${greatestRatio}`, isHeld: many / few <= greatestRatio },
        }),
      },
    ];
  });
  const report = [tableOf(rows), surroundings(command, startedWith)].join("\n\n");
  process.stdout.write(`${report}\n`);
  writeBetweenMarkers(new URL("../../docs/benchmarks-queue.md", import.meta.url), command, report);
  process.exitCode = rows.every(({ budget }) => budget?.isHeld ?? true) ? 0 : 1;
} finally {
  await db.destroy();
  await services.stop();
  removeState(stateDir);
}

async function enterOfficer(into: Kysely<Database>): Promise<Person> {
  const id = "bench-officer";
  await into.insertInto("person").values({ id, name: "정가람", email: "officer@naru.example" }).execute();
  const other = { id: "bench-other", name: "한마루", email: "other@naru.example" };
  await into.insertInto("person").values(other).execute();
  await into.insertInto("staff_role").values({ person_id: id, role: "centre_officer" }).execute();
  const account = { email: "officer@naru.example", locale: "ko", isDemo: false, sessionId: id } as const;
  const staff = [{ role: "centre_officer", agencyId: null }] as const;
  return { id, name: "정가람", ...account, staff, companies: [], activeCompany: null };
}

/** Cases of the last forty days, in the proportions described in docs/benchmarks-queue.md. */
async function enterCases(
  into: Kysely<Database>,
  { size, inHandOf, rounds }: (typeof situations)[Situation],
  officerId: string,
): Promise<void> {
  await sql`truncate application cascade`.execute(into);
  await sql`delete from round`.execute(into);
  await sql`
    insert into round (name_ko, name_en, opens_at, closes_at, version_id, holding_form_id, developing_form_id, settings)
    select '회차 ' || n, 'Round ' || n, now() - make_interval(days => 90 + n), now() + interval '30 days', id, 'holding-1',
      'developing-1', ${JSON.stringify(defaultRoundSettings)}
    from taxonomy_version, generate_series(1, ${rounds}::integer) n where status = 'in_force'`.execute(into);
  await sql`insert into company (name) select '기업 ' || n from generate_series(1, 200) n`.execute(into);
  await sql`
    insert into application (company_id, round_id, kind, version_id, technology_code, form_id, title, status, reference,
      submitted_at)
    select (select min(id) from company) + n % 200, r.id, 'holding', t.version_id, t.code, 'holding-1', '기술 ' || n,
      case when n % ${inHandOf} = 0
        then (array['received', 'screening', 'examination', 'deliberation', 'decided'])[1 + (n / ${inHandOf}) % 5]
        else 'notified' end,
      'B-' || n,
      ${startedAt}::timestamptz - make_interval(mins => ((n::bigint * 7919) % 57600)::integer)
    from generate_series(1, ${size}::integer) n
      join (select id, row_number() over (order by id) as place from round) r on r.place = 1 + n / 10 % ${rounds}::integer,
      (select version_id, code from technology join taxonomy_version v on v.id = version_id
        where v.status = 'in_force' order by position limit 1) t`.execute(into);
  await sql`
    insert into supplement_request (application_id, fields, words, requested_at, due_on, answered_at)
    select id, '["summary"]', '보완', submitted_at + interval '2 days', current_date + 30,
      case when id % 7 > 0 then submitted_at + interval '9 days' end
    from application where (id / 10) % 10 < 3`.execute(into);
  await sql`
    insert into review (application_id, expert_id, commissioned_at, due_on, closed_at)
    select id, ${officerId}, submitted_at + interval '5 days', current_date + 30,
      case when id % 7 > 1 then submitted_at + interval '15 days' end
    from application where (id / 10) % 10 between 2 and 3`.execute(into);
  await sql`
    insert into assignment (application_id, person_id, role)
    select id, ${officerId}, 'centre_officer' from application where (id / 10) % 3 = 0`.execute(into);
  await sql`
    insert into assignment (application_id, person_id, role)
    select id, 'bench-other', 'centre_officer' from application where (id / 10) % 3 = 1`.execute(into);
  await sql`vacuum analyze`.execute(into);
}
