import { expect, test } from "vitest";
import { acceptInvitation } from "#app/companies/members/accept-invitation.server.ts";
import { changeRole } from "#app/companies/members/change-role.server.ts";
import { inviteMember } from "#app/companies/members/invite-member.server.ts";
import { leaveCompany } from "#app/companies/members/leave-company.server.ts";
import { listMembers } from "#app/companies/members/list-members.server.ts";
import { removeMember } from "#app/companies/members/remove-member.server.ts";
import { revokeInvitation } from "#app/companies/members/revoke-invitation.server.ts";
import { revokeMandate } from "#app/companies/members/revoke-mandate.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { asked, invitingIn } from "#tests/support/invitations.ts";
import { peopleOf } from "#tests/support/people.ts";

const db = openTestDatabase();
const { person, again, company, member } = peopleOf(db);
const { invited, tokenSentTo, whatHappened } = invitingIn(db);

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
