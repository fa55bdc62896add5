import { useLocation } from "@remix-run/react";
import { Info } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useMessages } from "#app/i18n/use-messages.ts";
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
  const { shell } = useMessages();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    // A page that arrives without a document load would leave the focus on the link of the page before.
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true });
    shown.current = pathname;
  }, [pathname]);
  return (
    <>
      <a className="skip-link" href="#content">
        {shell.skipToContent}
      </a>
      {isDemonstration ? <Masthead /> : null}
      <SiteHeader navigation={navigation} theme={theme} themeAction={themeAction} account={account} />
      <main id="content" ref={main} tabIndex={-1} className="container">
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

/** The line where official sites say that they are official. A demonstration says there that it is none. */
function Masthead() {
  const { shell } = useMessages();
  return (
    <aside className="masthead">
      <p className="container">
        <Icon of={Info} />
        <span>{shell.demonstration}</span>
      </p>
    </aside>
  );
}

/** What Naru is and is not, and the pages about the service itself. */
function SiteFooter({ navigation, isDemonstration }: SiteFooterProps) {
  const { shell, site } = useMessages();
  return (
    <footer className="site-footer">
      <div className="container">
        <p className="footer-name">
          <strong>{site.name}</strong> {site.slogan}
        </p>
        <nav className="footer-links" aria-label={shell.footerNavigation}>
          <ul>
            {navigation.map((item) => (
              <li key={item.to}>
                <TextLink to={item.to}>{item.label}</TextLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="footer-notes">
          <p>{shell.footerNote}</p>
          {isDemonstration ? <p>{shell.footerDemonstration}</p> : null}
        </div>
      </div>
    </footer>
  );
}

interface SiteFooterProps {
  navigation: readonly NavigationItem[];
  isDemonstration: boolean;
}
