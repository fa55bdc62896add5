import type { Temporal } from "temporal-polyfill";
import type { Viewer } from "#app/accounts/viewer.ts";
import { describeTrack, type TrackView } from "#app/card/card-view.ts";
import { describeInvitation, type InvitationView } from "#app/card/company-list-view.ts";
import { type InLanguage, nameText, printed, titleText } from "#app/card/name-text.ts";
import { describePeriod, endText, type PeriodView, startText } from "#app/card/period-text.ts";
import { emptySearch } from "#app/catalogue/search-state.ts";
import { searchPath } from "#app/find/filters-view.ts";
import { formatDay, formatInstant, formatNumber, formatWon } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import type { Completeness, SecurityClass, Window } from "#app/opportunities/opportunity.ts";
import { seoulDay } from "#app/time.ts";
import type { OwnPageView } from "./company-page-view.ts";
import type { OpportunityPage } from "./opportunity-page.ts";
import { type BonusView, describeBonusRules, describeRules, type RuleView } from "./rules-view.ts";

/** A name that leads to all opportunities that share it. */
export type LinkedName = { name: InLanguage; to: string };
export type OutsideLink = { url: string; host: string };

/** The page of one opportunity in one language, as plain data. */
export type PageView = {
  id: number;
  title: InLanguage;
  track: InLanguage | null;
  kind: { name: string; to: string };
  /** The reader's language is English and title or texts exist only in Korean. */
  lacksTranslation: boolean;
  isSample: boolean;
  isEstimate: boolean;
  securityClass: SecurityClass;
  period: PeriodView;
  windows: readonly WindowView[];
  limit: string | null;
  share: string | null;
  ministry: LinkedName | null;
  operator: LinkedName | null;
  regions: readonly LinkedName[];
  fields: readonly LinkedName[];
  announcedOn: string | null;
  apply: OutsideLink | null;
  /** Where the notice was published; it says where to apply if nothing else does. */
  original: OutsideLink | null;
  /** What stands where nothing is known: an unread notice may well say it. */
  missing: string;
  summary: InLanguage | null;
  benefit: InLanguage | null;
  completeness: Completeness;
  readBy: { who: string; when: string; from: string } | null;
  rules: readonly RuleView[];
  bonus: readonly BonusView[];
  givesConfirmedBonus: boolean;
  sources: readonly { source: string; sourceId: string; url: string | null; checked: string }[];
  tracks: readonly TrackView[];
  rounds: readonly { id: number; title: InLanguage; period: PeriodView; isEstimate: boolean }[];
  revisions: readonly { number: number; at: string; byWhom: string; what: string }[];
  /** For the company that looks; null where none does, or where nothing is judged. */
  own: OwnPageView | null;
  invitation: InvitationView | null;
};

export type WindowView = {
  number: number;
  label: string;
  /** The first day, or all that is known. */
  from: string;
  to: string | null;
  /** It ends on a day of which no hour is known. */
  lacksHour: boolean;
  isEstimate: boolean;
  status: string;
};

export function describeOpportunity(
  page: OpportunityPage,
  now: Temporal.Instant,
  locale: Locale,
  own: OwnPageView | null = null,
  viewer: Viewer = null,
): PageView {
  const { kinds } = messagesOf(locale).opportunities;
  const title = titleText(page, locale);
  const summary = textIn(page.summary, locale);
  const benefit = textIn(page.benefit, locale);
  const rules = page.rules?.ruleSet;
  const today = now.toZonedDateTimeISO("Asia/Seoul").toPlainDate().toString();
  return {
    id: page.id,
    title,
    track: page.track && printed(page.track[locale], locale),
    kind: { name: kinds[page.kind], to: searchPath({ ...emptySearch, kinds: [page.kind] }) },
    lacksTranslation: [title, summary, benefit].some((text) => text !== null && text.lang !== locale),
    isSample: page.isSample,
    isEstimate: page.isEstimate,
    securityClass: page.securityClass,
    ...facts(page, now, locale),
    apply: linkTo(page.applyUrl),
    original: linkTo(page.sources.find(({ url }) => url !== null)?.url ?? null),
    summary,
    benefit,
    missing: missingText(page, locale),
    // Rules that are kept back are not told as read.
    completeness: page.rules === null ? "none" : page.completeness,
    readBy: page.rules && {
      who: page.rules.readBy,
      when: formatDay(page.rules.readOn, locale),
      from: page.rules.readFrom,
    },
    rules: rules ? describeRules(rules, locale) : [],
    bonus: rules ? describeBonusRules(rules, today, locale) : [],
    givesConfirmedBonus: page.givesConfirmedBonus,
    ...history(page, now, locale),
    own,
    invitation: own ? null : describeInvitation(viewer, `/opportunities/${page.id}`, locale, "page"),
  };
}

function linkTo(url: string | null): OutsideLink | null {
  return url === null ? null : { url, host: new URL(url).host.replace(/^www\./, "") };
}

function missingText({ securityClass, isEstimate, completeness }: OpportunityPage, locale: Locale): string {
  const { missing } = messagesOf(locale).opportunities.page;
  if (securityClass === "security") return missing.hidden;
  return isEstimate ? missing.estimate : missing[completeness];
}

/** What stands in the box beside the text. */
function facts(page: OpportunityPage, now: Temporal.Instant, locale: Locale) {
  const { card } = messagesOf(locale).opportunities;
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
    period: describePeriod(page, now, locale),
    windows: page.windows.map((window, index) => describeWindow(window, index, locale)),
    limit: page.limitWon === null ? null : card.upTo(formatWon(page.limitWon, locale)),
    share: page.ratePercent === null ? null : `${formatNumber(page.ratePercent)}%`,
    ministry: linked(ministry, "agencies"),
    operator: operator?.code === ministry?.code ? null : linked(operator, "agencies"),
    regions: all(page.regions, "regions"),
    fields: [...all(page.fields, "fields"), ...technologies],
    announcedOn: page.publishedOn && formatDay(page.publishedOn, locale),
  };
}

function describeWindow(
  window: OpportunityPage["windows"][number],
  index: number,
  locale: Locale,
): WindowView {
  const { page, statuses } = messagesOf(locale).opportunities;
  return {
    number: index + 1,
    // A label is the notice's own word, in Korean; in English the number says the same.
    label: (locale === "ko" ? window.label : null) ?? page.round(index + 1),
    ...endsOf(window, locale),
    lacksHour: window.closesAt !== null && !window.hasHour,
    isEstimate: window.isEstimate,
    status: statuses[window.status],
  };
}

/** From when to when, as far as it is known. */
function endsOf(window: Window, locale: Locale): Pick<WindowView, "from" | "to"> {
  const { page, when } = messagesOf(locale).opportunities;
  const [opens, closes] = [startText(window, locale), endText(window, locale)];
  const type = page.window[window.type];
  if (opens && closes) return { from: opens, to: closes };
  if (closes) return { from: when.until(closes), to: null };
  if (!opens) return { from: type, to: null };
  const isEndUnknown = window.type === "fixed" || window.type === "unknown";
  return isEndUnknown ? { from: when.from(opens), to: null } : { from: opens, to: type };
}

function history(page: OpportunityPage, now: Temporal.Instant, locale: Locale) {
  const { page: text } = messagesOf(locale).opportunities;
  return {
    sources: page.sources.map(({ source, sourceId, url, checkedAt }) => ({
      source: named(source, text.sourceNames),
      sourceId,
      url,
      checked: formatDay(seoulDay(checkedAt), locale),
    })),
    tracks: page.otherTracks.map((track) => describeTrack(track, now, locale)),
    rounds: page.rounds.map((round) => ({
      id: round.id,
      title: titleText(round, locale),
      period: describePeriod(round, now, locale),
      isEstimate: round.isEstimate,
    })),
    revisions: page.revisions.map(({ number, at, byWhom, changed }) => ({
      number,
      at: formatInstant(toMinute(at), locale),
      byWhom: named(byWhom, text.authors),
      what:
        changed.length === 0 ? text.created : changed.map((part) => text.changed[part] ?? part).join(", "),
    })),
  };
}

/** A text in the reader's language, else as it is. */
function textIn(text: OpportunityPage["summary"], locale: Locale): InLanguage | null {
  const own = text?.[locale] ?? null;
  if (own !== null) return printed(own, locale);
  const other = locale === "ko" ? "en" : "ko";
  const foreign = text?.[other] ?? null;
  return foreign === null ? null : printed(foreign, other);
}

/** Our own codes by their name; what others are called stays as it is. */
function named(code: string, names: Readonly<Record<string, string>>): string {
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code;
}

/** Nobody needs the microseconds of a change. */
function toMinute(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 16)}:00Z`;
}
