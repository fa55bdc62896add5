import { expect, test } from "vitest";
import { acceptInvitation } from "#app/companies/members/accept-invitation.server.ts";
import { inviteMember } from "#app/companies/members/invite-member.server.ts";
import { leaveCompany } from "#app/companies/members/leave-company.server.ts";
import { listMembers } from "#app/companies/members/list-members.server.ts";
import { readInvitation } from "#app/companies/members/read-invitation.server.ts";
import { revokeInvitation } from "#app/companies/members/revoke-invitation.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { asked, invitingIn } from "#tests/support/invitations.ts";
import { peopleOf } from "#tests/support/people.ts";

const db = openTestDatabase();
const { person, again, company, member } = peopleOf(db);
const { invited, tokenSentTo, whatHappened } = invitingIn(db);

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
