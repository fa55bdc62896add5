import { Link } from "@remix-run/react";
import { ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Icon } from "./icon.tsx";
import { InLang } from "./in-lang.tsx";

/**
 * A link. A site path ('/system/rules') stays in the reader's language; an outside address ('https://…') opens a new window and
 * says so.
 */
export function TextLink({ to, children, className = "text-link" }: TextLinkProps) {
  const locale = useLocale();
  const { ui } = useWords(shellWords);
  if (!/^https?:/.test(to)) {
    return (
      <Link to={localePath(locale, to)} className={className}>
        <InLang of={children} />
      </Link>
    );
  }
  return (
    <a href={to} target="_blank" rel="noreferrer" className={className}>
      <InLang of={children} />
      <Icon of={ExternalLink} className="icon-inline" />
      <span className="visually-hidden">({ui.newWindow})</span>
    </a>
  );
}

interface TextLinkProps {
  to: string;
  children: ReactNode;
  className?: string;
}
