import { sql, type Transaction } from "kysely";
import { addDays, seoulDay } from "#app/time.ts";
import type { Database } from "../../schema.ts";

type SampleExpert = {
  /** Part of the person's id; never changes. */
  key: string;
  name: string;
  employer: string;
  capacity: number;
  knows: Readonly<Record<string, number>>;
  /** Away from, and until, so many days from now. */
  away?: readonly [number, number];
  hasPledged?: boolean;
};

/** The expert of the demonstration, and others beside whom they can be chosen. */
const sampleExperts: readonly SampleExpert[] = [
  {
    key: "expert",
    name: "(예시) 전유찬",
    employer: "(예시) 가람대학교",
    capacity: 4,
    knows: { "next-battery": 3, "marine-resources": 1, "space-observation": 2 },
  },
  {
    key: "expert-jiho",
    name: "(예시) 해지호",
    employer: "(예시) 바다기술연구원",
    capacity: 3,
    knows: { "marine-resources": 3, "space-observation": 2, "robot-manipulation": 1 },
  },
  {
    key: "expert-sori",
    name: "(예시) 문소리나",
    employer: "(예시) 누리대학교",
    capacity: 3,
    knows: { "marine-resources": 2, "robot-manipulation": 3, "next-battery": 1 },
  },
  {
    key: "expert-garam",
    name: "(예시) 석가람",
    employer: "(예시) 전지평가원",
    capacity: 2,
    knows: { "next-battery": 2, "marine-resources": 1, "quantum-computing": 1 },
  },
  {
    key: "expert-bora",
    name: "(예시) 양보라미",
    employer: "(예시) 누리대학교",
    capacity: 3,
    knows: { "quantum-computing": 3, "ai-semiconductor": 2, "next-battery": 1 },
  },
  {
    key: "expert-inho",
    name: "(예시) 우인호",
    employer: "(예시) 궤도연구소",
    capacity: 2,
    knows: { "space-observation": 3, "marine-resources": 2 },
    away: [3, 24],
  },
  {
    key: "expert-dana",
    name: "(예시) 노다나",
    employer: "(예시) 로봇시험원",
    capacity: 3,
    knows: { "robot-manipulation": 2, "marine-resources": 1, "next-battery": 2 },
    hasPledged: false,
  },
];

/** Experts of the demonstration with what they say of themselves. Entered once; later changes stay. */
export async function enterExperts(trx: Transaction<Database>): Promise<void> {
  for (const expert of sampleExperts) await enterExpert(trx, expert);
}

async function enterExpert(
  trx: Transaction<Database>,
  { key, name, employer, capacity, knows, away, hasPledged = true }: SampleExpert,
): Promise<void> {
  const id = `demo-${key}`;
  const day = seoulDay(Date.now());
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("person")
    .values({ id, name, email: `${key}@experts.naru.invalid`, email_verified: true, is_demo: true })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 0n)
    await trx.insertInto("staff_role").values({ person_id: id, role: "expert", agency_id: null }).execute();
  const { rows } = await sql`
    insert into expert (person_id, employer, capacity, pledged_year, pledged_at)
    values (${id}, ${employer}, ${capacity}, ${hasPledged ? Number(day.slice(0, 4)) : null}::integer,
      ${hasPledged ? `${day}T00:00:00Z` : null}::timestamptz)
    on conflict (person_id) do nothing returning person_id`.execute(trx);
  if (rows.length === 0) return;
  for (const [technology_code, level] of Object.entries(knows))
    await trx
      .insertInto("expert_technology")
      .values({ person_id: id, version_id: "nst2023", technology_code, level })
      .execute();
  if (away !== undefined) {
    const [from_on, until_on] = away.map((days) => addDays(day, days));
    await sql`
      insert into expert_absence (person_id, from_on, until_on)
      values (${id}, ${from_on}::date, ${until_on}::date)`.execute(trx);
  }
}
