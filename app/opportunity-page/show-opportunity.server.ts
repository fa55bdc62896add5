import type { Temporal } from "temporal-polyfill";
import { companyName } from "#app/accounts/company-name.ts";
import { may } from "#app/accounts/permissions.ts";
import type { Person, Viewer } from "#app/accounts/viewer.ts";
import { findBookmarked } from "#app/bookmarks/find-bookmarked.server.ts";
import { listMembers } from "#app/companies/members/list-members.server.ts";
import { type ForeignDuty, findForeignDuty } from "#app/foreign-requests/find-foreign-duty.server.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { config } from "#app/platform/config.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { type VisitorAnswers, visitorOf } from "#app/quick-check/visitor-answers.ts";
import { seoulDay } from "#app/time.ts";
import { companyPageView } from "./company-page-view.ts";
import { type CycleView, cycleView } from "./cycle/cycle-view.ts";
import { findLastRound, type LastRoundView } from "./cycle/find-last-round.server.ts";
import { findCallPath } from "./find-said-elsewhere.server.ts";
import { type AskView, askView } from "./instead/ask-view.ts";
import { findInstead } from "./instead/find-instead.server.ts";
import { deadEndOf, type InsteadView, insteadView } from "./instead/instead-view.ts";
import { judgeForPage } from "./judge-for-page.server.ts";
import { loadOpportunity } from "./load-opportunity.server.ts";
import type { OpportunityPage } from "./opportunity-page.ts";
import { type OpportunityView, opportunityView } from "./opportunity-view.ts";
import { findWanted } from "./papers/find-wanted.server.ts";
import { wantedDays } from "./papers/wanted-days.ts";
import { type WantedView, wantedView } from "./papers/wanted-view.ts";
import { findReported, type OwnReport } from "./report-rule.server.ts";

export type ShownOpportunity = OpportunityView & {
  bookmarks: Bookmarks;
  /** The machine-read rules that the viewer holds for wrong; null for visitors. */
  reported: readonly OwnReport[] | null;
  /** Where staff part what several sources print of it. */
  callPath: string | null;
  /** What the round before says of one that is only expected. */
  lastRound: LastRoundView | null;
  /** Null where rounds of two years are not known. */
  cycle: CycleView | null;
  /** Null where the opportunity is open. */
  instead: InsteadView | null;
  /** Null without a verdict. */
  ask: AskView | null;
  /** Null without a company, and where there is nothing to hand in any more. */
  wanted: WantedView | null;
  /** Only for support abroad, and for companies whose technology falls under it. */
  foreignDuty: ForeignDuty | null;
};

type Bookmarks = {
  /** Null for visitors. */
  isPersonal: boolean | null;
  /** Null where the viewer may not change a company's bookmarks. */
  company: { id: number; name: string; isBookmarked: boolean } | null;
};

/** Who looks at an opportunity, when, in which language. */
export type Looking = {
  viewer: Viewer;
  /** What was answered without an account; a company's own profile goes before. */
  answers: VisitorAnswers;
  now: Temporal.Instant;
  locale: Locale;
};

/** One opportunity as this viewer sees it, in one language, or the one that it is the same call as; null where there is none. */
export async function showOpportunity(
  id: number,
  { viewer, answers, now, locale }: Looking,
): Promise<ShownOpportunity | null> {
  const company = viewer?.activeCompany ?? null;
  const asker = company ?? visitorOf(answers);
  const page = await loadOpportunity(id, { company: asker });
  if (page === null) return null;
  const instant = now.epochMilliseconds;
  const judged = asker && (await judgeForPage(page, asker, instant));
  const mayAnswer = company !== null && may(viewer, "company.answer", { companyId: company.id }).ok;
  const companyView =
    judged &&
    companyPageView(page, judged, company ? { company, mayAnswer } : { answers }, { now: instant, locale });
  const bookmarks = await loadBookmarks(viewer, page.id, locale);
  const reported = viewer && (await perform(findReported, { viewer, opportunityId: page.id }));
  const callPath = await perform(findCallPath, { viewer, ...page });
  const cycle = cycleView(page, seoulDay(now), locale);
  const lastRound = await findLastRound(page.id, { asker, now: instant, locale });
  const deadEnd = deadEndOf(page, judged);
  const instead =
    deadEnd &&
    insteadView(page, deadEnd, await findInstead(page.id, { company: asker, now: instant }), {
      ...{ isJudged: asker !== null, now, locale },
    });
  const ask =
    viewer && company && companyView
      ? askView(page, {
          companyId: company.id,
          consultants: await consultantsOf(viewer, company.id),
          verdict: companyView.verdict.words,
          origin: config.publicUrl,
          locale,
        })
      : null;
  const days = company && wantedDays(page, instant);
  const wanted =
    company && days
      ? wantedView(await perform(findWanted, { ...days, noticeId: page.noticeId, companyId: company.id }), {
          ...{ companyId: company.id, opportunityId: page.id, locale },
        })
      : null;
  return {
    ...opportunityView(page, now, locale, companyView, viewer),
    bookmarks,
    reported,
    callPath,
    cycle,
    lastRound,
    instead,
    ask,
    wanted,
    foreignDuty: company && (await dutyAbroad(page, company.id, locale)),
  };
}

async function dutyAbroad({ kind }: OpportunityPage, companyId: number, locale: Locale) {
  return kind === "overseas" ? perform(findForeignDuty, { companyId, locale }) : null;
}

/** Those who act for the company by a mandate, but not the viewer. */
async function consultantsOf(viewer: Person, companyId: number) {
  const people = await perform(listMembers, { viewer, companyId });
  return people?.consultants.filter(({ id }) => id !== viewer.id) ?? [];
}

async function loadBookmarks(viewer: Viewer, id: number, locale: Locale): Promise<Bookmarks> {
  if (viewer === null) return { isPersonal: null, company: null };
  const company = viewer.activeCompany;
  const bookmarked = await perform(findBookmarked, { viewer, companyId: company?.id ?? null, ids: [id] });
  const isOffered = company !== null && may(viewer, "company.bookmark", { companyId: company.id }).ok;
  return {
    isPersonal: bookmarked.personal.includes(id),
    company: isOffered
      ? {
          id: company.id,
          name: companyName(company, locale),
          isBookmarked: bookmarked.company.includes(id),
        }
      : null,
  };
}
