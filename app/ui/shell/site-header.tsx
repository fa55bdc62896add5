import { Form, Link, NavLink, useLocation } from "@remix-run/react";
import { Check, Contrast, Globe } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Icon } from "#app/ui/text/icon.tsx";
import { type Theme, themes } from "#app/ui/theme/themes.ts";
import { useCloseOnLeaving } from "./use-close-on-leaving.ts";

/** A link of the main or footer navigation: a site path and its name. */
export interface NavigationItem {
  to: string;
  label: string;
}

/** Name, main navigation, language and display. */
export function SiteHeader({ navigation, theme, themeAction, account }: SiteHeaderProps) {
  const locale = useLocale();
  const { frame, site } = useWords(shellWords);
  return (
    <header className="site-header">
      <div className="container">
        <Link className="site-name" to={localePath(locale, "/")} aria-label={frame.home}>
          <Logo />
          <span>{site.name}</span>
        </Link>
        <nav className="main-navigation" aria-label={frame.mainNavigation}>
          <ul>
            {navigation.map((item) => (
              <li key={item.to}>
                <NavLink to={localePath(locale, item.to)} end>
                  {item.label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="header-tools">
          <LanguageSwitch />
          <ThemeSwitch chosen={theme} action={themeAction} />
          {account}
        </div>
      </div>
    </header>
  );
}

interface SiteHeaderProps {
  navigation: readonly NavigationItem[];
  theme: Theme;
  themeAction: string;
  /** The link to sign in, or the menu of the signed-in person. */
  account: ReactNode;
}

/** A ferry arriving at a landing: hull, sail, post and water. Also in public/favicon.svg. */
function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="logo-hull" d="M4 14h18.5c-.6 4.3-3.4 7-7.5 7h-3.5C7.4 21 4.6 18.3 4 14Z" />
      <path className="logo-sail" d="M13 3.5v8H6.8C7.6 8.2 9.9 5.1 13 3.5Z" />
      <path className="logo-post" d="M27 6v15" />
      <path
        className="logo-water"
        d="M3 25.5c2.2-1.6 4.3-1.6 6.5 0s4.3 1.6 6.5 0 4.3-1.6 6.5 0 4.3 1.6 6.5 0"
      />
    </svg>
  );
}

/** The same page, with the same query, in the other language; its name is written in that language. */
function LanguageSwitch() {
  const { pathname, search } = useLocation();
  const { frame } = useWords(shellWords);
  const other = useLocale() === "ko" ? "en" : "ko";
  return (
    // A full load: another language should arrive as a new document.
    <a className="tool" href={localePath(other, pathname + search)} hrefLang={other} lang={other}>
      <Icon of={Globe} />
      {frame.otherLanguage}
    </a>
  );
}

/** Light, dark, high contrast, or as the device is set. A form in a disclosure, so it works without JavaScript. */
function ThemeSwitch({ chosen, action }: { chosen: Theme; action: string }) {
  const { pathname, search } = useLocation();
  const { frame } = useWords(shellWords);
  const panel = useRef<HTMLDetailsElement>(null);
  useCloseOnLeaving(panel);
  return (
    <details ref={panel} className="tool-menu theme-switch">
      <summary className="tool">
        <Icon of={Contrast} />
        {frame.theme}
      </summary>
      <Form method="post" action={action} preventScrollReset replace className="tool-panel theme-panel">
        <input type="hidden" name="returnTo" value={pathname + search} />
        {themes.map((theme) => (
          <button
            key={theme}
            type="submit"
            className="tool-panel-item"
            name="theme"
            value={theme}
            aria-pressed={theme === chosen}
          >
            <span>{frame.themes[theme]}</span>
            {theme === chosen ? <Icon of={Check} /> : null}
          </button>
        ))}
        <p>{frame.themeHint}</p>
      </Form>
    </details>
  );
}
