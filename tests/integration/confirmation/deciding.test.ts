import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { loadKnowledge } from "#app/companies/load-knowledge.server.ts";
import { certificateState } from "#app/confirmation/certificate/certificate.ts";
import { issueCertificate } from "#app/confirmation/certificate/issue-certificate.server.ts";
import { type PublicKey, signingKeyOf, verifiedText } from "#app/confirmation/certificate/signing.server.ts";
import { decideApplication } from "#app/confirmation/decide/decide-application.server.ts";
import { recommendApplication } from "#app/confirmation/decide/recommend-application.server.ts";
import { sendBackApplication } from "#app/confirmation/decide/send-back-application.server.ts";
import { notifyApplicant } from "#app/confirmation/letters/notify-applicant.server.ts";
import { recordArrival } from "#app/confirmation/letters/record-arrival.server.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";
import { revokeHeard } from "#tests/support/confirmation/deciding.ts";

const key = signingKeyOf("a secret of the tests, long enough for it");
const reasons = ["scope", "level", "evidence"].map((one) => ({ key: one, level: 4, words: "근거가 뚜렷함" }));
let officer: Person;
let decider: Person;
let centre: Person;
let companyId: number;
let id: number;

beforeEach(async () => {
  officer = await anOfficial("이검토", "ministry_officer");
  decider = await anOfficial("박결재", "decider");
  centre = await anOfficial("최접수", "centre_officer");
  companyId = await aCompany();
  id = await anApplication({ companyId, round: await aRound(), status: "examination" });
  const consultation = {
    application_id: id,
    agency_id: "motir",
    words: "의견을 주십시오",
    requested_at: "2026-11-21T03:00:00Z",
    due_on: "2026-12-05",
  };
  await db
    .insertInto("consultation")
    .values({ ...consultation, answered_at: "2026-11-22T03:00:00Z", opinion: "agrees" })
    .execute();
});

async function revision() {
  const row = await db
    .selectFrom("application")
    .select("revision")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row.revision;
}

async function recommend(viewer = officer) {
  const seenRevision = await revision();
  return recommendApplication(db, { viewer, applicationId: id, seenRevision, result: "confirmed", reasons });
}

async function decide(viewer = decider, result: "confirmed" | "not_confirmed" = "confirmed") {
  return decideApplication(db, {
    viewer,
    applicationId: id,
    seenRevision: await revision(),
    result,
    reasons,
  });
}

async function notified(result: "confirmed" | "not_confirmed" = "confirmed") {
  await recommend();
  await decide(decider, result);
  return notifyApplicant(db, { viewer: centre, applicationId: id, seenRevision: await revision() });
}

describe("Recommending and deciding", () => {
  test("are two people: whoever recommended cannot decide", async () => {
    const both = await anOfficial("한사람", "ministry_officer", "decider");
    expect(await recommend(both)).toEqual({ ok: true });
    expect(await decide(both)).toMatchObject({ ok: false, because: "guard" });
    expect(await decide()).toEqual({ ok: true });
  });

  test("nothing is decided without a recommendation, or after it was sent back", async () => {
    expect(await decide()).toMatchObject({ ok: false, because: "guard" });
    await recommend();
    const seenRevision = await revision();
    const back = { viewer: decider, applicationId: id, seenRevision, reason: "수치의 출처를 확인하십시오" };
    expect(await sendBackApplication(db, back)).toEqual({ ok: true });
    expect(await decide()).toMatchObject({ ok: false, because: "guard" });
  });

  test("a recommendation whose place a new one took was not sent back, and one that was stays so", async () => {
    await recommend();
    await recommend();
    const back = { viewer: decider, applicationId: id, reason: "수치의 출처를 확인하십시오" };
    expect(await sendBackApplication(db, { ...back, seenRevision: await revision() })).toEqual({ ok: true });
    await recommend();
    const rows = await db
      .selectFrom("recommendation")
      .select(["sent_back_at", "sent_back_reason", "replaced_at"])
      .where("application_id", "=", id)
      .orderBy("id")
      .execute();
    expect(rows).toEqual([
      { sent_back_at: null, sent_back_reason: null, replaced_at: expect.any(String) },
      { sent_back_at: expect.any(String), sent_back_reason: back.reason, replaced_at: null },
      { sent_back_at: null, sent_back_reason: null, replaced_at: null },
    ]);
    expect(await decide()).toEqual({ ok: true });
  });

  test("a second decider is told that the case changed, and what was decided first stands", async () => {
    await recommend();
    const seenRevision = await revision();
    const other = await anOfficial("정결재", "decider");
    const answers = await Promise.all(
      [decider, other].map((viewer) =>
        decideApplication(db, { viewer, applicationId: id, seenRevision, result: "confirmed", reasons }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ because: "changed" });
  });

  test("nobody examines a company that they act for; to a stranger there is no case", async () => {
    const own = { id: companyId, name: "", nameEn: null, isSample: false, isVerified: true, revision: 1 };
    const insider: Person = { ...officer, companies: [{ ...own, role: "editor" }] };
    expect(await recommend(insider)).toMatchObject({ ok: false, because: "not_allowed" });
    const stranger: Person = { ...officer, staff: [] };
    expect(await recommend(stranger)).toEqual({ ok: false, because: "not_found", reasons: [] });
  });
});

describe("A notification", () => {
  test("gives a letter with number and reasons, and makes the confirmation a fact of the company at once", async () => {
    const before = await loadKnowledge(db, companyId, "2026-11-26");
    expect(await notified()).toMatchObject({ ok: true });
    const letter = await db
      .selectFrom("letter")
      .selectAll()
      .where("application_id", "=", id)
      .executeTakeFirstOrThrow();
    expect(letter.number).toMatch(/^NST-L-2026-\d{5}$/);
    expect(letter.document).toMatchObject({
      result: "confirmed",
      company: "한빛칩",
      objection: { value: 30 },
    });
    const after = await loadKnowledge(db, companyId, "2026-11-26");
    expect(after?.knowledge.lists.technologies?.items).toMatchObject([{ confirmation: "holding" }]);
    expect(after?.revision).toBeGreaterThan(before?.revision ?? 0);
  });

  test("of a refusal makes no fact and no certificate", async () => {
    await notified("not_confirmed");
    await issueCertificate(db, { applicationId: id, key });
    expect(
      await db.selectFrom("confirmation").selectAll().where("company_id", "=", companyId).execute(),
    ).toEqual([]);
    expect(await db.selectFrom("certificate").selectAll().where("application_id", "=", id).execute()).toEqual(
      [],
    );
  });

  test("arrives once, neither before it was written nor in the future", async () => {
    const told = await notified();
    const letterId = (told.ok && told.value) || 0;
    const arrive = async (arrivedAt: string) =>
      recordArrival(db, {
        viewer: centre,
        applicationId: id,
        seenRevision: await revision(),
        letterId,
        arrivedAt,
      });
    expect(await arrive("2020-01-01T00:00:00Z")).toMatchObject({ ok: false });
    expect(await arrive("2099-01-01T00:00:00Z")).toMatchObject({ ok: false });
    const letter = await db
      .selectFrom("letter")
      .select("written_at")
      .where("id", "=", letterId)
      .executeTakeFirstOrThrow();
    expect(await arrive(letter.written_at)).toEqual({ ok: true });
    expect(await arrive(letter.written_at)).toMatchObject({ ok: false });
  });
});

describe("A certificate", () => {
  const issued = () =>
    db.selectFrom("certificate").selectAll().where("application_id", "=", id).executeTakeFirstOrThrow();

  test("is issued once, however often the job runs, also twice at the same time", async () => {
    await notified();
    await Promise.all([1, 2, 3].map(() => issueCertificate(db, { applicationId: id, key })));
    await issueCertificate(db, { applicationId: id, key });
    expect(
      await db.selectFrom("certificate").selectAll().where("application_id", "=", id).execute(),
    ).toHaveLength(1);
  });

  test("is genuine by the published key, and by no other; any changed letter fails", async () => {
    await notified();
    await issueCertificate(db, { applicationId: id, key });
    const { signature, document, key_id } = await issued();
    const signed = JSON.parse(signature);
    const published = await db
      .selectFrom("signing_key")
      .selectAll()
      .where("id", "=", key_id)
      .executeTakeFirstOrThrow();
    const publicKey: PublicKey = JSON.parse(published.public_key);
    expect(verifiedText(signed, publicKey)).toBe(document);
    expect(verifiedText(signed, signingKeyOf("another secret, of somebody else's").publicKey)).toBeNull();
    for (let at = 0; at < signed.payload.length; at += 7) {
      const letter = signed.payload[at] === "A" ? "B" : "A";
      const changed = signed.payload.slice(0, at) + letter + signed.payload.slice(at + 1);
      expect(verifiedText({ ...signed, payload: changed }, publicKey), `letter ${at}`).toBeNull();
    }
  });

  test("signed by a former key stays genuine after the key was changed", async () => {
    await notified();
    await issueCertificate(db, { applicationId: id, key });
    id = await anApplication({
      companyId: await aCompany("새벽"),
      round: await aRound(),
      status: "examination",
    });
    await db
      .insertInto("consultation")
      .values({
        application_id: id,
        agency_id: "motir",
        words: "의견",
        requested_at: "2026-11-21T03:00:00Z",
        due_on: "2026-12-05",
        answered_at: "2026-11-22T03:00:00Z",
      })
      .execute();
    await notified();
    await issueCertificate(db, {
      applicationId: id,
      key: signingKeyOf("the key of the next year, long enough"),
    });
    const keys = await db.selectFrom("signing_key").selectAll().orderBy("created_at").execute();
    expect(keys.map(({ retired_at }) => retired_at === null)).toEqual([false, true]);
  });

  test("is revoked with its fact, with reasons", async () => {
    await notified();
    await issueCertificate(db, { applicationId: id, key });
    expect(await revokeHeard(id, { officer, decider, centre: officer })).toEqual({ ok: true });
    expect((await issued()).revoked_at).not.toBeNull();
    expect((await loadKnowledge(db, companyId, "2026-11-26"))?.knowledge.lists.technologies?.items).toEqual(
      [],
    );
  });

  test.each([
    ["valid", { expiresOn: null, revokedAt: null, supersededBy: null }],
    ["valid", { expiresOn: "2026-11-26", revokedAt: null, supersededBy: null }],
    ["expired", { expiresOn: "2026-11-25", revokedAt: null, supersededBy: null }],
    ["superseded", { expiresOn: "2026-11-25", revokedAt: null, supersededBy: 2 }],
    ["revoked", { expiresOn: null, revokedAt: "2026-11-01T00:00:00Z", supersededBy: 2 }],
  ] as const)("is %s on 26 November with %o", (state, certificate) => {
    expect(certificateState(certificate, "2026-11-26")).toBe(state);
  });
});
