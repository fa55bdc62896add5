import { companyName } from "#app/accounts/company-name.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Found } from "#app/catalogue/found.ts";
import type { SearchState } from "#app/catalogue/search-state.ts";
import { searchPath } from "#app/find/filters-view.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import type { Verdict } from "#app/matching/judge.ts";
import { verdictsWords } from "./words.ts";

/** What a company can choose by on the list, and how its verdicts spread over what is found. */
export type OwnListView = {
  label: string;
  choices: readonly { key: string; label: string; count: string; href: string; isChosen: boolean }[];
  countsLabel: string;
  counts: readonly { verdict: Verdict; name: string; count: string }[];
};

/** What to do to see verdicts. */
export type InvitationView = { text: string; to: string; link: string };

export function describeOwnList(
  { verdicts }: Pick<Found, "verdicts">,
  first: SearchState,
  viewer: Viewer,
  locale: Locale,
): OwnListView | null {
  const company = viewer?.companies.find(({ id }) => id === verdicts?.companyId);
  if (verdicts === null || company === undefined) return null;
  const texts = verdictsWords[locale];
  return {
    label: texts.chancesLabel(companyName(company, locale)),
    choices: verdicts.chances.map(({ value, count, isChosen }) => ({
      key: value ?? "all",
      label: texts.chances[value ?? "all"],
      count: formatNumber(count),
      href: searchPath({ ...first, chance: value }),
      isChosen,
    })),
    countsLabel: texts.counts,
    counts: verdicts.counts
      .filter(({ count }) => count > 0)
      .map(({ value, count }) => ({ verdict: value, name: texts.names[value], count: formatNumber(count) })),
  };
}

export function describeInvitation(
  viewer: Viewer,
  here: string,
  locale: Locale,
  on: "list" | "page" = "list",
): InvitationView {
  const { invitation, page } = verdictsWords[locale];
  const texts = on === "list" ? invitation : page;
  if (viewer !== null) return { text: texts.company, to: "/account", link: invitation.companyLink };
  const returnTo = encodeURIComponent(localePath(locale, here));
  return { text: texts.signIn, to: `/sign-in?returnTo=${returnTo}`, link: invitation.signInLink };
}
