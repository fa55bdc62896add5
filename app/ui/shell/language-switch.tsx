import { useLocation } from "@remix-run/react";
import { Globe } from "lucide-react";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useMessages } from "#app/i18n/use-messages.ts";
import { Icon } from "#app/ui/text/icon.tsx";

/** The same page, with the same query, in the other language; its name is written in that language. */
export function LanguageSwitch() {
  const { pathname, search } = useLocation();
  const { shell } = useMessages();
  const other = useLocale() === "ko" ? "en" : "ko";
  return (
    // A full load: what is announced as another language should arrive as a new document.
    <a className="tool" href={localePath(other, pathname + search)} hrefLang={other} lang={other}>
      <Icon of={Globe} />
      {shell.otherLanguage}
    </a>
  );
}
