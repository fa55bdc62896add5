import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { mailApplicant } from "#app/confirmation/case/mail-applicant.server.ts";
import { caseMessage } from "#app/confirmation/case/mails.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, aPerson, aRound } from "#tests/support/confirmation/an-application.ts";

const origin = "https://naru.test";
let companyId: number;
let id: number;

beforeEach(async () => {
  await db.deleteFrom("mail_message").execute();
  companyId = await aCompany();
  id = await anApplication({ companyId, round: await aRound(), status: "screening" });
});

async function member(name: string, role: "owner" | "editor" | "viewer") {
  const personId = await aPerson(name);
  await db.insertInto("membership").values({ company_id: companyId, person_id: personId, role }).execute();
  return personId;
}

async function consultant(name: string, ended: { expires_on?: string; revoked_at?: string } = {}) {
  const personId = await aPerson(name);
  await db
    .insertInto("mandate")
    .values({ company_id: companyId, person_id: personId, ...ended })
    .execute();
  return personId;
}

const submittedBy = (personId: string) =>
  sql`
  insert into submission (application_id, number, document, submitted_at, submitted_by)
  select ${id}, count(*) + 1, '{}', '2026-11-20T03:00:00Z', ${personId} from submission where application_id = ${id}`.execute(
    db,
  );

/** Whom a mail about the case reaches, by name. */
async function reached(): Promise<readonly string[]> {
  const mailed = await db
    .transaction()
    .execute((trx) =>
      mailApplicant(trx, { applicationId: id, origin, mail: caseMessage, values: (about) => about }),
    );
  const { rows } = await sql<{ name: string }>`
    select name from mail_message join person on email = to_address order by name`.execute(db);
  expect(mailed).toBe(rows.length);
  return rows.map(({ name }) => name);
}

describe("A mail about a case reaches", () => {
  test("owners and editors, and no viewer", async () => {
    await member("가소유", "owner");
    await member("나편집", "editor");
    await member("다열람", "viewer");
    expect(await reached()).toEqual(["가소유", "나편집"]);
  });

  test("whoever submitted it, once: a consultant, and a member whose role is another one by now", async () => {
    await submittedBy(await consultant("오지훈", { expires_on: "2099-12-31" }));
    await submittedBy(await member("다열람", "viewer"));
    const owner = await member("가소유", "owner");
    await submittedBy(owner);
    await submittedBy(owner);
    expect(await reached()).toEqual(["가소유", "다열람", "오지훈"]);
  });

  test("no consultant who submitted nothing, or whose mandate has ended", async () => {
    await consultant("라구경");
    await submittedBy(await consultant("마만료", { expires_on: "2020-01-01" }));
    await submittedBy(await consultant("바회수", { revoked_at: "2026-01-01T00:00:00Z" }));
    await submittedBy(await aPerson("사퇴사"));
    expect(await reached()).toEqual([]);
  });
});
