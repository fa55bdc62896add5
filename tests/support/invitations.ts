import type { Kysely } from "kysely";
import { expect } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { inviteMember } from "#app/companies/members/invite-member.server.ts";
import type { Database } from "#db/schema.ts";
import { peopleOf } from "./people.ts";

/** An editor's invitation, to be varied. */
export const asked = (viewer: Person, companyId: number, email: string) => ({
  viewer,
  companyId,
  email,
  role: "editor" as const,
  mandateExpiresOn: null,
  locale: "ko" as const,
  origin: "https://naru.test",
});

/** Inviting people to companies of a test file's database. */
export function invitingIn(db: Kysely<Database>) {
  const { company } = peopleOf(db);

  /** Invites somebody, and reads the token out of the mail as they would. */
  async function invited(guest: Person, more: Partial<Parameters<typeof inviteMember>[1]> = {}) {
    const { companyId, owner } = await company();
    expect(await inviteMember(db, { ...asked(owner, companyId, guest.email), ...more })).toEqual({
      ok: true,
    });
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

  /** The names of a company's events, oldest first. */
  async function whatHappened(companyId: number): Promise<string[]> {
    const events = await db
      .selectFrom("company_event")
      .select("what")
      .where("company_id", "=", companyId)
      .orderBy("id")
      .execute();
    return events.map(({ what }) => what);
  }

  return { invited, tokenSentTo, whatHappened };
}
