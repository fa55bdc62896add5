import type { ReactNode } from "react";
import { InLang } from "./in-lang.tsx";

/** The one h1 of a page, with what the page is for. */
export function PageHeading({ title, lead, children }: PageHeadingProps) {
  return (
    <header className="page-heading">
      <h1>
        <InLang of={title} />
      </h1>
      {lead === undefined ? null : (
        <p className="lead">
          <InLang of={lead} />
        </p>
      )}
      {children}
    </header>
  );
}

interface PageHeadingProps {
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
}
