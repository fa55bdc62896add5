import type { ReactNode } from "react";

/** The one h1 of a page, with what the page is for. */
export function PageHeading({ title, lead, children }: PageHeadingProps) {
  return (
    <header className="page-heading">
      <h1>{title}</h1>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </header>
  );
}

interface PageHeadingProps {
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
}
