import type { Viewer } from "#app/accounts/viewer.ts";
import { cardWords } from "#app/i18n/loaded-words.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";

/** What to do to see verdicts. */
export type InvitationView = { text: string; to: string; link: string };

/** Invites visitors to sign in, and people to choose a company. `here`: the site path to return to; `on`: where it appears. */
export function invitationView(
  viewer: Viewer,
  { here, on }: { here: string; on: "list" | "page" },
  locale: Locale,
): InvitationView {
  const { invitation } = cardWords[locale];
  const text = invitation[on];
  if (viewer !== null) return { text: text.company, to: "/account", link: invitation.companyLink };
  const returnTo = encodeURIComponent(localePath(locale, here));
  return { text: text.signIn, to: `/sign-in?returnTo=${returnTo}`, link: invitation.signInLink };
}
