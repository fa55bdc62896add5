import { useLocation } from "@remix-run/react";
import { type Locale, localeOfPath } from "./locale.ts";
import { messagesOf } from "./messages.ts";
import type { Messages } from "./words.ko.ts";

/** The language of the page shown. From the path, so that it also holds on error pages, where no loader has answered. */
export function useLocale(): Locale {
  return localeOfPath(useLocation().pathname);
}

/** The texts of the page's language. */
export function useMessages(): Messages {
  return messagesOf(useLocale());
}
