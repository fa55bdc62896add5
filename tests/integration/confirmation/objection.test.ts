import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { issueCertificate } from "#app/confirmation/certificate/issue-certificate.server.ts";
import { loadCertificate, loadCertificateOf } from "#app/confirmation/certificate/load-certificate.server.ts";
import { signingKeyOf } from "#app/confirmation/certificate/signing.server.ts";
import { loadFollowing } from "#app/confirmation/follow/load-following.server.ts";
import { letterContent } from "#app/confirmation/letters/letter-content.ts";
import { listLetters, loadLetter } from "#app/confirmation/letters/load-letters.server.ts";
import { decideObjection, previewObjectionLetter } from "#app/confirmation/object/decide-objection.server.ts";
import { listOpenObjections, loadObjecting } from "#app/confirmation/object/load-objections.server.ts";
import { enterObjection, lodgeObjection } from "#app/confirmation/object/lodge-objection.server.ts";
import { loadChain } from "#app/confirmation/procedure/load-events.server.ts";
import { findConfirmations } from "#app/confirmation/register/find-confirmations.server.ts";
import { loadQuestionFiles } from "#app/files/load-question-files.server.ts";
import { db } from "#db/client.server.ts";
import { addFile } from "#tests/support/confirmation/a-draft.ts";
import { aCompany, anOfficial } from "#tests/support/confirmation/an-application.ts";
import {
  bringTo,
  heardApplication,
  type Officials,
  officials,
  revisionOf,
  revokeHeard,
  whatIsThere,
} from "#tests/support/confirmation/deciding.ts";

const key = signingKeyOf("a secret of the tests, long enough to sign with");
let people: Officials;
let other: Person;
let owner: Person;
let id: number;
let companyId: number;

beforeEach(async () => {
  people = await officials();
  other = await anOfficial("정다른", "decider");
  ({ id, companyId } = await heardApplication());
  owner = await actingFor(companyId, "owner");
});

async function actingFor(company: number, role: "owner" | "viewer"): Promise<Person> {
  const person = await anOfficial("이소유");
  await db.insertInto("membership").values({ company_id: company, person_id: person.id, role }).execute();
  const own = { id: company, name: "한빛칩", nameEn: null, isSample: false, isVerified: true, revision: 0 };
  return { ...person, companies: [{ ...own, role }] };
}

/** A letter that arrived so that today, 23 November 2026, is the day named. */
async function notified(arrivedAt: string | null, result: "confirmed" | "not_confirmed" = "not_confirmed") {
  await bringTo("notify", id, people, result);
  const [letter] = await listLetters(db, { applicationId: id });
  await db
    .updateTable("letter")
    .set({ arrived_at: arrivedAt, written_at: "2026-10-01T00:00:00Z" })
    .where("application_id", "=", id)
    .execute();
  return letter?.id ?? 0;
}

const words = "수준의 판단이 시험 성적과 다릅니다";
const lodge = async (letterId: number, viewer = owner) =>
  lodgeObjection(db, { viewer, applicationId: id, seenRevision: await revisionOf(id), letterId, words });
const decide = async (outcome: "upheld" | "changed" | "refused", viewer = other) =>
  decideObjection(db, {
    viewer,
    applicationId: id,
    seenRevision: await revisionOf(id),
    outcome,
    reason: "시험 성적을 다시 보았습니다",
  });
const reasonsOf = (taken: Awaited<ReturnType<typeof lodge>>) =>
  taken.ok ? [] : taken.reasons.map(({ en }) => en);

describe("An objection online", () => {
  test("in time is lodged once, however often it is sent, with its files and a due date of its own", async () => {
    const letterId = await notified("2026-11-20T01:00:00Z");
    await addFile(companyId, id, "objection_evidence");
    const seenRevision = await revisionOf(id);
    const send = () =>
      lodgeObjection(db, { viewer: owner, applicationId: id, seenRevision, letterId, words });
    expect(await Promise.all([send(), send()])).toEqual([{ ok: true }, { ok: true }]);
    expect(await send()).toEqual({ ok: true });
    const objecting = await loadObjecting(db, { applicationId: id });
    expect(objecting?.contested).toBeNull();
    expect(objecting?.objections).toMatchObject([
      { words, channel: "online", lodgedAs: "applicant", dueOn: "2026-12-07", outcome: null },
    ]);
    const keys = await db
      .selectFrom("application_file")
      .select("key")
      .where("application_id", "=", id)
      .execute();
    expect(keys).toEqual([{ key: `objection_evidence_${objecting?.objections[0]?.id}` }]);
    const place = { viewer: owner, companyId, applicationId: id, key: "objection_evidence" };
    expect((await loadQuestionFiles(db, { ...place, locale: "ko" }))?.closedBecause).toBe("closed");
    expect((await loadFollowing(db, { companyId, applicationId: id }))?.objection).toBe("lodged");
    expect((await loadChain(db, id)).chain).toEqual({ state: "whole" });
  });

  // Thirty days after 22 October are a Saturday, so the period ends today; after 21 October it ended on Friday.
  test("is taken on the last day of the period", async () => {
    expect(await lodge(await notified("2026-10-22T01:00:00Z"))).toEqual({ ok: true });
  });

  test("after the period is refused with the exact times, and nothing of it is kept", async () => {
    const late = await lodge(await notified("2026-10-21T01:00:00Z"));
    expect(reasonsOf(late)).toEqual([
      "The period to object ended at 2026-11-20 23:59:59, and the objection arrived at 2026-11-23 09:00:00 (Seoul time).",
    ]);
    expect((await loadObjecting(db, { applicationId: id }))?.objections).toEqual([]);
    expect((await loadFollowing(db, { companyId, applicationId: id }))?.objection).toBe("possible");
  });

  test("by a company that is not the applicant meets no case at all", async () => {
    const letterId = await notified(null);
    const stranger = await actingFor(await aCompany("다른 기업"), "owner");
    expect(await lodge(letterId, stranger)).toMatchObject({ ok: false, because: "not_found" });
  });

  test("by somebody whose role was taken away while they wrote is refused", async () => {
    const letterId = await notified(null);
    expect((await lodge(letterId, await actingFor(companyId, "viewer"))).ok).toBe(false);
    expect((await loadObjecting(db, { applicationId: id }))?.objections).toEqual([]);
  });
});

describe("An objection on paper", () => {
  const enter = async (letterId: number, more: Partial<Parameters<typeof enterObjection>[1]> = {}) =>
    enterObjection(db, {
      viewer: people.officer,
      applicationId: id,
      seenRevision: await revisionOf(id),
      letterId,
      lodgedAt: "2026-11-20T10:00:00+09:00",
      lodgedAs: "applicant",
      words,
      ...more,
    });

  test("is counted from the day on which it came", async () => {
    expect(await enter(await notified(null))).toEqual({ ok: true });
    const objecting = await loadObjecting(db, { applicationId: id });
    expect(objecting?.objections[0]).toMatchObject({ channel: "paper", dueOn: "2026-12-04" });
  });

  test.each([
    ["too late", { lodgedAt: "2026-11-21T00:00:00+09:00" }, "2026-10-21T01:00:00Z"],
    ["by somebody else", { lodgedAs: "other" } as const, null],
  ])("%s can only be refused, by a letter", async (_, more, arrivedAt) => {
    expect(await enter(await notified(arrivedAt), more)).toEqual({ ok: true });
    expect(await decide("changed")).toMatchObject({ ok: false, because: "guard" });
    expect(await decide("upheld")).toMatchObject({ ok: false, because: "guard" });
    expect(await decide("refused")).toEqual({ ok: true });
    expect(await whatIsThere(id)).toMatchObject({ status: "notified", letters: 2, facts: 0 });
  });

  test("of a security technology is entered without its content, or not at all", async () => {
    const letterId = await notified(null);
    await db.updateTable("application").set({ security_class: "security" }).where("id", "=", id).execute();
    expect((await enter(letterId)).ok).toBe(false);
    expect(await enter(letterId, { words: null })).toEqual({ ok: true });
  });
});

describe("The decision on an objection", () => {
  test("is not made by whoever decided, recommended, or has another office", async () => {
    await lodge(await notified(null));
    const both = await anOfficial("이중직", "ministry_officer", "decider");
    await db
      .updateTable("recommendation")
      .set({ recommended_by: both.id })
      .where("application_id", "=", id)
      .execute();
    for (const viewer of [people.decider, both])
      expect(reasonsOf(await decide("changed", viewer))).toEqual([
        "Nobody who took part in the first decision can decide on the objection to it",
      ]);
    expect(await decide("upheld", people.officer)).toMatchObject({ because: "not_allowed" });
    expect((await listOpenObjections(db, { viewer: other })).map((one) => one.applicationId)).toContain(id);
  });

  test("that changes a refusal makes it a confirmation with fact, certificate and register", async () => {
    await lodge(await notified(null));
    expect(await whatIsThere(id)).toMatchObject({ facts: 0, certificateJobs: 0 });
    expect(await decide("changed")).toEqual({ ok: true });
    expect(await decide("changed")).toMatchObject({ ok: false });
    expect(await whatIsThere(id)).toMatchObject({
      status: "notified",
      facts: 1,
      factEvents: 1,
      certificateJobs: 1,
      letters: 2,
    });
    expect((await loadFollowing(db, { companyId, applicationId: id }))?.result).toBe("confirmed");
    await issueCertificate(db, { applicationId: id, key });
    await issueCertificate(db, { applicationId: id, key });
    expect(await whatIsThere(id)).toMatchObject({ certificates: 1 });
    const issued = await loadCertificateOf(db, { applicationId: id });
    expect(JSON.stringify(await findConfirmations(db, { page: 1, words: "", field: "" }))).toContain(
      issued?.number,
    );
  });

  test("that upholds it leaves everything as it was, and says why", async () => {
    await lodge(await notified(null));
    const asked = { viewer: other, applicationId: id, outcome: "upheld", reason: "그대로입니다" } as const;
    const preview = await previewObjectionLetter(db, { ...asked, writtenOn: "2026-11-23" });
    expect(preview).toMatchObject({ number: null, outcome: "upheld", contact: { name: "정다른" } });
    expect(await decide("upheld")).toEqual({ ok: true });
    expect(await whatIsThere(id)).toMatchObject({ facts: 0, certificateJobs: 0, letters: 2 });
    const [listed] = await listLetters(db, { applicationId: id });
    const letter = await loadLetter(db, { letterId: listed?.id ?? 0, applicationId: id, companyId });
    for (const locale of ["ko", "en"] as const) {
      const said = JSON.stringify(letter && letterContent(letter.document, locale));
      expect(said).toContain("시험 성적을 다시 보았습니다");
      expect(said).toContain(other.email);
    }
  });

  test("never makes things worse: of a confirmation there is nothing to change", async () => {
    await lodge(await notified(null, "confirmed"));
    expect(reasonsOf(await decide("changed"))).toEqual([
      "Only what went against the applicant can be changed (assumption)",
    ]);
  });
});

test("A certificate that was revoked stays revoked when an objection brings the confirmation back", async () => {
  await notified(null, "confirmed");
  await issueCertificate(db, { applicationId: id, key });
  const first = await loadCertificateOf(db, { applicationId: id });
  expect(await revokeHeard(id, people)).toEqual({ ok: true });
  const [letter] = await listLetters(db, { applicationId: id });
  expect(await lodge(letter?.id ?? 0)).toEqual({ ok: true });
  expect(await decide("changed", people.decider)).toMatchObject({ ok: false, because: "guard" });
  expect(await decide("changed")).toEqual({ ok: true });
  await issueCertificate(db, { applicationId: id, key });
  const second = await loadCertificateOf(db, { applicationId: id });
  expect(await whatIsThere(id)).toMatchObject({ status: "notified", certificates: 2 });
  expect(second?.number).not.toBe(first?.number);
  const stateOf = async (token = "") => (await loadCertificate(db, { token }))?.state;
  expect([await stateOf(first?.token), await stateOf(second?.token)]).toEqual(["revoked", "valid"]);
});
