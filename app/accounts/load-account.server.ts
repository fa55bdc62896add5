import type { Kysely } from "kysely";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { companyName } from "./company-name.ts";
import type { Person } from "./viewer.ts";
import { accountsWords } from "./words.ts";

const browsers = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Whale", /\bWhale\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Opera", /\bOPR\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Headless)?(?:Chrome|CriOS)\//],
  ["Safari", /\bSafari\//],
] as const;

const systems = [
  ["Android", /\bAndroid\b/],
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
] as const;

/** Browser and system of a user agent: 'Chrome, Windows'. Empty if neither is known. */
export function nameDevice(userAgent: string | null): string {
  const named = [browsers, systems].map((known) => known.find(([, sign]) => sign.test(userAgent ?? ""))?.[0]);
  return named.filter((name) => name !== undefined).join(", ");
}

const MOST_SESSIONS = 100;

export interface AccountView {
  name: string;
  email: string;
  locale: Locale;
  companies: { id: number; name: string; role: string; isActive: boolean }[];
  staff: string[];
  sessions: { id: string; device: string; began: string; used: string; isThis: boolean }[];
}

/** What the account page shows, in the reader's language. */
export async function loadAccount(
  db: Kysely<Database>,
  { viewer, locale }: { viewer: Person; locale: Locale },
): Promise<AccountView> {
  const { roles, account: text } = accountsWords[locale];
  const agencies = await db
    .selectFrom("staff_role")
    .leftJoin("agency", "agency.id", "staff_role.agency_id")
    .select(["staff_role.role", "agency.ko", "agency.en"])
    .where("staff_role.person_id", "=", viewer.id)
    .orderBy("staff_role.id")
    .execute();
  const sessions = await db
    .selectFrom("session")
    .select(["id", "user_agent", "created_at", "updated_at"])
    .where("person_id", "=", viewer.id)
    .where("expires_at", ">", new Date().toISOString())
    .orderBy("updated_at", "desc")
    .limit(MOST_SESSIONS)
    .execute();
  return {
    name: viewer.name,
    email: viewer.email,
    locale: viewer.locale,
    companies: viewer.companies.map((company) => ({
      id: company.id,
      name: companyName(company, locale),
      role: roles[company.role],
      isActive: company.id === viewer.activeCompany?.id,
    })),
    staff: agencies.map(({ role, ko, en }) => {
      const agency = locale === "en" ? (en ?? ko) : ko;
      return agency === null ? roles[role] : `${roles[role]} – ${agency}`;
    }),
    sessions: sessions.map((session) => ({
      id: session.id,
      device: nameDevice(session.user_agent) || text.unknownDevice,
      began: formatStamp(session.created_at, locale),
      used: formatDay(seoulDay(session.updated_at), locale),
      isThis: session.id === viewer.sessionId,
    })),
  };
}
