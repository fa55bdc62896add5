import { Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useMessages } from "#app/i18n/use-messages.ts";
import type { Theme } from "#app/ui/theme/themes.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { Logo } from "./logo.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

/** A link of the main or footer navigation: a site path and its name. */
export interface NavigationItem {
  to: string;
  label: string;
}

/** Name, main navigation, language and display. */
export function SiteHeader({ navigation, theme, themeAction, account }: SiteHeaderProps) {
  const locale = useLocale();
  const { shell, site } = useMessages();
  return (
    <header className="site-header">
      <div className="container">
        <Link className="site-name" to={localePath(locale, "/")} aria-label={shell.home}>
          <Logo />
          <span>{site.name}</span>
        </Link>
        <nav className="main-navigation" aria-label={shell.mainNavigation}>
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
  /** The way in, or the menu of whoever is in. */
  account: ReactNode;
}
