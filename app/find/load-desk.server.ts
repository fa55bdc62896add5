import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { companyName } from "#app/accounts/company-name.ts";
import { may } from "#app/accounts/permissions.ts";
import type { Person, ViewerCompany } from "#app/accounts/viewer.ts";
import type { CardView } from "#app/card/card-view.ts";
import { emptySearch, type SearchState, searchPath } from "#app/catalogue/search-state.ts";
import { listApplications } from "#app/confirmation/apply/list-applications.server.ts";
import { isOver, listedApplicationView } from "#app/confirmation/apply/listed-application-view.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { findWords } from "#app/i18n/loaded-words.ts";
import type { InLanguage, Locale } from "#app/i18n/locale.ts";
import { findNews } from "#app/matches/find-news.server.ts";
import type { NewsView } from "#app/matches/view.ts";
import { loadOverview } from "#app/profile/load-profile.server.ts";
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

/** What has happened to what is open to the company since somebody last looked. */
export type DeskNews = {
  lead: string;
  parts: readonly { key: string; title: string; first: readonly { to: string; title: InLanguage }[] }[];
};

export type Desk = {
  news: DeskNews;
  /** The company's own applications. */
  going: readonly DeskItem[];
  /** Questions and requests that nobody but the company can answer. */
  waiting: readonly DeskItem[];
  closing: readonly CardView[];
};

type Asked = { viewer: Person; company: ViewerCompany; now: Temporal.Instant; locale: Locale };

const MOST_APPLICATIONS = 3;
const MOST_TITLES = 2;

/** With samples, as 'my matches' has them: both speak of the same company, and must give the same figures. */
export const deskSearch: SearchState = { ...emptySearch, samples: true };

/** What is new, what waits for an answer, and where the newest applications are. */
export async function loadDesk(asked: Asked): Promise<Omit<Desk, "closing">> {
  const [news, going, waiting] = await Promise.all([
    findNews(db, asked),
    findGoing(asked),
    findWaiting(asked),
  ]);
  return { news: newsOf(news, asked.locale), going, waiting };
}

function newsOf(news: NewsView | null, locale: Locale): DeskNews {
  if (news === null) return { lead: findWords[locale].home.desk.notSeen, parts: [] };
  return {
    lead: news.lead,
    parts: news.parts.map(({ key, title, items }) => ({
      key,
      title,
      first: items.slice(0, MOST_TITLES).map(({ card }) => ({
        to: `/opportunities/${card.id}`,
        title: card.title,
      })),
    })),
  };
}

async function findGoing({ company, locale }: Asked): Promise<DeskItem[]> {
  const applications = await listApplications(db, { companyId: company.id });
  const going = applications.filter(({ status }) => !isOver(status)).slice(0, MOST_APPLICATIONS);
  return going.map((application) => {
    const { id, title, status, tone, clock, todo } = listedApplicationView(application, locale);
    return {
      title,
      to: `/company/${company.id}/applications/${id}`,
      state: status,
      isUrgent: tone === "caution",
      notes: [...(application.clock === null ? [] : [clock]), todo],
    };
  });
}

async function findWaiting({ viewer, company, now, locale }: Asked): Promise<DeskItem[]> {
  const { desk: text } = findWords[locale].home;
  const path = `/company/${company.id}`;
  const [counted, overview] = await Promise.all([
    sql<{ waiting: number }>`
      select count(*)::integer as waiting from contact_request
      where to_company_id = ${company.id} and answer is null`.execute(db),
    may(viewer, "company.editProfile", { companyId: company.id }).ok
      ? loadOverview(db, { viewer, companyId: company.id, now, locale })
      : null,
  ]);
  const requests = counted.rows[0]?.waiting ?? 0;
  const [entry] = overview?.missing ?? [];
  return [
    ...(requests === 0
      ? []
      : [{ title: text.requests(requests), to: `${path}/contacts`, state: null, isUrgent: true, notes: [] }]),
    ...(entry === undefined
      ? []
      : [
          {
            title: text.enter(entry.label),
            to: `${path}/profile/${entry.step}#${entry.anchor}`,
            state: null,
            isUrgent: false,
            notes: [entry.why],
          },
        ]),
  ];
}

/** The parts of a desk that need nothing but what the list has counted. */
export function deskFrame(
  company: ViewerCompany,
  chances: readonly { value: "open" | "likely" | "possible" | "unlikely" | null; count: number }[],
  locale: Locale,
) {
  const { home, company: words } = findWords[locale];
  const path = `/company/${company.id}`;
  return {
    companyId: company.id,
    company: companyName(company, locale),
    figures: chances
      .filter(({ value }) => value !== null && value !== "unlikely")
      .map(({ value, count }) => ({
        name: { text: words.chances[value ?? "all"], lang: locale },
        count: formatNumber(count),
        to: searchPath({ ...deskSearch, chance: value }),
      })),
    links: [
      { label: home.desk.matches, to: `${path}/matches` },
      { label: home.desk.calendar, to: "/calendar?who=open" },
      { label: home.desk.applications, to: `${path}/applications` },
      { label: home.desk.profile, to: `${path}/profile` },
    ],
  };
}
