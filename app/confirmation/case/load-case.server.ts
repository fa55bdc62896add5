import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { actorsOf } from "#app/confirmation/procedure/acting.ts";
import { type CaseClock, type ClockedCase, clockOfCase } from "#app/confirmation/procedure/case-clock.ts";
import { clockColumns } from "#app/confirmation/procedure/clock-columns.server.ts";
import { guardReasons } from "#app/confirmation/procedure/guard-reasons.ts";
import { type CaseFacts, failedGuards } from "#app/confirmation/procedure/guards.ts";
import { isKoreanWorkingDay } from "#app/confirmation/procedure/korean-working-days.ts";
import { type StepName, stepOf, stepsFor } from "#app/confirmation/procedure/procedure.ts";
import { readCaseFacts } from "#app/confirmation/procedure/read-case-facts.server.ts";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import type { Status } from "#app/confirmation/procedure/statuses.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";

/** A case as its pages begin: what it is, where it stands, how the clock runs, what this viewer may do next. */
export type CaseHead = {
  id: number;
  reference: string;
  revision: number;
  status: Status;
  title: string;
  kind: "holding" | "developing";
  securityClass: "general" | "sensitive" | "security";
  technology: Bilingual & { code: string };
  field: Bilingual;
  version: Bilingual & { id: string };
  company: { id: number; name: string; nameEn: string | null };
  round: { id: number; name: Bilingual; settings: RoundSettings };
  submittedAt: string;
  clock: CaseClock;
  assignees: readonly { role: string; personId: string; name: string }[];
  steps: readonly NextStep[];
};

/** A step that is this viewer's to take here; `reasons` say why not yet. */
export type NextStep = { step: StepName; act: Bilingual; reasons: readonly Bilingual[] };

type Row = Omit<CaseHead, "clock" | "steps"> & ClockedCase;

/**
 * The head of a submitted case for an official or for the applicant, by one query and the guards' own; null where there is
 * none, or where the viewer has nothing to do with it. An expert sees a case by their review, not here;
 * anyone who recused themselves sees it nowhere, whatever other office they hold.
 */
export async function loadCase(
  db: Kysely<Database>,
  viewer: Person,
  applicationId: number,
): Promise<CaseHead | null> {
  const { rows } = await sql<Row>`
    select a.id, a.reference, a.revision, a.status, a.title, a.kind, a.security_class as "securityClass",
      json_build_object('code', t.code, 'ko', t.ko, 'en', t.en) as technology,
      json_build_object('ko', tf.ko, 'en', tf.en) as field,
      json_build_object('id', v.id, 'ko', v.ko, 'en', v.en) as version,
      json_build_object('id', c.id, 'name', c.name, 'nameEn', c.name_en) as company,
      json_build_object('id', r.id, 'name', json_build_object('ko', r.name_ko, 'en', r.name_en),
        'settings', r.settings) as round,
      ${clockColumns},
      (select coalesce(json_agg(json_build_object('role', s.role, 'personId', p.id, 'name', p.name)), '[]')
        from assignment s join person p on p.id = s.person_id where s.application_id = a.id) as assignees
    from application a
      join company c on c.id = a.company_id
      join round r on r.id = a.round_id
      join technology t on t.version_id = a.version_id and t.code = a.technology_code
      join tech_field tf on tf.version_id = t.version_id and tf.code = t.field_code
      join taxonomy_version v on v.id = a.version_id
    where a.id = ${applicationId} and a.status <> 'draft'
      -- By the number and not by the row: asked first, and so as long for a case that is not there.
      and not exists (select from recusal where application_id = ${applicationId} and person_id = ${viewer.id})`.execute(
    db,
  );
  const [row] = rows;
  if (row === undefined) return null;
  const actors = actorsOf(viewer, row.company.id).filter((actor) => actor !== "expert");
  if (actors.length === 0) return null;
  const { roundClosesAt, ended, stops, settings, extension, ...head } = row;
  const clocked = { submittedAt: row.submittedAt, roundClosesAt, ended, stops, settings, extension };
  const at = now().toString();
  const found = await readCaseFacts(db, applicationId);
  const names = [...new Set(actors.flatMap((actor) => stepsFor(row.status, actor)))];
  return {
    ...head,
    clock: clockOfCase(clocked, at, isKoreanWorkingDay),
    steps: names
      .filter((step) => found === null || !hasNothingToActOn(step, found.facts))
      .map((step) => {
        const failed = found
          ? failedGuards(stepOf(step).guards, found.facts, { personId: viewer.id, at })
          : [];
        return { step, act: stepOf(step).act, reasons: failed.map((guard) => guardReasons[guard]) };
      }),
  };
}

/** Such a step is not there, rather than not yet possible: nobody waits for it, and no other step brings it about here. */
function hasNothingToActOn(step: StepName, facts: CaseFacts): boolean {
  switch (step) {
    case "extend_period":
      return facts.round.extensionSource === null || facts.isExtended;
    case "begin_deliberation":
      return !facts.round.hasDeliberation;
    case "answer_consultation":
    case "close_consultation":
      return facts.openConsultations === 0;
    case "propose_revocation":
      return !facts.isConfirmed || facts.revocation !== null;
    case "state_on_revocation":
    case "enter_statement":
      return facts.revocation === null || facts.revocation.isHeard;
    case "drop_revocation":
      return facts.revocation === null;
    case "revoke":
      return !facts.isConfirmed;
    case "lodge_objection":
    case "enter_objection":
      return facts.contested === null || facts.contested.hasObjection;
    case "withdraw_objection":
    case "uphold_decision":
    case "change_decision":
    case "refuse_objection":
      return facts.openObjections === 0;
    case "close_review":
      return facts.openReviews === 0;
    case "close_supplement":
      return facts.openSupplements === 0;
    case "record_arrival":
      return facts.lettersOnTheWay === 0;
    default:
      return false;
  }
}
