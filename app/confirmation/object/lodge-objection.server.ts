import { type Insertable, type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import { type StepTaken, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import { loadObjecting, type Objecting } from "./load-objections.server.ts";
import { dueDay, type LodgedAs, whyInvalid } from "./objection-period.ts";

type Lodging = {
  viewer: Person;
  applicationId: number;
  seenRevision: number;
  /** The letter that the page showed. */
  letterId: number;
  words: string;
};

/**
 * The applicant objects online. One that comes after the period is refused with the exact time; its files so far become
 * its evidence, so that they can no longer be exchanged.
 */
export async function lodgeObjection(
  db: Kysely<Database>,
  { viewer, applicationId, seenRevision, letterId, words }: Lodging,
): Promise<StepTaken> {
  const step = "lodge_objection";
  const taking = {
    viewer,
    applicationId,
    seenRevision,
    step,
    ids: { letterId },
    details: { words },
  } as const;
  return takeStep(db, taking, async (trx, { companyId, at }) => {
    const { contested, settings, reference } = await readContested(trx, { applicationId, letterId });
    const invalid = whyInvalid({ lodgedAt: at, lodgedAs: "applicant" }, contested.arrivedAt, settings);
    if (invalid.length > 0) throw new StepUndone(invalid);
    const id = await writeObjection(trx, {
      application_id: applicationId,
      letter_id: letterId,
      channel: "online",
      lodged_as: "applicant",
      lodged_at: at,
      words,
      entered_at: at,
      entered_by: viewer.id,
      due_on: dueDay(at, settings),
    });
    await sql`
      update application_file set key = ${`objection_evidence_${id}`}
      where application_id = ${applicationId} and key = 'objection_evidence'`.execute(trx);
    const detail = { applicationId, reference };
    await recordCompanyEvent(trx, { companyId, personId: viewer.id, what: "objectionLodged", detail });
  });
}

type Entering = Omit<Lodging, "words"> & { lodgedAt: string; lodgedAs: LodgedAs; words: string | null };

/** The ministry enters an objection that came on paper. What is not valid is entered too, and then refused by a letter. */
export async function enterObjection(
  db: Kysely<Database>,
  { viewer, applicationId, seenRevision, letterId, lodgedAt, lodgedAs, words }: Entering,
): Promise<StepTaken> {
  const taking = {
    viewer,
    applicationId,
    seenRevision,
    step: "enter_objection",
    ids: { letterId, lodgedAt, lodgedAs },
    details: words === null ? {} : { words },
  } as const;
  return takeStep(db, taking, async (trx, { at }) => {
    const { contested, settings, isSecurity } = await readContested(trx, { applicationId, letterId });
    if (isSecurity !== (words === null)) throw new StepUndone([isSecurity ? notOnline : noWords]);
    if (Date.parse(lodgedAt) > Date.parse(at)) throw new StepUndone([notYet]);
    if (Date.parse(lodgedAt) < minuteOf(contested.writtenAt)) throw new StepUndone([tooEarly]);
    await writeObjection(trx, {
      application_id: applicationId,
      letter_id: letterId,
      channel: "paper",
      lodged_as: lodgedAs,
      lodged_at: lodgedAt,
      words,
      entered_at: at,
      entered_by: viewer.id,
      due_on: dueDay(lodgedAt, settings),
    });
  });
}

/** The step has locked the case, so nobody objects to the same letter meanwhile. */
async function readContested(
  trx: Transaction<Database>,
  { applicationId, letterId }: { applicationId: number; letterId: number },
) {
  const objecting: Objecting | null = await loadObjecting(trx, { applicationId });
  const contested = objecting?.contested;
  if (!objecting || !contested || contested.letterId !== letterId) throw new StepUndone([otherLetter]);
  const { security_class, reference } = await trx
    .selectFrom("application")
    .select(["security_class", "reference"])
    .where("id", "=", applicationId)
    .executeTakeFirstOrThrow();
  const isSecurity = security_class === "security";
  return { contested, settings: objecting.settings, isSecurity, reference: reference ?? "" };
}

type Row = Insertable<Database["objection"]>;

async function writeObjection(trx: Transaction<Database>, row: Row): Promise<number> {
  const { id } = await trx.insertInto("objection").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** An officer notes minutes; an objection may come in the minute of the letter. */
function minuteOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 60_000) * 60_000;
}

const otherLetter: Bilingual = {
  ko: "이 통지에는 이의를 신청할 수 없습니다. 화면을 다시 여십시오.",
  en: "This letter cannot be objected to. Open the page again.",
};
const notYet: Bilingual = {
  ko: "도착한 때가 지금보다 뒤일 수 없습니다.",
  en: "The time of arrival cannot be in the future.",
};
const tooEarly: Bilingual = {
  ko: "통지를 작성하기 전에 도착한 이의신청일 수 없습니다.",
  en: "The objection cannot have arrived before the letter was written.",
};
const notOnline: Bilingual = {
  ko: "보안과제의 이의신청 내용은 온라인에 두지 않습니다. 내용을 비우고 입력하십시오.",
  en: "The content of objections about security technologies is not kept online. Leave it empty.",
};
const noWords: Bilingual = {
  ko: "이의신청의 이유를 입력하십시오.",
  en: "Enter the reasons of the objection.",
};
