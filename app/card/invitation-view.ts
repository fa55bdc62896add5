import type { Viewer } from "#app/accounts/viewer.ts";
import { cardWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";

/** What to do to see verdicts. `to` null: sign in, and come back here. */
export type InvitationView = { text: string; to: string | null; link: string };

/** Invites visitors to sign in, and people to choose a company; on the list or on the page of one. */
export function invitationView(viewer: Viewer, on: "list" | "page", locale: Locale): InvitationView {
  const { invitation } = cardWords[locale];
  const text = invitation[on];
  if (viewer !== null) return { text: text.company, to: "/account", link: invitation.companyLink };
  return { text: text.signIn, to: null, link: invitation.signInLink };
}
