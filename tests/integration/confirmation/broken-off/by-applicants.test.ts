import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { contentOf } from "#app/confirmation/apply/application.ts";
import { loadApplication } from "#app/confirmation/apply/load-application.server.ts";
import { beginScreening } from "#app/confirmation/screen/begin-screening.server.ts";
import { requestSupplement } from "#app/confirmation/supplement/request-supplement.server.ts";
import { textHash } from "#app/platform/text-hash.server.ts";
import { db } from "#db/client.server.ts";
import {
  aDraft,
  addFile,
  aRealRound,
  enterForms,
  fillIn,
  verifyNumberOf,
} from "#tests/support/confirmation/a-draft.ts";
import { anOfficial } from "#tests/support/confirmation/an-application.ts";
import { interruptEverywhere } from "#tests/support/confirmation/interrupt-step.ts";
import { runStep, type StepToRun } from "#tests/support/confirmation/run-step.ts";
import { peopleOf } from "#tests/support/people.ts";

const people = peopleOf(db);
let editor: Person;
let companyId: number;

beforeAll(async () => {
  await enterForms();
  await aRealRound();
});

/** An editor applies, so that the receipt goes to two: to them and to the owner. */
beforeEach(async () => {
  ({ companyId } = await people.company());
  await verifyNumberOf(companyId);
  editor = await people.member(companyId, "editor");
});

async function readApplication(applicationId: number) {
  const application = await loadApplication(db, { companyId, applicationId });
  if (application === null) throw new Error("there is no such application");
  return application;
}

async function readyToSubmit(): Promise<StepToRun> {
  const applicationId = await aDraft(editor, companyId);
  await fillIn(companyId, applicationId);
  const seen = textHash(contentOf(await readApplication(applicationId)));
  return { step: "submit", viewer: editor, applicationId, companyId, seen };
}

/** The request names a text and the files; the new file lies ready. */
async function readyToAnswer(): Promise<StepToRun> {
  const submitting = await readyToSubmit();
  await runStep(submitting);
  const { applicationId } = submitting;
  const step = { viewer: await anOfficial("최접수", "centre_officer"), applicationId };
  await beginScreening(db, { ...step, seenRevision: 1 });
  const asked = { fields: ["content", "proof_files"], words: "측정 조건을 적으십시오", dueOn: "2026-12-07" };
  const requested = await requestSupplement(db, {
    ...step,
    ...asked,
    seenRevision: 2,
  });
  expect(requested).toMatchObject({ ok: true });
  await addFile(companyId, applicationId, "proof_files");
  return {
    step: "answer_supplement",
    viewer: editor,
    applicationId,
    companyId,
    seenRevision: 3,
    sent: { content: "새 내용" },
  };
}

/** How much of everything that belongs to handing something in is there. */
async function whatIsThere(applicationId: number) {
  const { rows } = await sql<Record<string, unknown>>`
    select a.status, a.reference is not null as "hasReference", a.submitted_at is not null as "hasInstant",
      (select array_agg(step order by number) from application_event where application_id = a.id) as steps,
      (select count(*)::integer from application_event_detail where application_id = a.id) as details,
      (select array_agg(jsonb_array_length(jsonb_path_query_first(document,
          '$.parts[*].questions[*] ? (@.key == "proof_files").files')) order by number)
        from submission where application_id = a.id) as "filesOfSubmissions",
      (select count(*)::integer from application_file where application_id = a.id) as files,
      (select value #>> '{}' from application_answer where application_id = a.id and key = 'content') as content,
      (select count(*)::integer from supplement_request where application_id = a.id and answered_at is null) as "openSupplements",
      (select array_agg(what order by id) from company_event
        where what in ('applicationSubmitted', 'supplementAnswered')
          and (detail ->> 'applicationId')::bigint = a.id) as "companyEvents",
      (select count(*)::integer from mail_message
        where template = 'application_received' and text_body like '%/applications/' || a.id || E'\n%') as receipts,
      (select count(*)::integer from graphile_worker._private_jobs j join mail_message m
          on m.id = (j.payload ->> 'mailId')::bigint
        where m.template = 'application_received' and m.text_body like '%/applications/' || a.id || E'\n%')
        as "receiptJobs"
    from application a where a.id = ${applicationId}`.execute(db);
  return rows[0];
}

const draft = {
  status: "draft",
  hasReference: false,
  hasInstant: false,
  steps: null,
  filesOfSubmissions: null,
  files: 3,
  companyEvents: null,
  receipts: 0,
  receiptJobs: 0,
};
const submitted = {
  status: "received",
  hasReference: true,
  hasInstant: true,
  steps: ["submit"],
  filesOfSubmissions: [1],
  files: 3,
  companyEvents: ["applicationSubmitted"],
  receipts: 2,
  receiptJobs: 2,
};
const stepsBefore = ["submit", "begin_screening", "request_supplement"];
const asked = {
  status: "screening",
  steps: stepsBefore,
  filesOfSubmissions: [1],
  content: "답 content",
  openSupplements: 1,
  companyEvents: ["applicationSubmitted"],
};
const answered = {
  status: "screening",
  steps: [...stepsBefore, "answer_supplement"],
  filesOfSubmissions: [1, 2],
  content: "새 내용",
  openSupplements: 0,
  companyEvents: ["applicationSubmitted", "supplementAnswered"],
};

describe("Killed at any moment", { timeout: 300_000 }, () => {
  test("to submit leaves a draft or a received application with all that belongs to it", async () => {
    await interruptEverywhere({ prepare: readyToSubmit, lookAt: whatIsThere, none: draft, whole: submitted });
  });

  test("to answer a supplement leaves the request open as it was, or answered with all that belongs to it", async () => {
    await interruptEverywhere({ prepare: readyToAnswer, lookAt: whatIsThere, none: asked, whole: answered });
  });
});
