import { expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { acceptInvitation } from "#app/companies/members/accept-invitation.server.ts";
import { changeRole } from "#app/companies/members/change-role.server.ts";
import { inviteMember } from "#app/companies/members/invite-member.server.ts";
import { leaveCompany } from "#app/companies/members/leave-company.server.ts";
import { listMembers } from "#app/companies/members/list-members.server.ts";
import { readInvitation } from "#app/companies/members/read-invitation.server.ts";
import { removeMember } from "#app/companies/members/remove-member.server.ts";
import { revokeInvitation } from "#app/companies/members/revoke-invitation.server.ts";
import { revokeMandate } from "#app/companies/members/revoke-mandate.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { peopleOf } from "#tests/support/people.ts";

const db = openTestDatabase();
const { person, again, company, member } = peopleOf(db);

const asked = (viewer: Person, companyId: number, email: string) => ({
  viewer,
  companyId,
  email,
  role: "editor" as const,
  mandateExpiresOn: null,
  locale: "ko" as const,
  origin: "https://naru.test",
});

/** Invites somebody, and reads the token out of the mail as they would. */
async function invited(
  guest: Person,
  more: Partial<Parameters<typeof inviteMember>[1]> = {},
): Promise<{ companyId: number; owner: Person; token: string }> {
  const { companyId, owner } = await company();
  expect(await inviteMember(db, { ...asked(owner, companyId, guest.email), ...more })).toEqual({ ok: true });
  return { companyId, owner, token: await tokenSentTo(guest.email) };
}

async function tokenSentTo(email: string): Promise<string> {
  const mail = await db
    .selectFrom("mail_message")
    .select("text_body as text")
    .where("to_address", "=", email)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  const [, token] = /https:\/\/naru\.test\/invitation\/([\w-]{43})/.exec(mail.text) ?? [];
  if (token === undefined) throw new Error(`no link in: ${mail.text}`);
  return token;
}

async function whatHappened(companyId: number): Promise<string[]> {
  const events = await db
    .selectFrom("company_event")
    .select("what")
    .where("company_id", "=", companyId)
    .orderBy("id")
    .execute();
  return events.map(({ what }) => what);
}

test("Somebody joins by the link in the mail, and the company remembers it", async () => {
  const guest = await person();
  const { companyId, token } = await invited(guest);
  expect(await readInvitation(db, { viewer: guest, token })).toMatchObject({
    state: "open",
    invitation: { company: "한빛칩", role: "editor", invitedBy: "이소유" },
  });
  expect(await acceptInvitation(db, { viewer: guest, token })).toEqual({ ok: true, companyId });
  expect((await again(guest)).companies).toMatchObject([{ id: companyId, role: "editor" }]);
  expect(await whatHappened(companyId)).toEqual(["companyCreated", "memberInvited", "memberJoined"]);
});

test("The token is in the mail alone: the table has its hash", async () => {
  const { companyId, token } = await invited(await person());
  const row = await db
    .selectFrom("invitation")
    .selectAll()
    .where("company_id", "=", companyId)
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(row)).not.toContain(token);
});

test("An invitation that is accepted twice makes one membership, and leads to the company both times", async () => {
  const guest = await person();
  const { companyId, token } = await invited(guest);
  const click = () => acceptInvitation(db, { viewer: guest, token });
  expect(await Promise.all([click(), click()])).toEqual([
    { ok: true, companyId },
    { ok: true, companyId },
  ]);
  expect(await whatHappened(companyId)).toEqual(["companyCreated", "memberInvited", "memberJoined"]);
  expect(await readInvitation(db, { viewer: guest, token })).toEqual({ state: "used", companyId });
});

test("A used token does not let somebody in again who has left", async () => {
  const guest = await person();
  const { companyId, token } = await invited(guest);
  await acceptInvitation(db, { viewer: guest, token });
  await leaveCompany(db, { viewer: await again(guest), companyId });
  expect(await acceptInvitation(db, { viewer: guest, token })).toEqual({ ok: false, reason: "notOpen" });
  expect((await again(guest)).companies).toEqual([]);
});

test("An invitation is bound to the address it was sent to; to others it tells nothing", async () => {
  const { token } = await invited(await person());
  const thief = await person();
  expect(await readInvitation(db, { viewer: thief, token })).toEqual({ state: "foreign" });
  expect(await acceptInvitation(db, { viewer: thief, token })).toEqual({ ok: false, reason: "notOpen" });
  expect((await again(thief)).companies).toEqual([]);
});

test("A made-up token is unknown", async () => {
  const viewer = await person();
  expect(await readInvitation(db, { viewer, token: "A".repeat(43) })).toEqual({ state: "unknown" });
});

test.each([
  ["expired", { expires_at: "2026-11-22T00:00:00Z" }],
  ["expired", { mandate_expires_on: "2026-11-22" }],
  ["revoked", { revoked_at: "2026-11-22T00:00:00Z" }],
] as const)("An invitation that is %s says so and lets nobody in", async (state, change) => {
  const guest = await person();
  const { companyId, token } = await invited(guest);
  await db.updateTable("invitation").set(change).where("company_id", "=", companyId).execute();
  expect(await readInvitation(db, { viewer: guest, token })).toEqual({ state });
  expect(await acceptInvitation(db, { viewer: guest, token })).toEqual({ ok: false, reason: "notOpen" });
});

test("It is good for fourteen days", async () => {
  const { companyId } = await invited(await person());
  const { at } = await db
    .selectFrom("invitation")
    .select("expires_at as at")
    .where("company_id", "=", companyId)
    .executeTakeFirstOrThrow();
  expect(at).toBe("2026-12-07T00:00:00Z");
});

test("An owner takes an invitation back; other companies' invitations are out of reach", async () => {
  const guest = await person();
  const { companyId, owner, token } = await invited(guest);
  const invitation = (await listMembers(db, { viewer: owner, companyId }))?.invitations[0];
  const invitationId = invitation?.id ?? 0;
  const stranger = await company();
  const elsewhere = { viewer: stranger.owner, companyId: stranger.companyId, invitationId };
  expect(await revokeInvitation(db, elsewhere)).toEqual({ ok: false, reason: "gone" });
  expect(await revokeInvitation(db, { viewer: owner, companyId, invitationId })).toEqual({ ok: true });
  expect(await revokeInvitation(db, { viewer: owner, companyId, invitationId })).toEqual({
    ok: false,
    reason: "gone",
  });
  expect(await readInvitation(db, { viewer: guest, token })).toEqual({ state: "revoked" });
});

test("The same invitation sent twice is one mail; another one for the same address has to wait", async () => {
  const guest = await person();
  const { companyId, owner } = await invited(guest);
  const again = asked(owner, companyId, guest.email);
  expect(await inviteMember(db, again)).toEqual({ ok: true });
  expect(await inviteMember(db, { ...again, role: "owner" })).toEqual({
    ok: false,
    reason: "alreadyInvited",
  });
  const mails = await db
    .selectFrom("mail_message")
    .select("id")
    .where("to_address", "=", guest.email)
    .execute();
  expect(mails).toHaveLength(1);
});

test("Once an invitation has expired, the same address can be invited anew", async () => {
  const guest = await person();
  const { companyId, owner, token } = await invited(guest);
  await db
    .updateTable("invitation")
    .set({ expires_at: "2026-11-22T00:00:00Z" })
    .where("company_id", "=", companyId)
    .execute();
  expect(await inviteMember(db, asked(owner, companyId, guest.email))).toEqual({ ok: true });
  expect(await readInvitation(db, { viewer: guest, token })).toEqual({ state: "expired" });
  const fresh = await tokenSentTo(guest.email);
  expect(await acceptInvitation(db, { viewer: guest, token: fresh })).toEqual({ ok: true, companyId });
});

test("Who is a member already is not invited, and a day has an end", async () => {
  const { companyId, owner } = await company();
  const colleague = await member(companyId, "viewer");
  expect(await inviteMember(db, asked(owner, companyId, colleague.email))).toEqual({
    ok: false,
    reason: "alreadyMember",
  });
  for (let at = 0; at < 30; at++)
    expect(await inviteMember(db, asked(owner, companyId, `guest${at}@naru.test`))).toEqual({ ok: true });
  expect(await inviteMember(db, asked(owner, companyId, "one-more@naru.test"))).toEqual({
    ok: false,
    reason: "tooManyToday",
  });
});

test("The last owner can neither leave nor be demoted nor be removed", async () => {
  const { companyId, owner } = await company();
  const last = { ok: false, reason: "lastOwner" };
  const me = { viewer: owner, companyId, memberId: owner.id };
  expect(await leaveCompany(db, { viewer: owner, companyId })).toEqual(last);
  expect(await changeRole(db, { ...me, role: "viewer" })).toEqual(last);
  expect(await removeMember(db, me)).toEqual(last);
  expect((await again(owner)).companies).toMatchObject([{ role: "owner" }]);
});

test("Two owners who leave at the same moment: one of them stays", async () => {
  const { companyId, owner } = await company();
  const second = await member(companyId, "owner");
  const left = await Promise.all([
    leaveCompany(db, { viewer: owner, companyId }),
    leaveCompany(db, { viewer: second, companyId }),
  ]);
  expect(left).toContainEqual({ ok: true });
  expect(left).toContainEqual({ ok: false, reason: "lastOwner" });
});

test("Roles change, and members go, with what was before in the events", async () => {
  const { companyId, owner } = await company();
  const colleague = await member(companyId, "viewer");
  const them = { viewer: owner, companyId, memberId: colleague.id };
  expect(await changeRole(db, { ...them, role: "owner" })).toEqual({ ok: true });
  expect(await changeRole(db, { ...them, role: "owner" })).toEqual({ ok: true });
  expect(await removeMember(db, them)).toEqual({ ok: true });
  expect(await removeMember(db, them)).toEqual({ ok: false, reason: "gone" });
  expect(await whatHappened(companyId)).toEqual(["companyCreated", "memberRoleChanged", "memberRemoved"]);
});

test("Somebody who was demoted a moment ago can no longer do what the page still offers", async () => {
  const { companyId, owner } = await company();
  const stale = await member(companyId, "owner");
  await changeRole(db, { viewer: owner, companyId, memberId: stale.id, role: "viewer" });
  const guest = await person();
  expect(await inviteMember(db, asked(stale, companyId, guest.email))).toMatchObject({ ok: false });
  expect(await removeMember(db, { viewer: stale, companyId, memberId: owner.id })).toMatchObject({
    ok: false,
  });
  expect((await again(owner)).companies).toHaveLength(1);
});

test("A consultant acts by a mandate with an end, and hands it back", async () => {
  const adviser = await person();
  const mandate = { role: "consultant", mandateExpiresOn: "2026-12-31" } as const;
  const { companyId, owner, token } = await invited(adviser, mandate);
  expect(await acceptInvitation(db, { viewer: adviser, token })).toEqual({ ok: true, companyId });
  expect((await again(adviser)).companies).toMatchObject([{ id: companyId, role: "consultant" }]);
  const people = await listMembers(db, { viewer: owner, companyId });
  expect(people?.consultants).toMatchObject([{ id: adviser.id, expiresOn: "2026-12-31" }]);
  expect(await leaveCompany(db, { viewer: await again(adviser), companyId })).toEqual({ ok: true });
  expect((await again(adviser)).companies).toEqual([]);
  expect(await whatHappened(companyId)).toEqual([
    "companyCreated",
    "memberInvited",
    "mandateAccepted",
    "mandateReturned",
  ]);
});

test("An owner revokes a mandate at once; on the day after its end it is over by itself", async () => {
  const { companyId, owner } = await company();
  const adviser = await member(companyId, "consultant");
  const them = { viewer: owner, companyId, consultantId: adviser.id };
  expect(await revokeMandate(db, them)).toEqual({ ok: true });
  expect(await revokeMandate(db, them)).toEqual({ ok: false, reason: "gone" });
  const late = await member(companyId, "consultant");
  await db
    .updateTable("mandate")
    .set({ expires_on: "2026-11-22" })
    .where("person_id", "=", late.id)
    .execute();
  for (const former of [adviser, late]) {
    expect(await leaveCompany(db, { viewer: former, companyId })).toMatchObject({ reason: "notYours" });
    expect(await listMembers(db, { viewer: former, companyId })).toBeNull();
  }
});

test("A consultant whose mandate is over can be given a new one, and one who becomes a member needs none", async () => {
  const { companyId, owner } = await company();
  const adviser = await member(companyId, "consultant");
  const invite = asked(owner, companyId, adviser.email);
  expect(await inviteMember(db, { ...invite, role: "consultant" })).toEqual({
    ok: false,
    reason: "alreadyMember",
  });
  await db
    .updateTable("mandate")
    .set({ expires_on: "2026-11-22" })
    .where("person_id", "=", adviser.id)
    .execute();
  await inviteMember(db, { ...invite, role: "consultant" });
  await acceptInvitation(db, { viewer: adviser, token: await tokenSentTo(adviser.email) });
  expect((await again(adviser)).companies).toMatchObject([{ role: "consultant" }]);
  await inviteMember(db, invite);
  await acceptInvitation(db, { viewer: adviser, token: await tokenSentTo(adviser.email) });
  expect((await again(adviser)).companies).toMatchObject([{ role: "editor" }]);
});

test.each(["editor", "viewer", "consultant"] as const)("A company's %s manages nobody", async (role) => {
  const { companyId, owner } = await company();
  const viewer = await member(companyId, role);
  const refused = { ok: false, reason: "needsOwner" };
  const memberId = owner.id;
  expect(await inviteMember(db, asked(viewer, companyId, "x@naru.test"))).toEqual(refused);
  expect(await changeRole(db, { viewer, companyId, memberId, role: "viewer" })).toEqual(refused);
  expect(await removeMember(db, { viewer, companyId, memberId })).toEqual(refused);
  expect(await revokeMandate(db, { viewer, companyId, consultantId: memberId })).toEqual(refused);
  expect(await revokeInvitation(db, { viewer, companyId, invitationId: 1 })).toEqual(refused);
});

test("A stranger gets the same answer for a company that exists and for one that does not", async () => {
  const { companyId, owner } = await company();
  const viewer = await person();
  for (const id of [companyId, 999_999_999]) {
    const nothing = { ok: false, reason: "notYours" };
    expect(await inviteMember(db, asked(viewer, id, "x@naru.test"))).toEqual(nothing);
    expect(await changeRole(db, { viewer, companyId: id, memberId: owner.id, role: "viewer" })).toEqual(
      nothing,
    );
    expect(await removeMember(db, { viewer, companyId: id, memberId: owner.id })).toEqual(nothing);
    expect(await revokeMandate(db, { viewer, companyId: id, consultantId: owner.id })).toEqual(nothing);
    expect(await revokeInvitation(db, { viewer, companyId: id, invitationId: 1 })).toEqual(nothing);
    expect(await leaveCompany(db, { viewer, companyId: id })).toEqual(nothing);
    expect(await listMembers(db, { viewer, companyId: id })).toBeNull();
  }
});
