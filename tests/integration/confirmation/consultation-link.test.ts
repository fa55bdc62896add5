import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { answerConsultation } from "#app/confirmation/consult/answer-consultation.server.ts";
import { loadConsultations } from "#app/confirmation/consult/load-consultations.server.ts";
import { isPass, openLink, passOf } from "#app/confirmation/consult/open-link.server.ts";
import { sendCode, verifyLinkCode } from "#app/confirmation/consult/send-code.server.ts";
import { renewLink, revokeLink } from "#app/confirmation/consult/update-link.server.ts";
import { loadEvents } from "#app/confirmation/procedure/load-events.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { seoulDay } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import {
  aSubmission,
  askMinistry,
  codeTo,
  linkTo,
  openedLink,
} from "#tests/support/confirmation/a-consultation.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

const _today = seoulDay(now().toString());
const answer = { opinion: "agrees", words: "이견 없음" } as const;
let officer: Person;
let companyId: number;
let id: number;
let email: string;

beforeEach(async () => {
  officer = await anOfficial("과윤서", "ministry_officer");
  companyId = await aCompany();
  id = await anApplication({ companyId, round: await aRound(), status: "examination" });
  await aSubmission(id, companyId);
  email = `${randomUUID()}@motir.test`;
});

const ask = (more: Partial<Parameters<typeof askMinistry>[0]> = {}) =>
  askMinistry({ viewer: officer, applicationId: id, email, ...more });

async function only() {
  const [first] = await loadConsultations(db, { applicationId: id });
  if (first === undefined) throw new Error("nothing was asked");
  return first;
}

describe("A link", () => {
  test("that we never wrote leads nowhere, whatever it looks like", async () => {
    await ask();
    const token = await linkTo(email);
    for (const forged of ["", "x", token.slice(0, -1), `A${token.slice(1)}`, token.split(".")[0] ?? ""])
      expect(await openLink(db, { token: forged }), forged).toBeNull();
  });

  test("that was answered, revoked, replaced or is too old says so, and nothing else", async () => {
    await ask();
    const first = await linkTo(email);
    const { id: consultationId } = await only();
    const which = { viewer: officer, applicationId: id, consultationId };
    expect(await renewLink(db, { ...which, origin: "https://naru.test" })).toEqual({ ok: true });
    expect(await openLink(db, { token: first })).toEqual({ state: "revoked" });
    const second = await linkTo(email);
    expect(second).not.toBe(first);
    expect(await revokeLink(db, which)).toEqual({ ok: true });
    expect(await openLink(db, { token: second })).toEqual({ state: "revoked" });
    await renewLink(db, { ...which, origin: "https://naru.test" });
    const third = await linkTo(email);
    const link = await openedLink(email);
    await answerConsultation(db, { asked: link, by: { email, linkHash: link.linkHash }, answer });
    expect(await openLink(db, { token: third })).toEqual({ state: "answered" });
    await db
      .updateTable("consultation")
      .set({ answered_at: null, link_expires_at: "2020-01-01T00:00:00Z" })
      .where("id", "=", consultationId)
      .execute();
    expect(await openLink(db, { token: third })).toEqual({ state: "expired" });
    await db.updateTable("application").set({ status: "withdrawn" }).where("id", "=", id).execute();
    await db
      .updateTable("consultation")
      .set({ link_expires_at: "2099-01-01T00:00:00Z" })
      .where("id", "=", consultationId)
      .execute();
    expect(await openLink(db, { token: third })).toEqual({ state: "closed" });
  });

  test("that is revoked while its page is open takes no answer any more", async () => {
    await ask();
    const link = await openedLink(email);
    await revokeLink(db, { viewer: officer, applicationId: id, consultationId: link.consultationId });
    const by = { email, linkHash: link.linkHash };
    expect(await answerConsultation(db, { asked: link, by, answer })).toMatchObject({ ok: false });
    expect((await only()).opinion).toBeNull();
    expect((await loadEvents(db, id)).map(({ step }) => step)).toEqual([
      "request_consultation",
      "revoke_link",
    ]);
  });

  test("keeps its page open by a pass of its own only", async () => {
    await ask();
    const link = await openedLink(email);
    const pass = passOf(link);
    expect(isPass(pass, link)).toBe(true);
    expect(isPass(pass, { linkHash: "of another link" })).toBe(false);
    expect(isPass(`9${pass}`, link)).toBe(false);
    expect(isPass("", link)).toBe(false);
  });
});

describe("A code", () => {
  test("lets in once", async () => {
    await ask();
    const link = await openedLink(email);
    await sendCode(db, { ...link, locale: "en" });
    const code = await codeTo(email);
    expect(await verifyLinkCode(db, { ...link, code })).toEqual({ ok: true });
    expect(await verifyLinkCode(db, { ...link, code })).toMatchObject({ reason: "expired" });
  });

  test("bears five wrong tries, also all at once; then the right one is wrong, too, until another is sent", async () => {
    await ask();
    const link = await openedLink(email);
    await sendCode(db, { ...link, locale: "ko" });
    const code = await codeTo(email);
    const wrong = code === "000000" ? "000001" : "000000";
    await Promise.all([1, 2, 3, 4, 5].map(() => verifyLinkCode(db, { ...link, code: wrong })));
    expect(await verifyLinkCode(db, { ...link, code })).toEqual({ ok: false, reason: "usedUp" });
    await sendCode(db, { ...link, locale: "ko" });
    expect(await verifyLinkCode(db, { ...link, code: await codeTo(email) })).toEqual({ ok: true });
  });

  test("too old is none; ten of one link are enough; none is kept in the clear", async () => {
    await ask();
    const link = await openedLink(email);
    await sendCode(db, { ...link, locale: "ko" });
    const code = await codeTo(email);
    const row = await db
      .selectFrom("consultation")
      .selectAll()
      .where("id", "=", link.consultationId)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(code);
    await db
      .updateTable("consultation")
      .set({ code_expires_at: "2020-01-01T00:00:00Z" })
      .where("id", "=", link.consultationId)
      .execute();
    expect(await verifyLinkCode(db, { ...link, code })).toEqual({ ok: false, reason: "expired" });
    for (let sent = 1; sent < 10; sent++) await sendCode(db, { ...link, locale: "ko" });
    expect(await sendCode(db, { ...link, locale: "ko" })).toEqual({ ok: false, reason: "tooMany" });
  });
});
