import { createCookie } from "@remix-run/node";
import { type Kysely, sql } from "kysely";
import { isSigned, signText } from "#app/accounts/sign-text.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { type LinkState, linkState, OPEN_MINUTES } from "./consultation.ts";
import { hashOfLink } from "./link-token.server.ts";

// Of the browser's session at the longest, and never readable by a script; what it holds is checked against the link.
const cookie = createCookie("naru_consultation", {
  path: "/",
  sameSite: "lax",
  httpOnly: true,
  maxAge: OPEN_MINUTES * 60,
});

/** The pass that this browser was given for a link; empty where there is none. */
export async function readPass(request: Request): Promise<string> {
  const value: unknown = await cookie.parse(request.headers.get("cookie"));
  return typeof value === "string" && value.length <= 200 ? value : "";
}

/** The Set-Cookie header that keeps a pass, or takes it away (null). */
export function serializePass(pass: string | null, request: Request): Promise<string> {
  const secure = new URL(request.url).protocol === "https:";
  return cookie.serialize(pass ?? "", pass === null ? { secure, maxAge: 0 } : { secure });
}

export type OpenedLink =
  | {
      state: Exclude<LinkState, "asks">;
    }
  | { state: "asks"; consultationId: number; applicationId: number; email: string; linkHash: string };

type Row = {
  id: number;
  applicationId: number;
  email: string;
  answeredAt: string | null;
  closedAt: string | null;
  revokedAt: string | null;
  expiresAt: string;
  isAsking: boolean;
};

/**
 * What a link leads to. Null: we never wrote it. A link that another one took the place of was revoked by that; a case
 * that is no longer examined asks nothing more.
 */
export async function openLink(
  db: Kysely<Database>,
  { token }: { token: string },
): Promise<OpenedLink | null> {
  const linkHash = hashOfLink(token);
  if (linkHash === null) return null;
  const { rows } = await sql<Row>`
    select c.id, c.application_id as "applicationId", c.respondent_email as email, c.answered_at as "answeredAt",
      c.closed_at as "closedAt", c.link_revoked_at as "revokedAt", c.link_expires_at as "expiresAt",
      a.status in ('examination', 'deliberation') and a.security_class = 'general' as "isAsking"
    from consultation c join application a on a.id = c.application_id
    where c.link_hash = ${linkHash}`.execute(db);
  const [link] = rows;
  if (link === undefined) return { state: "revoked" };
  const state = linkState(link, now().toString());
  if (state !== "asks") return { state };
  if (!link.isAsking) return { state: "closed" };
  const { id: consultationId, applicationId, email } = link;
  return { state, consultationId, applicationId, email, linkHash };
}

const PASS = "consultation pass";

/** What a browser keeps once the code was right: an hour of this one link. */
export function passOf({ linkHash }: { linkHash: string }): string {
  const until = now().add({ minutes: OPEN_MINUTES }).epochMilliseconds;
  return `${until}.${signText(PASS, `${linkHash} ${until}`)}`;
}

export function isPass(pass: string, { linkHash }: { linkHash: string }): boolean {
  const [until = "", signature = ""] = pass.split(".");
  return Number(until) > now().epochMilliseconds && isSigned(PASS, `${linkHash} ${until}`, signature);
}
