import type { Temporal } from "temporal-polyfill";
import type { Viewer } from "#app/accounts/viewer.ts";
import { limitText, shareText, type TrackView, trackView } from "#app/card/card-view.ts";
import { type InvitationView, invitationView } from "#app/card/invitation-view.ts";
import { nameText, titleText } from "#app/card/names.ts";
import { isPeriodMissing, type PeriodView, periodView } from "#app/card/period-view.ts";
import { emptySearch, searchPath } from "#app/catalogue/search-state.ts";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import { cardWords } from "#app/i18n/loaded-words.ts";
import { type InLanguage, type Locale, languageOf } from "#app/i18n/locale.ts";
import { printed } from "#app/i18n/printed.ts";
import type { SecurityClass } from "#app/opportunities/opportunity.ts";
import { sourceNameOf } from "#app/opportunities/source-names.ts";
import { seoulDay } from "#app/time.ts";
import type { CompanyPageView } from "./company-page-view.ts";
import { type DescriptionView, descriptionView } from "./description-view.ts";
import { type NotRead, notRead } from "./not-read/not-read.ts";
import type { OpportunityPage } from "./opportunity-page.ts";
import { type ReadOtherwise, readOtherwise, type SaidOtherwise, saidElsewhere } from "./read-otherwise.ts";
import {
  type BonusView,
  bonusRulesView,
  type ChoiceView,
  choiceView,
  type NeededRole,
  neededRoles,
  type ReadByView,
  type RuleView,
  readByView,
  rulesView,
} from "./rules-view.ts";
import { windowText } from "./window-text.ts";
import { opportunityWords } from "./words.ts";

/** A name with a link to all opportunities that share it. */
export type LinkedName = { name: InLanguage; to: string };
export type OutsideLink = { url: string; host: string };

/** The page of one opportunity in one language, as plain data. */
export type OpportunityView = DescriptionView & {
  id: number;
  title: InLanguage;
  track: InLanguage | null;
  kind: { name: string; to: string };
  /** Says which parts of the notice are in another language than the page; null if none is. */
  foreign: string | null;
  isSample: boolean;
  isEstimate: boolean;
  securityClass: SecurityClass;
  period: PeriodView;
  windows: readonly WindowView[];
  limit: string | null;
  share: string | null;
  /** What is left of the costs for the company, at least; null where the share funded is not known. */
  ownShare: string | null;
  /** What a machine has read otherwise than the source says; neither is put in place of the other. */
  readOtherwise: readonly ReadOtherwise[];
  ministry: LinkedName | null;
  operator: LinkedName | null;
  regions: readonly LinkedName[];
  /** What the regions were read from, where the notice does not state them. */
  regionNote: string | null;
  fields: readonly LinkedName[];
  announcedOn: string | null;
  apply: OutsideLink | null;
  /** Where the notice was published; shown where no address to apply is known. */
  original: OutsideLink | null;
  /** The names of all facts that are not known, and why: an unread notice may well contain them. */
  missing: { why: string; parts: readonly string[] };
  /** There is a page with the text of the notice. */
  hasText: boolean;
  /** How far it has been read, and where the rest is to be found. */
  notRead: NotRead;
  readBy: ReadByView | null;
  rules: readonly RuleView[];
  /** The tracks of which one may be chosen; null without them. */
  choice: ChoiceView | null;
  bonus: readonly BonusView[];
  neededRoles: readonly NeededRole[];
  givesConfirmedBonus: boolean;
  sources: readonly { source: string; sourceId: string; url: string | null; checked: string }[];
  /** Several portals print this call. */
  isPublishedTwice: boolean;
  /** What the other portals say of period and amount, where it is not what is shown. */
  saidElsewhere: readonly SaidOtherwise[];
  /** The other opportunities of the notice, each applied for by itself. */
  parts: readonly TrackView[];
  rounds: readonly { id: number; title: InLanguage; period: PeriodView; isEstimate: boolean }[];
  revisions: readonly { number: number; at: string; byWhom: string; what: string }[];
  /** For the viewing company; null without one, or where nothing was judged. */
  company: CompanyPageView | null;
  invitation: InvitationView | null;
};

export type WindowView = {
  number: number;
  label: string;
  /** The first day, or all that is known of the period. */
  from: string;
  to: string | null;
  /** The last day is known, but not the hour. */
  lacksHour: boolean;
  /** It has no dates, so that alone it says no more than the period in a word. */
  isBare: boolean;
  /** A machine has read it, or a part of it. */
  isRead: boolean;
  /** What the notice prints beside the dates. */
  printed: InLanguage | null;
  isEstimate: boolean;
  status: string;
};

export function opportunityView(
  page: OpportunityPage,
  now: Temporal.Instant,
  locale: Locale,
  company: CompanyPageView | null = null,
  viewer: Viewer = null,
): OpportunityView {
  const { kinds } = cardWords[locale];
  const title = titleText(page, locale);
  const description = descriptionView(page, locale);
  const { summary, opening, benefit } = description;
  const rules = page.rules?.ruleSet;
  const today = seoulDay(now);
  return {
    id: page.id,
    title,
    track: page.track && printed(page.track[locale], locale),
    kind: { name: kinds[page.kind], to: searchPath({ ...emptySearch, kinds: [page.kind] }) },
    foreign: foreignText(title, [summary, ...opening, benefit], locale),
    isSample: page.isSample,
    isEstimate: page.isEstimate,
    securityClass: page.securityClass,
    ...facts(page, now, locale),
    apply: linkTo(page.applyUrl),
    original: linkTo(originalOf(page)),
    hasText: page.hasText,
    ...description,
    missing: { why: missingText(page, locale), parts: missingParts(page, locale) },
    notRead: notRead(page, locale),
    readBy: page.rules && readByView(page.rules, locale),
    rules: rules ? rulesView(rules, locale) : [],
    choice: rules ? choiceView(rules, locale) : null,
    bonus: rules ? bonusRulesView(rules, today, locale) : [],
    neededRoles: rules ? neededRoles(rules, locale) : [],
    givesConfirmedBonus: page.givesConfirmedBonus,
    ...history(page, now, locale),
    company,
    invitation: company ? null : invitationView(viewer, "page", locale),
  };
}

/** Where the notice itself was published. What is only expected has none: its source is the notice of the round before. */
function originalOf({ isEstimate, sources }: OpportunityPage): string | null {
  return isEstimate ? null : (sources.find(({ url }) => url !== null)?.url ?? null);
}

/** An address outside of Naru with the name of its site. */
export function linkTo(url: string | null): OutsideLink | null {
  return url === null ? null : { url, host: new URL(url).host.replace(/^www\./, "") };
}

function missingText({ securityClass, isEstimate, completeness }: OpportunityPage, locale: Locale): string {
  const { missing } = opportunityWords[locale];
  if (securityClass === "security") return missing.hidden;
  return isEstimate ? missing.estimate : missing[completeness];
}

function missingParts(page: OpportunityPage, locale: Locale): string[] {
  const text = opportunityWords[locale].missingParts;
  const hasPlaceToApply = page.applyUrl !== null || originalOf(page) !== null;
  return [
    isPeriodMissing(page) && text.period,
    page.limitWon === null && text.amount,
    page.ratePercent === null && text.share,
    !hasPlaceToApply && text.apply,
    page.ministry === null && page.operator === null && text.agency,
    page.regions.length === 0 && text.region,
    page.publishedOn === null && text.announcedOn,
  ].filter((part) => part !== false);
}

/** 'The title is available in Korean only'; names the parts, and says nothing of those that are in the page's language. */
function foreignText(
  title: InLanguage,
  texts: readonly (InLanguage | null)[],
  locale: Locale,
): string | null {
  const { noTranslation: text } = opportunityWords[locale];
  const isForeign = (some: InLanguage | null) => some !== null && some.lang !== locale;
  const isDescriptionForeign = texts.some(isForeign);
  if (isForeign(title)) return isDescriptionForeign ? text.both : text.title;
  return isDescriptionForeign ? text.description : null;
}

/** What the box beside the text shows. */
function facts(page: OpportunityPage, now: Temporal.Instant, locale: Locale) {
  const { ministry, operator } = page;
  const linked = (named: OpportunityPage["ministry"], list: "agencies" | "regions" | "fields") =>
    named && {
      name: nameText(named.name, locale),
      to: searchPath({ ...emptySearch, [list]: [named.code] }),
    };
  const all = (list: OpportunityPage["regions"], name: "regions" | "fields") =>
    list.flatMap((one) => linked(one, name) ?? []);
  const technologies = page.technologies.map((one) => ({
    name: nameText(one.name, locale),
    to: searchPath({ ...emptySearch, technologies: [one.code] }),
  }));
  return {
    period: periodView(page, now, locale),
    windows: page.windows.map((window, index) => windowView(window, index, locale)),
    limit: limitText(page, locale),
    share: shareText(page, (percent) => `${percent}%`, locale),
    ownShare:
      page.ratePercent === null
        ? null
        : shareText({ ...page, ratePercent: 100 - page.ratePercent }, (percent) => `${percent}%`, locale),
    readOtherwise: readOtherwise(page, locale),
    ministry: linked(ministry, "agencies"),
    operator: operator?.code === ministry?.code ? null : linked(operator, "agencies"),
    regions: all(page.regions, "regions"),
    regionNote: page.regionBasis && opportunityWords[locale].regionBases[page.regionBasis],
    fields: [...all(page.fields, "fields"), ...technologies],
    announcedOn: page.publishedOn && formatDay(page.publishedOn, locale),
  };
}

function windowView(window: OpportunityPage["windows"][number], index: number, locale: Locale): WindowView {
  const text = opportunityWords[locale];
  const { statuses } = cardWords[locale];
  return {
    number: index + 1,
    // Labels come from the notice and are Korean; in English the number says the same.
    label: (locale === "ko" ? window.label : null) ?? text.round(index + 1),
    ...windowText(window, locale),
    lacksHour: window.closesAt !== null && !window.hasHour && !window.isEstimate,
    isBare: window.opensAt === null && window.closesAt === null,
    isRead: window.isRead === true,
    // Where there is a single window its words are no name of a round.
    printed: window.label === null ? null : { text: window.label, lang: languageOf(window.label) },
    isEstimate: window.isEstimate,
    status: statuses[window.status],
  };
}

function history(page: OpportunityPage, now: Temporal.Instant, locale: Locale) {
  const text = opportunityWords[locale];
  return {
    sources: page.sources.map(({ source, sourceId, url, checkedAt }) => ({
      source: sourceNameOf(source, locale),
      sourceId,
      url,
      checked: formatDay(seoulDay(checkedAt), locale),
    })),
    isPublishedTwice: page.saidElsewhere.length > 0,
    saidElsewhere: saidElsewhere(page, locale).map(({ source, parts }) => ({
      source: sourceNameOf(source, locale),
      parts,
    })),
    parts: page.otherTracks.map((track) => trackView(track, now, locale)),
    rounds: page.rounds.map((round) => ({
      id: round.id,
      title: titleText(round, locale),
      period: periodView(round, now, locale),
      isEstimate: round.isEstimate,
    })),
    revisions: page.revisions.map(({ number, at, byWhom, changed }) => ({
      number,
      at: formatStamp(at, locale),
      byWhom: named(byWhom, text.authors),
      what:
        changed.length === 0 ? text.created : changed.map((part) => text.changed[part] ?? part).join(", "),
    })),
  };
}

/** Known codes become names; anything else stays as it is. */
function named(code: string, names: Readonly<Record<string, string>>): string {
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code;
}
