import { sql, type Transaction } from "kysely";
import type { NewCondition } from "#app/confirmation/conditions/condition.ts";
import { enterConfirmation } from "#app/confirmation/letters/enter-confirmation.server.ts";
import { enterLetter } from "#app/confirmation/letters/enter-letter.server.ts";
import { writeDecisionLetter } from "#app/confirmation/letters/letter-document.ts";
import { readDecisionSource } from "#app/confirmation/letters/read-letter-source.server.ts";
import { dueDay } from "#app/confirmation/object/objection-period.ts";
import type { StepName } from "#app/confirmation/procedure/procedure.ts";
import type { Actor } from "#app/confirmation/procedure/step.ts";
import { recordSideAct } from "#app/confirmation/procedure/transition.server.ts";
import { addDays, seoulDay } from "#app/time.ts";
import type { Database } from "../../schema.ts";
import type { LaterAct, SampleCase } from "./applications.ts";

const centre = "demo-centre-officer";
const ministry = "demo-ministry-officer";
const decider = "demo-second-decider";
const [chair, deputy] = ["demo-member", "demo-second-member"] as const;

export type Said = {
  ids?: Readonly<Record<string, number | string>>;
  details?: Readonly<Record<string, unknown>>;
};
export type TakeStep = (step: StepName, actor: Actor, by: string, when: number, said?: Said) => Promise<void>;

type Acting = {
  applicationId: number;
  companyId: number;
  personId: string;
  sample: SampleCase;
  step: TakeStep;
  /** When it was submitted. */
  at: number;
  now: number;
};

const instant = (at: number) => new Date(at).toISOString();

/** What is done about a sample case from its reviews on: as the use cases write it, at times that are over. */
export function laterActs(
  trx: Transaction<Database>,
  { applicationId, companyId, personId, sample, step, at, now }: Acting,
): Record<LaterAct, (when: number) => Promise<void>> {
  const { found } = sample;
  const result = found?.result ?? "confirmed";
  const reasons = JSON.stringify(found?.reasons ?? []);
  const said = { ids: { result }, details: { reasons: found?.reasons ?? [] } };
  const conditions = conditionsOf(sample, { at, now });
  return {
    review: async (when) => {
      for (const { expert, scores } of sample.reviews ?? []) {
        const { rows } = await sql<{ id: number }>`
          update review set declared_at = ${instant(when)}, submitted_at = ${instant(when)},
            scores = ${JSON.stringify(scores)}::jsonb
          where application_id = ${applicationId} and expert_id = ${expert} returning id`.execute(trx);
        const ids = { reviewId: rows[0]?.id ?? 0 };
        await step("declare_review", "expert", expert, when, { ids });
        await step("submit_review", "expert", expert, when, { ids, details: { scores } });
      }
    },
    recommend: async (when) => {
      await step("recommend", "ministry_officer", ministry, when, said);
      await sql`
        insert into recommendation (application_id, result, reasons, recommended_at, recommended_by)
        values (${applicationId}, ${result}, ${reasons}::jsonb, ${instant(when)}, ${ministry})`.execute(trx);
    },
    refer: (when) => step("begin_deliberation", "ministry_officer", ministry, when),
    convene: (when) => convene(trx, { applicationId, when, meetsOn: addDays(seoulDay(now), MEETS_IN_DAYS) }),
    decide: async (when) => {
      const attached = conditions.length === 0 ? {} : { conditions };
      await step("decide", "decider", decider, when, { ...said, details: { ...said.details, ...attached } });
      await sql`
        insert into decision (application_id, result, reasons, decided_at, decided_by)
        values (${applicationId}, ${result}, ${reasons}::jsonb, ${instant(when)}, ${decider})`.execute(trx);
      if (conditions.length > 0) await attach(trx, { applicationId, conditions });
    },
    settle: (when) => settle(trx, { applicationId, sample, when }),
    notify: async (when) => {
      await step("notify", "centre_officer", centre, when);
      const source = await readDecisionSource(trx, applicationId);
      if (source === null) throw new Error("a sample case is decided before it is notified");
      await enterLetter(trx, {
        applicationId,
        at: instant(when),
        by: centre,
        office: "centre_officer",
        write: (head) => writeDecisionLetter({ ...source, ...head }),
      });
      await sql`update letter set sent_at = ${instant(when)} where application_id = ${applicationId}`.execute(
        trx,
      );
      if (result === "confirmed")
        await enterConfirmation(trx, { applicationId, companyId, personId: centre, at: instant(when) });
    },
    arrive: async (when) => {
      const ids = { letterId: await letterOf(trx, applicationId), arrivedAt: instant(when) };
      await step("record_arrival", "centre_officer", centre, when, { ids });
      await sql`update letter set arrived_at = ${instant(when)} where id = ${ids.letterId}`.execute(trx);
    },
    object: (when) => object(trx, { applicationId, personId, words: sample.objection ?? "", step, when }),
  };
}

const days = (count: number) => count * 86_400_000;

function conditionsOf(
  { conditions = [] }: SampleCase,
  { at, now }: Pick<Acting, "at" | "now">,
): NewCondition[] {
  return conditions.map(({ words, evidence, due }) => ({
    words,
    evidence,
    shownBy: null,
    dueOn: seoulDay("inDays" in due ? now + days(due.inDays) : at + days(due.after)),
  }));
}

type Attaching = { applicationId: number; conditions: readonly NewCondition[] };

async function attach(trx: Transaction<Database>, { applicationId, conditions }: Attaching): Promise<void> {
  await trx
    .insertInto("decision_condition")
    .values(
      conditions.map(({ words, evidence, shownBy, dueOn }) => ({
        ...{ application_id: applicationId, words, evidence, shown_by: shownBy, due_on: dueOn },
      })),
    )
    .execute();
}

type Settling = Pick<Acting, "applicationId" | "sample"> & { when: number };

/** Those of whose conditions it is said by what they were met. */
async function settle(trx: Transaction<Database>, { applicationId, sample, when }: Settling): Promise<void> {
  for (const { words, due } of sample.conditions ?? []) {
    if (!("met" in due)) continue;
    const { rows } = await sql<{ id: number }>`
      update decision_condition set outcome = 'met', outcome_words = ${due.met}, settled_at = ${instant(when)},
        settled_by = ${ministry}
      where application_id = ${applicationId} and words = ${words} returning id`.execute(trx);
    const ids = { conditionId: rows[0]?.id ?? 0, outcome: "met" };
    const entry = {
      applicationId,
      act: "settle_condition",
      actor: "ministry_officer",
      personId: ministry,
    } as const;
    await recordSideAct(trx, { ...entry, at: instant(when), ids, details: { words: due.met } });
  }
}

/** The meeting lies ahead of whoever looks around. */
const MEETS_IN_DAYS = 3;

type Convening = { applicationId: number; when: number; meetsOn: string };

async function convene(trx: Transaction<Database>, { applicationId, when, meetsOn }: Convening) {
  const at = instant(when);
  const { rows } = await sql<{ id: number }>`
    with meeting as (
      insert into committee_meeting (meets_at, place, chair_id, deputy_id, convened_at, convened_by)
      values (${`${meetsOn}T14:00:00+09:00`}, '(예시) 정부세종청사 회의실', ${chair}, ${deputy}, ${at}, ${ministry}) returning id),
    seats as (
      insert into committee_seat (meeting_id, person_id)
      select meeting.id, person.id from meeting, person where person.id in (${chair}, ${deputy})),
    item as (
      insert into agenda_item (meeting_id, application_id) select id, ${applicationId} from meeting)
    select id from meeting`.execute(trx);
  const ids = { meetingId: rows[0]?.id ?? 0, meetsOn };
  const entry = {
    applicationId,
    act: "put_on_agenda",
    actor: "ministry_officer",
    personId: ministry,
  } as const;
  await recordSideAct(trx, { ...entry, at, ids });
}

async function letterOf(trx: Transaction<Database>, applicationId: number): Promise<number> {
  const { id } = await trx
    .selectFrom("letter")
    .select("id")
    .where("application_id", "=", applicationId)
    .executeTakeFirstOrThrow();
  return id;
}

type Objecting = { applicationId: number; personId: string; words: string; step: TakeStep; when: number };

async function object(
  trx: Transaction<Database>,
  { applicationId, personId, words, step, when }: Objecting,
): Promise<void> {
  const letterId = await letterOf(trx, applicationId);
  await step("lodge_objection", "applicant", personId, when, { ids: { letterId }, details: { words } });
  const { rows } = await sql<{ settings: Parameters<typeof dueDay>[1] }>`
    select r.settings from application a join round r on r.id = a.round_id where a.id = ${applicationId}`.execute(
    trx,
  );
  const [round] = rows;
  if (round === undefined) throw new Error("an application is of a round");
  await trx
    .insertInto("objection")
    .values({
      application_id: applicationId,
      letter_id: letterId,
      channel: "online",
      lodged_as: "applicant",
      lodged_at: instant(when),
      words,
      entered_at: instant(when),
      entered_by: personId,
      due_on: dueDay(instant(when), round.settings),
    })
    .execute();
}
