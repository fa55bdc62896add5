import type { Locale } from "#app/i18n/locale.ts";
import { log } from "#app/platform/log.server.ts";
import { companyName } from "./company-name.ts";
import { findWork, type WorkLink } from "./find-work.ts";
import { readSession } from "./read-viewer.server.ts";
import { refreshSession } from "./sign-out.server.ts";
import type { Person } from "./viewer.ts";

interface ShownAccount {
  name: string;
  companies: { id: number; name: string }[];
  chosenId: number | null;
  work: readonly WorkLink[];
}

/**
 * What the header shows of a signed-in person, and the cookie that extends the session when due. Never throws: while
 * the database is away the header shows nothing ('unknown'), and pages that need no person still work.
 */
export async function readAccount(
  request: Request,
  locale: Locale,
): Promise<{ account: ShownAccount | "unknown" | null; headers: Headers }> {
  const headers = new Headers();
  try {
    const { viewer, isDueForRefresh } = await readSession(request);
    if (isDueForRefresh) {
      for (const cookie of await refreshSession(request)) headers.append("set-cookie", cookie);
    }
    return { account: viewer === null ? null : shown(viewer, locale), headers };
  } catch (error) {
    log.warn({ err: error }, "nobody can tell who is signed in");
    return { account: "unknown", headers };
  }
}

function shown(viewer: Person, locale: Locale): ShownAccount {
  const { name, companies, activeCompany } = viewer;
  return {
    name,
    companies: companies.map((company) => ({ id: company.id, name: companyName(company, locale) })),
    chosenId: activeCompany?.id ?? null,
    work: findWork(viewer),
  };
}
