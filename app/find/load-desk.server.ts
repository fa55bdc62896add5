import { sql } from "kysely";
import type { ViewerCompany } from "#app/accounts/viewer.ts";
import { listApplications } from "#app/confirmation/apply/list-applications.server.ts";
import { isOver, listedApplicationView } from "#app/confirmation/apply/listed-application-view.ts";
import { findWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { db } from "#db/client.server.ts";

/** Something of the company's own that goes on or waits for it. */
export type DeskItem = {
  title: string;
  to: string;
  state: string | null;
  isUrgent: boolean;
  /** The time that is left, and what to do next. */
  notes: readonly string[];
};

const MOST_APPLICATIONS = 3;

/** The newest applications that have not ended, and how many contact requests wait for an answer. */
export async function loadDesk(
  { id: companyId }: ViewerCompany,
  locale: Locale,
): Promise<readonly DeskItem[]> {
  const [applications, counted] = await Promise.all([
    listApplications(db, { companyId }),
    sql<{ waiting: number }>`
      select count(*)::integer as waiting from contact_request
      where to_company_id = ${companyId} and answer is null`.execute(db),
  ]);
  const going = applications.filter(({ status }) => !isOver(status)).slice(0, MOST_APPLICATIONS);
  const waiting = counted.rows[0]?.waiting ?? 0;
  return [
    ...going.map((application) => {
      const { id, title, status, tone, clock, todo } = listedApplicationView(application, locale);
      return {
        title,
        to: `/company/${companyId}/applications/${id}`,
        state: status,
        isUrgent: tone === "caution",
        notes: [...(application.clock === null ? [] : [clock]), todo],
      };
    }),
    ...(waiting === 0
      ? []
      : [
          {
            title: findWords[locale].home.desk.requests(waiting),
            to: `/company/${companyId}/contacts`,
            state: null,
            isUrgent: true,
            notes: [],
          },
        ]),
  ];
}
