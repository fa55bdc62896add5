import { endText, startText } from "#app/card/period-view.ts";
import { cardWords } from "#app/i18n/loaded-words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Window } from "#app/opportunities/opportunity.ts";
import { opportunityWords } from "./words.ts";

/** From when to when a window is open, as far as known: its first day, or all that is known of it, and its last. */
export function windowText(window: Window, locale: Locale): { from: string; to: string | null } {
  const text = opportunityWords[locale];
  const { when } = cardWords[locale];
  const [opens, closes] = [startText(window, locale), endText(window, locale)];
  const type = text.window[window.type];
  if (opens && closes) return { from: opens, to: closes };
  if (closes) return { from: when.until(closes), to: null };
  if (!opens) return { from: type, to: null };
  const isEndUnknown = window.type === "fixed" || window.type === "unknown";
  return isEndUnknown ? { from: when.from(opens), to: null } : { from: opens, to: type };
}
