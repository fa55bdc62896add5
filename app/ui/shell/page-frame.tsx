import { useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { useMessages } from "#app/i18n/use-messages.ts";
import type { Theme } from "#app/ui/theme/themes.ts";
import { Masthead } from "./masthead.tsx";
import { SiteFooter } from "./site-footer.tsx";
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
