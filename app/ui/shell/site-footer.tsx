import { useMessages } from "#app/i18n/use-messages.ts";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { NavigationItem } from "./site-header.tsx";

/** What Naru is and is not, and the pages about the service itself. */
export function SiteFooter({ navigation, isDemonstration }: SiteFooterProps) {
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
