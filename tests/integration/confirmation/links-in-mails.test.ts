import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { listConditions } from "#app/confirmation/conditions/list-conditions.server.ts";
import { sendConditionReminders } from "#app/confirmation/conditions/send-condition-reminders.server.ts";
import { settleCondition } from "#app/confirmation/conditions/settle-condition.server.ts";
import { decideApplication } from "#app/confirmation/decide/decide-application.server.ts";
import { notifyApplicant } from "#app/confirmation/letters/notify-applicant.server.ts";
import { askDeclarations } from "#app/confirmation/review/blind/ask-declarations.server.ts";
import { moveClock, now } from "#app/platform/clock.server.ts";
import { db } from "#db/client.server.ts";
import { rehearseRound } from "#tests/rehearsal/rehearse-round.ts";
import { Tally } from "#tests/rehearsal/tally.ts";
import { enterForms } from "#tests/support/confirmation/a-draft.ts";
import { aPledgedExpert } from "#tests/support/confirmation/a-pledged-expert.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";
import {
  bringTo,
  heardApplication,
  officials,
  reasons,
  revisionOf,
} from "#tests/support/confirmation/deciding.ts";
import { openLink } from "#tests/support/open-link.ts";
import { signInAs } from "#tests/support/sign-in.ts";

// Whoever gets a mail can open what it links to, and finds there what the mail speaks of: not only on the day of the mail, but
// after the case went on, and after the last of its days.

type Mail = { template: string; to: string; text: string };

const seeds = [3008, 4009, 2] as const;
/** What goes out in these rounds, whatever else their seeds decide. */
const rehearsed = [
  ...["application_received", "confirmation_letter", "hearing_reminder", "inbox_digest", "inbox_item"],
  "review_commission",
];
const origin = "https://naru.test";

/** Each mail's kind, with what somebody comes to who cannot open what it links to. */
const faults: string[] = [];
const opened = new Set<string>();

async function openAll(): Promise<void> {
  const { rows } = await sql<Mail>`
    select template, to_address as "to", max(text_body) as text from mail_message
    where text_body like '%https://%' group by template, to_address, substring(text_body from 'https://\\S+')`.execute(
    db,
  );
  const recused = await recusedPeople();
  const signedIn = new Map<string, readonly string[]>();
  for (const { template, to, text } of rows) {
    const link = /https:\/\/\S+/.exec(text)?.[0] ?? "";
    const hasAccount = !template.startsWith("consultation_link");
    const cookies = hasAccount ? (signedIn.get(to) ?? (await signInAs(db, to))) : [];
    signedIn.set(to, cookies);
    const { status, given } = await openLink(link, cookies);
    opened.add(template);
    if (isThere({ template, status, given }) || (status === 404 && recused.has(to))) continue;
    faults.push(`${template} to ${to}: ${link} is ${status}`);
  }
}

/** What has to be there, by the mail that speaks of it. */
const spokenOf: Readonly<Record<string, RegExp>> = {
  application_returned: /"returnedWhy":"[^"]/,
  supplement_closed: /"closedWhy":"[^"]/,
  period_extended: /"extension":\{[^}]*"reason":"[^"]/,
  condition_settled: /"conditions":\[\{/,
  condition_reminder: /"conditions":\[\{/,
  condition_overdue: /"conditions":\[\{/,
};

type Answer = { template: string; status: number; given: unknown };

function isThere({ template, status, given }: Answer): boolean {
  // The page says that the consultation was answered or closed.
  if (template === "consultation_link" && status === 410) return true;
  return status === 200 && (spokenOf[template]?.test(JSON.stringify(given)) ?? true);
}

/** For whoever stepped aside since, the case is not there: by design nobody can tell it from one that never was. */
async function recusedPeople(): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ email: string }>`
    select email from person where id in (
      select expert_id from review where declined_at is not null
      union select person_id from agenda_member where recused_at is not null)`.execute(db);
  return new Set(rows.map(({ email }) => email));
}

/** A decision with two conditions: one comes near and goes by, the other is settled. */
async function followConditions(): Promise<void> {
  moveClock("2026-11-23T00:00:00Z");
  const people = await officials();
  const { id: applicationId, companyId } = await heardApplication();
  // Its page is opened, so that it needs a form with questions.
  await sql`update application set form_id = (select id from confirmation_form where definition ? 'parts' limit 1)
    where id = ${applicationId}`.execute(db);
  const owner = await anOfficial("이소유");
  await db
    .insertInto("membership")
    .values({ company_id: companyId, person_id: owner.id, role: "owner" })
    .execute();
  await bringTo("recommend", applicationId, people, "confirmed");
  const conditions = ["2026-12-01", "2027-06-30"].map((dueOn) => ({
    ...{ words: "다시 시험할 것", evidence: "성적서", shownBy: null, dueOn },
  }));
  const step = { applicationId, result: "confirmed", reasons, conditions } as const;
  const decided = { ...step, viewer: people.decider, seenRevision: await revisionOf(applicationId) };
  expect(await decideApplication(db, decided)).toMatchObject({ ok: true });
  const notified = { applicationId, viewer: people.centre, seenRevision: await revisionOf(applicationId) };
  expect(await notifyApplicant(db, notified)).toMatchObject({ ok: true });
  for (const at of ["2026-11-25T00:00:00Z", "2026-12-02T00:00:00Z"]) {
    moveClock(at);
    await sendConditionReminders(db, { origin });
  }
  const [, other] = await listConditions(db, { applicationId });
  const settled = { viewer: people.officer, applicationId, conditionId: other?.id ?? 0, origin };
  await settleCondition(db, { ...settled, outcome: "met", words: "성적서 제12호" });
}

async function askExperts(): Promise<void> {
  await aPledgedExpert("고다온");
  const round = await aRound({ isBlind: true });
  await anApplication({ companyId: await aCompany("물빛소재"), round, status: "examination" });
  const at = now().toString();
  await sql`update round set opens_at = ${at}::timestamptz - interval '9 days', closes_at = ${at}::timestamptz + interval '5 days'
    where id = ${round.id}`.execute(db);
  await askDeclarations(db, { origin });
  moveClock(
    now()
      .add({ hours: 24 * 6 })
      .toString(),
  );
  await askDeclarations(db, { origin });
}

beforeAll(async () => {
  await enterForms();
  for (const seed of seeds) {
    const { broken } = await rehearseRound(seed, new Tally());
    expect(broken).toBeNull();
    await openAll();
  }
  await askExperts();
  await followConditions();
  await openAll();
}, 300_000);

describe("Whoever gets a mail", () => {
  test("can open what it links to", () => {
    expect(faults).toEqual([]);
  });

  test("of any kind that has a link", () => {
    const byHand = [
      ...["condition_overdue", "condition_reminder", "condition_settled"],
      ...["declaration_asked", "declaration_reminder"],
    ];
    expect([...opened]).toEqual(expect.arrayContaining([...rehearsed, ...byHand]));
  });
});
