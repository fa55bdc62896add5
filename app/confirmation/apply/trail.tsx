import type { ReactNode } from "react";
import { useWords } from "#app/i18n/use-words.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { applyingWords } from "./words.ts";

/** The top of a page of applications: the way there, its title and what it is for. */
export function Top({ company, application, title, lead, children }: TopProps) {
  const text = useWords(applyingWords);
  const list = `/company/${company.id}/applications`;
  return (
    <div>
      <Breadcrumb
        steps={[
          { to: `/company/${company.id}`, label: company.name },
          ...(title === text.list.title ? [] : [{ to: list, label: text.list.title }]),
          ...(application ? [{ to: `${list}/${application.id}`, label: application.title }] : []),
        ]}
        here={title}
      />
      <PageHeading title={title} lead={lead}>
        {children}
      </PageHeading>
    </div>
  );
}

type TopProps = {
  company: { id: number; name: string };
  application?: { id: number; title: string };
  title: string;
  lead?: string;
  children?: ReactNode;
};

/** Terms with their values. */
export function About({ rows }: { rows: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="about-list">
      {rows.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
