import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { sendConditionReminders } from "#app/confirmation/conditions/send-condition-reminders.server.ts";
import { askDeclarations } from "#app/confirmation/review/blind/ask-declarations.server.ts";
import { moveClock, now } from "#app/platform/clock.server.ts";
import { db } from "#db/client.server.ts";
import { rehearseRound } from "#tests/rehearsal/rehearse-round.ts";
import { Tally } from "#tests/rehearsal/tally.ts";
import { enterForms } from "#tests/support/confirmation/a-draft.ts";
import { aPledgedExpert } from "#tests/support/confirmation/a-pledged-expert.ts";
import { aCompany, anApplication, aRound } from "#tests/support/confirmation/an-application.ts";
import { openLink } from "#tests/support/open-link.ts";
import { signInAs } from "#tests/support/sign-in.ts";

// Whoever gets a mail can open what it links to, and finds there what the mail speaks of: not only on the day of the mail, but
// after the case went on, and after the last of its days.

type Mail = { template: string; to: string; text: string };

/** Rounds in which, taken together, every mail of a case goes out. */
const seeds = [3008, 4009, 2] as const;
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

/** What no rehearsal comes to: conditions that come near and go by, and a blind round. */
async function remindOfConditions(): Promise<void> {
  const { rows } = await sql<{ dueOn: string }>`
    update decision_condition n set outcome = null, outcome_words = null, settled_at = null, settled_by = null,
      reminded_at = null, overdue_told_at = null, due_on = (${now().toString()}::timestamptz + interval '10 days')::date
    where id = (select max(c.id) from decision_condition c join application a on a.id = c.application_id
      where a.security_class = 'general')
    returning due_on as "dueOn"`.execute(db);
  expect(rows).toHaveLength(1);
  await sql`update application set status = 'notified' where id in (
    select application_id from decision_condition where outcome is null)`.execute(db);
  await sendConditionReminders(db, { origin });
  moveClock(
    now()
      .add({ hours: 24 * 12 })
      .toString(),
  );
  await sendConditionReminders(db, { origin });
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
    await rehearseRound(seed, new Tally());
    if (seed === seeds[0]) await remindOfConditions();
    await openAll();
  }
  await askExperts();
  await openAll();
}, 200_000);

describe("Whoever gets a mail", () => {
  test("can open what it links to", () => {
    expect(faults).toEqual([]);
  });

  test("of any kind that has a link", () => {
    const walked = [
      ...["application_received", "application_returned", "case_message", "condition_overdue"],
      ...["condition_reminder", "condition_settled", "confirmation_letter", "consultation_asked"],
      ...["consultation_link", "consultation_overdue", "declaration_asked", "declaration_reminder"],
      ...["hearing_reminder", "inbox_digest", "inbox_item", "meeting_invitation", "meeting_moved"],
      ...["period_extended", "review_commission", "review_overdue", "revocation_dropped"],
      ...["supplement_closed", "supplement_overdue", "supplement_reminder"],
    ];
    expect([...opened].sort()).toEqual(walked);
  });
});
