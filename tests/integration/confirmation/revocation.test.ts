import { beforeEach, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { loadFollowing } from "#app/confirmation/follow/load-following.server.ts";
import { letterContent } from "#app/confirmation/letters/letter-content.ts";
import { listLetters, loadLetter } from "#app/confirmation/letters/load-letters.server.ts";
import { dropRevocation } from "#app/confirmation/revoke/drop-revocation.server.ts";
import { loadRevoking } from "#app/confirmation/revoke/load-revocations.server.ts";
import { proposeRevocation } from "#app/confirmation/revoke/propose-revocation.server.ts";
import { previewRevocation, revokeApplication } from "#app/confirmation/revoke/revoke-application.server.ts";
import { enterStatement, stateOnRevocation } from "#app/confirmation/revoke/state-on-revocation.server.ts";
import { db } from "#db/client.server.ts";
import { addFile } from "#tests/support/confirmation/a-draft.ts";
import { anOfficial } from "#tests/support/confirmation/an-application.ts";
import {
  bringTo,
  heardApplication,
  type Officials,
  officials,
  revisionOf,
  whatIsThere,
} from "#tests/support/confirmation/deciding.ts";

let people: Officials;
let owner: Person;
let id: number;
let companyId: number;

beforeEach(async () => {
  people = await officials();
  ({ id, companyId } = await heardApplication());
  const person = await anOfficial("이소유");
  await db
    .insertInto("membership")
    .values({ company_id: companyId, person_id: person.id, role: "owner" })
    .execute();
  const own = { id: companyId, name: "한빛칩", nameEn: null, isSample: false, isVerified: true, revision: 0 };
  owner = { ...person, companies: [{ ...own, role: "owner" }] };
  await bringTo("notify", id, people);
});

const at = async (viewer: Person) => ({ viewer, applicationId: id, seenRevision: await revisionOf(id) });
const reason = "거짓 자료가 밝혀짐";
// Today is 23 November 2026.
const propose = async (hearsUntil = "2026-12-03", viewer = people.officer) =>
  proposeRevocation(db, { ...(await at(viewer)), reason, hearsUntil });
const revoke = async (viewer = people.decider) => revokeApplication(db, { ...(await at(viewer)), reason });
const state = async () => stateOnRevocation(db, { ...(await at(owner)), words: "자료는 사실입니다" });
const reasonsOf = (taken: Awaited<ReturnType<typeof revoke>>) =>
  taken.ok ? [] : taken.reasons.map(({ en }) => en);

test("Nobody revokes what was not proposed and announced", async () => {
  expect((await revoke()).ok).toBe(false);
  expect(await whatIsThere(id)).toMatchObject({ status: "notified", letters: 1, facts: 1 });
});

test("The notice is a letter that says why, until when to speak, and that this is an assumption", async () => {
  expect(await propose()).toEqual({ ok: true });
  const [listed] = await listLetters(db, { applicationId: id });
  expect(listed?.kind).toBe("revocation_notice");
  const letter = await loadLetter(db, { letterId: listed?.id ?? 0, applicationId: id, companyId });
  const said = JSON.stringify(letter && letterContent(letter.document, "ko"));
  for (const words of [reason, "2026. 12. 3.(목)까지", "제21조와 제22조", people.officer.email])
    expect(said).toContain(words);
  expect((await loadFollowing(db, { companyId, applicationId: id }))?.hearsUntil).toBe("2026-12-03");
  expect(await propose()).toMatchObject({ ok: false, because: "guard" });
});

test("Before the day is over nobody revokes, unless the applicant has spoken", async () => {
  await propose();
  expect(reasonsOf(await revoke())).toEqual([
    "The applicant must have spoken, or the time to do so must be over",
  ]);
  await addFile(companyId, id, "hearing_evidence");
  expect(await state()).toEqual({ ok: true });
  expect(await state()).toMatchObject({ ok: false });
  const revoking = await loadRevoking(db, { applicationId: id });
  expect(revoking?.revocations[0]?.statement).toMatchObject({
    channel: "online",
    words: "자료는 사실입니다",
  });
  expect((await loadFollowing(db, { companyId, applicationId: id }))?.hearsUntil).toBeNull();
  const asked = { viewer: people.decider, applicationId: id, reason, writtenOn: "2026-11-23" };
  expect(await previewRevocation(db, asked)).toMatchObject({ kind: "revocation", number: null, reason });
  expect(await revoke()).toEqual({ ok: true });
  expect((await whatIsThere(id))?.status).toBe("revoked");
});

test("Its last day is the applicant's: it can be revoked on the day after", async () => {
  await propose("2026-11-23");
  expect((await revoke()).ok).toBe(false);
  await db
    .updateTable("revocation")
    .set({ hears_until: "2026-11-22" })
    .where("application_id", "=", id)
    .execute();
  expect(await revoke()).toEqual({ ok: true });
});

test("Whoever proposed does not confirm, whatever office they hold", async () => {
  const both = await anOfficial("이중직", "ministry_officer", "decider");
  await propose("2026-12-03", both);
  await state();
  expect(reasonsOf(await revoke(both))).toEqual(["The person who proposed the revocation cannot confirm it"]);
  expect(await revoke()).toEqual({ ok: true });
});

test("A statement on paper is entered by the ministry; of a security technology without its content", async () => {
  await propose();
  await db.updateTable("application").set({ security_class: "security" }).where("id", "=", id).execute();
  const enter = async (words: string | null) => enterStatement(db, { ...(await at(people.officer)), words });
  expect((await enter("비밀")).ok).toBe(false);
  expect(await enter(null)).toEqual({ ok: true });
});

test("A revocation that is dropped leaves the confirmation, tells the applicant, and can be proposed again", async () => {
  await propose();
  const dropping = { ...(await at(people.officer)), reason: "사실이 아님", origin: "https://naru.test" };
  expect(await dropRevocation(db, dropping)).toEqual({ ok: true });
  expect(await whatIsThere(id)).toMatchObject({ status: "notified", facts: 1 });
  const mails = await db
    .selectFrom("mail_message")
    .select("template")
    .where("to_address", "=", owner.email)
    .execute();
  expect(mails.map(({ template }) => template)).toContain("revocation_dropped");
  expect((await revoke()).ok).toBe(false);
  expect(await propose()).toEqual({ ok: true });
});
