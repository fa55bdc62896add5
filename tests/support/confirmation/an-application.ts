import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { rubric } from "#app/confirmation/form/rubric.ts";
import { defaultRoundSettings, type RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import type { Status } from "#app/confirmation/procedure/statuses.ts";
import { db } from "#db/client.server.ts";
import { enterReference } from "#db/seed/enter-reference.server.ts";

type Settings = {
  hasDeliberation?: boolean;
  isBlind?: boolean;
  returnSource?: string;
  validityMonths?: number | null;
};

/** A person with the roles of staff given. */
export async function aPerson(
  name: string,
  ...roles: ("centre_officer" | "ministry_officer" | "decider" | "expert" | "member")[]
) {
  const id = randomUUID();
  await db
    .insertInto("person")
    .values({ id, name, email: `${id}@example.test` })
    .execute();
  for (const role of roles) await db.insertInto("staff_role").values({ person_id: id, role }).execute();
  return id;
}

/** A round with its two forms: one required answer, one check. Open in the autumn of 2026. */
export async function aRound({
  hasDeliberation = false,
  isBlind = false,
  returnSource,
  validityMonths = null,
}: Settings = {}) {
  const { rows } = await sql<{
    id: string;
  }>`select id from taxonomy_version where status = 'in_force'`.execute(db);
  if (rows.length === 0) await db.transaction().execute(enterReference);
  const definition = JSON.stringify({ required: ["summary"], checks: [{ key: "proof" }], rubric });
  const forms: string[] = [];
  for (const kind of ["holding", "developing"] as const) {
    const id = randomUUID();
    forms.push(id);
    await sql`
      insert into confirmation_form (id, kind, version, definition, source, is_verified)
      select ${id}, ${kind}, coalesce(max(version), 0) + 1, ${definition}, '시험', false
      from confirmation_form where kind = ${kind}`.execute(db);
  }
  const settings: RoundSettings = {
    ...defaultRoundSettings,
    hasDeliberation: { value: hasDeliberation, source: "가정", isVerified: false },
    validityMonths: { value: validityMonths, source: "가정", isVerified: false },
    ...(isBlind && { isBlind: { value: true, source: "가정", isVerified: false } }),
    ...(returnSource !== undefined && { return: { source: returnSource, isVerified: false } }),
  };
  const round = await db
    .insertInto("round")
    .values({
      name_ko: "2026년 제4차",
      name_en: "2026, round 4",
      opens_at: "2026-11-02T00:00:00Z",
      closes_at: "2026-12-04T09:00:00Z",
      version_id: "nst2023",
      holding_form_id: forms[0] ?? "",
      developing_form_id: forms[1] ?? "",
      settings: JSON.stringify(settings),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id: round.id, holdingForm: forms[0] ?? "", developingForm: forms[1] ?? "" };
}

/** A company with or without a verified number. */
export async function aCompany(name = "한빛칩", isVerified = true) {
  const { id } = await db.insertInto("company").values({ name }).returning("id").executeTakeFirstOrThrow();
  if (isVerified)
    await sql`
      insert into business_number (company_id, number, verified_at, verified_how)
      values (${id}, (1000000000 + ${id}::bigint)::text, now(), 'document')`.execute(db);
  return id;
}

/** An application in a status, with what the table wants to have been there before; no events are made up. */
export async function anApplication(options: {
  companyId: number;
  round: Awaited<ReturnType<typeof aRound>>;
  status?: Status;
  isComplete?: boolean;
}) {
  const { companyId, round, status = "draft", isComplete = true } = options;
  const { rows } = await sql<{ id: number }>`
    insert into application (company_id, round_id, kind, version_id, technology_code, form_id, title, status, reference,
      submitted_at)
    select ${companyId}, ${round.id}, 'holding', version_id, code, ${round.holdingForm}, '저전력 추론 반도체', ${status},
      case when ${status} <> 'draft' then 'T-' || ${randomUUID()} end,
      case when ${status} <> 'draft' then '2026-11-20T03:00:00Z'::timestamptz end
    from technology where version_id = 'nst2023' order by code limit 1
    returning id`.execute(db);
  const id = rows[0]?.id ?? 0;
  if (isComplete)
    await db
      .insertInto("application_answer")
      .values([
        { application_id: id, key: "summary", value: JSON.stringify("요약") },
        { application_id: id, key: "declaration", value: "true" },
      ])
      .execute();
  return id;
}

/** An official as a request finds them: the person with the roles in hand. */
export async function anOfficial(name: string, ...roles: Parameters<typeof aPerson>[1][]): Promise<Person> {
  const id = await aPerson(name, ...roles);
  return {
    id,
    name,
    email: `${id}@example.test`,
    locale: "ko",
    isDemo: false,
    sessionId: id,
    staff: roles.map((role) => ({ role, agencyId: null })),
    companies: [],
    activeCompany: null,
  };
}
