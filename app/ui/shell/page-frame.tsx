import { useLocation } from "@remix-run/react";
import { Info } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Icon } from "#app/ui/text/icon.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { Theme } from "#app/ui/theme/themes.ts";
import { type NavigationItem, SiteHeader } from "./site-header.tsx";

/** The frame that every page has, error pages too: skip link, masthead, header, content, footer. */
export function PageFrame({
  theme,
  themeAction,
  isDemonstration,
  navigation,
  footer,
  account,
  children,
}: PageFrameProps) {
  const { frame } = useWords(shellWords);
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    // Without a document load the focus would stay on the link of the previous page.
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true });
    shown.current = pathname;
  }, [pathname]);
  return (
    <>
      <a className="skip-link" href="#main-content">
        {frame.skipToContent}
      </a>
      {isDemonstration ? <Masthead /> : null}
      <SiteHeader navigation={navigation} theme={theme} themeAction={themeAction} account={account} />
      <main id="main-content" ref={main} tabIndex={-1} className="container">
        {children}
      </main>
      <SiteFooter navigation={footer} isDemonstration={isDemonstration} />
    </>
  );
}

interface PageFrameProps {
  theme: Theme;
  themeAction: string;
  isDemonstration: boolean;
  navigation: readonly NavigationItem[];
  footer: readonly NavigationItem[];
  account: ReactNode;
  children: ReactNode;
}

/** The line where official sites say that they are official; a demonstration says that it is not. */
function Masthead() {
  const { frame } = useWords(shellWords);
  return (
    <aside className="masthead" aria-label={frame.masthead}>
      <p className="container">
        <Icon of={Info} />
        <span>{frame.demonstration}</span>
      </p>
    </aside>
  );
}

/** What Naru is and is not, and the pages about the service itself. */
function SiteFooter({ navigation, isDemonstration }: SiteFooterProps) {
  const { frame, site } = useWords(shellWords);
  return (
    <footer className="site-footer">
      <div className="container">
        <p className="footer-name">
          <strong>{site.name}</strong> {site.slogan}
        </p>
        <nav className="footer-links" aria-label={frame.footerNavigation}>
          <ul>
            {navigation.map((item) => (
              <li key={item.to}>
                <TextLink to={item.to}>{item.label}</TextLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="footer-notes">
          <p>{frame.footerNote}</p>
          {isDemonstration ? <p>{frame.footerDemonstration}</p> : null}
        </div>
      </div>
    </footer>
  );
}

interface SiteFooterProps {
  navigation: readonly NavigationItem[];
  isDemonstration: boolean;
}
