import type { Kysely } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { companyName } from "#app/accounts/company-name.ts";
import type { Person, ViewerCompany } from "#app/accounts/viewer.ts";
import { cardView } from "#app/card/card-view.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { createMatchCache } from "./cache-matches.server.ts";
import type { ChangeOrder } from "./find-changes.ts";
import { gatherNews } from "./find-news.server.ts";
import { gatherMatches } from "./gather-matches.ts";
import { judgeCompany } from "./judge-company.server.ts";
import { matchesView, type SharedView } from "./matches-view.ts";
import { newsView } from "./news-view.ts";
import { readVisit } from "./record-visit.server.ts";
import type { MatchesView } from "./view.ts";
import { matchesWords } from "./words.ts";

type Looking = {
  viewer: Person;
  company: ViewerCompany;
  mayAnswer: boolean;
  now: Temporal.Instant;
  locale: Locale;
  order?: ChangeOrder;
};

/** What is open to a company and what is one step away, as a page; null if the company is gone. */
export async function loadMatches(
  db: Kysely<Database>,
  { viewer, company, mayAnswer, now: instant, locale, order = "count" }: Looking,
): Promise<MatchesView | null> {
  const now = instant.epochMilliseconds;
  const judged = await judgeCompany(company, now);
  if (judged === null) return null;
  const { catalogue } = judged;
  const looking = { now, judge: judged.judge };
  const cached = oncePerProcess("matches of companies", () => createMatchCache<SharedView>());
  const visit = { seenAt: new Date(now).toISOString(), seenRevision: catalogue.revision };
  const [shared, last] = await Promise.all([
    cached(company.id, judged, {
      now,
      as: `${locale} ${mayAnswer} ${order}`,
      make: (paths) =>
        matchesView(
          gatherMatches(judged, paths, looking),
          { companyId: company.id, mayAnswer, now: instant, order },
          locale,
        ),
    }),
    readVisit(db, { viewer, companyId: company.id, visit }),
  ]);
  const news = last && (await gatherNews(db, judged, last, now));
  return {
    ...shared,
    lead: matchesWords[locale].lead(companyName(company, locale), formatDay(seoulDay(now), locale)),
    news: newsView(news, (card) => cardView(card, instant, locale), locale),
    visit,
  };
}
