import { NavLink, useOutletContext } from "@remix-run/react";
import type { ReactNode } from "react";
import { statuses } from "#app/confirmation/procedure/statuses.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { type CasePage, casePages, pageOfStep, pathOf } from "./case-steps.ts";
import { ClockBand } from "./clock-band.tsx";
import type { StaffCase } from "./require-case.server.ts";
import { caseWords } from "./words.ts";

/** The case that a page inside of the frame is about. */
export function useCase(): StaffCase {
  return useOutletContext<StaffCase>();
}

/** What every page of a case has around it: what it is, where it stands, how the clock runs, what to do next. */
export function CaseFrame({ found, children }: { found: StaffCase; children: ReactNode }) {
  const { frame: text } = useWords(caseWords);
  return (
    <div className="page case">
      <div>
        <Breadcrumb steps={[{ to: "/agency/cases", label: text.cases }]} here={found.reference} />
        <CaseHeading found={found} />
      </div>
      {found.securityClass === "sensitive" ? <Notice title={text.lookRecorded} /> : null}
      {found.securityClass === "security" ? <Notice tone="caution" title={text.hiddenWhy} /> : null}
      <ClockBand clock={found.clock} />
      <Tabs found={found} />
      <div className="case-body">
        <div className="case-content">{children}</div>
        <NextSteps found={found} />
      </div>
    </div>
  );
}

function CaseHeading({ found }: { found: StaffCase }) {
  const { frame: text } = useWords(caseWords);
  const locale = useLocale();
  const { company, technology, field, version, kind, round, submittedAt, assignees } = found;
  const terms = [
    [text.terms.company, company.name],
    [
      text.terms.technology,
      <>
        {technology[locale]}
        <span className="row-note">
          {field[locale]} · {version[locale]}
        </span>
      </>,
    ],
    [text.terms.kind, text.kinds[kind]],
    [text.terms.round, round.name[locale]],
    [text.terms.submitted, formatStamp(submittedAt, locale)],
    [
      text.terms.assignees,
      assignees.map(({ role, name }) => `${name}(${text.roles[role] ?? role})`).join(", ") || text.noAssignee,
    ],
  ] as const;
  return (
    <PageHeading title={found.title ?? text.hiddenTitle}>
      <p className="badge-row">
        <span className="number">{found.reference}</span>
        <Badge tone="info">{statuses[found.status].staff[locale]}</Badge>
        {found.securityClass === "general" ? null : (
          <Badge tone="caution">{text.securityClasses[found.securityClass]}</Badge>
        )}
      </p>
      <dl className="case-terms">
        {terms.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <InLang of={value} />
            </dd>
          </div>
        ))}
      </dl>
    </PageHeading>
  );
}

/** Whose looks nobody records has no page of them, and what no rule extends none of extending it. */
function Tabs({ found: { id, reference, securityClass, round } }: { found: StaffCase }) {
  const { frame: text } = useWords(caseWords);
  const locale = useLocale();
  const isHidden = {
    looks: securityClass === "general",
    extension: round.settings.extension === undefined,
  } as Readonly<Partial<Record<CasePage, boolean>>>;
  const shown = casePages.filter((page) => isHidden[page] !== true);
  return (
    <nav className="tabs" aria-label={text.tabsOf(reference)}>
      <ul>
        {shown.map((page) => (
          <li key={page}>
            <NavLink to={localePath(locale, pathOf(id, page))} end={page === "overview"}>
              {text.tabs[page]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Only the steps that this viewer may take, those that can be taken now first; the others say why not yet. */
function NextSteps({ found: { id, status, steps } }: { found: StaffCase }) {
  const {
    frame: { next },
  } = useWords(caseWords);
  const locale = useLocale();
  const inOrder = [...steps].sort((a, b) => Number(a.reasons.length > 0) - Number(b.reasons.length > 0));
  return (
    <aside className="case-next" aria-labelledby="next-title">
      <h2 id="next-title">{next.title}</h2>
      {steps.length === 0 ? <p>{next.none(statuses[status].staff[locale])}</p> : null}
      <ul className="plain-list">
        {inOrder.map(({ step, act, reasons }) => (
          <li key={step}>
            <TextLink to={pathOf(id, pageOfStep[step] ?? "overview")}>{act[locale]}</TextLink>
            {reasons.map((reason) => (
              <span key={reason.en} className="row-note">
                {next.notYet}: {reason[locale]}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </aside>
  );
}
