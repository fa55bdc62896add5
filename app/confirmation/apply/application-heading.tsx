import type { ReactNode } from "react";
import { useWords } from "#app/i18n/use-words.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { applyWords } from "./words.ts";

/** The heading of a page about applications, with its breadcrumb. */
export function ApplicationHeading({ company, application, title, lead, children }: HeadingProps) {
  const text = useWords(applyWords);
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

type HeadingProps = {
  company: { id: number; name: string };
  application?: { id: number; title: string };
  title: string;
  lead?: string;
  children?: ReactNode;
};

/** Facts about an application, each with its name. */
export function Terms({ rows }: { rows: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="about-list">
      {rows.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <InLang of={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
