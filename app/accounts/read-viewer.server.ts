import { createHmac, timingSafeEqual } from "node:crypto";
import { today } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { requestUnderWay } from "#app/platform/http/request-context.server.ts";
import { pool } from "#db/client.server.ts";
import {
  REFRESH_AFTER_DAYS,
  SESSION_DAYS,
  sessionCookieName,
  sessionSecret,
} from "./session-secret.server.ts";
import type { Person, Viewer, ViewerCompany } from "./viewer.ts";

const MOST_COMPANIES = 200;

interface ReadSession {
  viewer: Viewer;
  /** A day has passed since the session was extended: the root's loader lets Better Auth extend it. */
  isDueForRefresh: boolean;
}

// $1 the token, $2 today in Korea, $3 whether this is a demonstration: a demo person must have no access even if their
// row ever reached production.
const viewerQuery = `
  select p.id, p.name, p.email, p.locale, p.is_demo as "isDemo", s.id as "sessionId",
    s.active_company_id as "chosenId",
    s.expires_at < now() + make_interval(days => ${SESSION_DAYS - REFRESH_AFTER_DAYS}) as "isDueForRefresh",
    (select coalesce(json_agg(json_build_object('role', role, 'agencyId', agency_id)), '[]')
      from staff_role where person_id = p.id) as staff,
    (select coalesce(json_agg(own order by own.name, own.id), '[]') from (
      select c.id, c.name, c.name_en as "nameEn", c.is_sample as "isSample", acting.role, c.revision,
        exists (select from business_number b
          where b.company_id = c.id and b.verified_at is not null and b.ended_at is null) as "isVerified"
      from (
        select company_id, role from membership where person_id = p.id
        union all
        select company_id, 'consultant' from mandate m
        where person_id = p.id and revoked_at is null and (expires_on is null or expires_on >= $2::date)
          and not exists (select from membership where person_id = p.id and company_id = m.company_id)
      ) acting join company c on c.id = acting.company_id
      order by c.id = s.active_company_id desc nulls last, c.name, c.id limit ${MOST_COMPANIES}
    ) own) as companies
  from session s join person p on p.id = s.person_id
  where s.token = $1 and s.expires_at > now() and (not p.is_demo or $3::boolean)`;

const NOBODY: ReadSession = { viewer: null, isDueForRefresh: false };
const asked = new WeakMap<object, Promise<ReadSession>>();

/**
 * The viewer, by one query however many loaders of the page ask. Without a session cookie the database is not asked.
 */
export async function readViewer(request: Request): Promise<Viewer> {
  return (await readSession(request)).viewer;
}

/** The same, with whether the session is due to be extended. */
export function readSession(request: Request): Promise<ReadSession> {
  const key = requestUnderWay() ?? request;
  const known = asked.get(key) ?? findSession(request);
  asked.set(key, known);
  return known;
}

async function findSession(request: Request): Promise<ReadSession> {
  const token = sessionTokenOf(request);
  if (token === null) return NOBODY;
  const { rows } = await pool.query<Row>({
    // Prepared once per connection: planning takes ten times as long as running it.
    name: "viewer",
    text: viewerQuery,
    values: [token, today(), config.mode === "embedded"],
  });
  const [row] = rows;
  if (row === undefined) return NOBODY;
  const { chosenId, isDueForRefresh, ...person } = row;
  return { viewer: { ...person, activeCompany: activeOf(person.companies, chosenId) }, isDueForRefresh };
}

type Row = Omit<Person, "activeCompany"> & { chosenId: number | null; isDueForRefresh: boolean };

/** The chosen company as long as the person acts for it, else the only one. */
function activeOf(companies: readonly ViewerCompany[], chosenId: number | null): ViewerCompany | null {
  const [first, second] = companies;
  return companies.find(({ id }) => id === chosenId) ?? (second === undefined ? (first ?? null) : null);
}

/**
 * The token that this browser presents, or null. The signature only keeps made-up tokens away from the database: the
 * proof is that the token, 32 random characters, is found there.
 */
function sessionTokenOf(request: Request): string | null {
  const value = cookieOf(request, sessionCookieName(request));
  const [, token, signature] = /^(\w{32})\.([A-Za-z0-9+/]{43}=)$/.exec(value ?? "") ?? [];
  if (token === undefined || signature === undefined) return null;
  const expected = createHmac("sha256", sessionSecret()).update(token).digest();
  return timingSafeEqual(expected, Buffer.from(signature, "base64")) ? token : null;
}

function cookieOf(request: Request, name: string): string | undefined {
  const pair = request.headers
    .get("cookie")
    ?.split("; ")
    .find((part) => part.startsWith(`${name}=`));
  try {
    return pair && decodeURIComponent(pair.slice(name.length + 1));
  } catch {
    return undefined;
  }
}
