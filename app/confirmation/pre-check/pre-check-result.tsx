import { type ReactNode, useEffect, useRef } from "react";
import { BenefitTable, type BenefitWords } from "#app/confirmation/about/about-tables.tsx";
import type { BenefitRow } from "#app/confirmation/about/about-view.ts";
import { ConfirmedRows } from "#app/matches/confirmed-rows.tsx";
import type { IfConfirmedView } from "#app/matches/if-confirmed-view.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { useSignInPath } from "#app/ui/shell/use-sign-in-path.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { ResultView } from "./pre-check-view.ts";
import type { PreCheckWords } from "./words.ts";

type Words = PreCheckWords["page"];

type PreCheckResultProps = {
  text: Words;
  benefitText: BenefitWords;
  answered: { result: ResultView; opened: IfConfirmedView | null; benefits: readonly BenefitRow[] };
  isVisitor: boolean;
  apply: string | null;
  lists: string;
};

/** The result in one sentence, then why, what to prepare, what a confirmation would open and bring beyond, and what to do next. */
export function PreCheckResult(props: PreCheckResultProps) {
  const { text, benefitText, answered, isVisitor, apply, lists } = props;
  const { result, opened, benefits } = answered;
  const heading = useRef<HTMLHeadingElement>(null);
  const signIn = useSignInPath();
  useEffect(() => {
    // Without a page load, the form below would stay in view, so the result takes the focus each time.
    if (answered) heading.current?.focus();
  }, [answered]);
  return (
    <>
      <section className="section" aria-labelledby="result">
        <h2 id="result" ref={heading} tabIndex={-1}>
          {text.resultTitle}
        </h2>
        <Notice tone={result.tone} title={result.title}>
          <p>{result.text}</p>
        </Notice>
        <p className="prose quiet">
          <span>
            <Badge>{text.assumption}</Badge> {text.assumptionMore}
          </span>
        </p>
      </section>
      <section className="section" aria-labelledby="why">
        <h2 id="why">{text.criteriaTitle}</h2>
        <ul className="plain-list criteria">
          {result.criteria.map((criterion) => (
            <li key={criterion.key} className="card">
              <Criterion text={text} criterion={criterion} />
            </li>
          ))}
        </ul>
      </section>
      {opened === null ? null : <Opened title={text.openTitle} opened={opened} />}
      <section className="section" aria-labelledby="benefits">
        <div className="section-heading">
          <h2 id="benefits">{text.benefitsTitle}</h2>
          <p>{text.benefitsLead}</p>
        </div>
        <BenefitTable text={benefitText} rows={benefits} />
      </section>
      <section className="section" aria-labelledby="next">
        <h2 id="next">{text.applyTitle}</h2>
        <ul className="link-row">
          {isVisitor ? null : (
            <li>
              <TextLink to={apply ?? signIn}>{text.links.apply}</TextLink>
            </li>
          )}
          <li>
            <TextLink to={lists}>{text.links.lists}</TextLink>
          </li>
          <li>
            <TextLink to="/confirmation">{text.links.about}</TextLink>
          </li>
          {isVisitor ? (
            <li>
              <TextLink to={signIn}>{text.links.signIn}</TextLink>
            </li>
          ) : null}
        </ul>
      </section>
    </>
  );
}

function Criterion({ text, criterion }: { text: Words; criterion: ResultView["criteria"][number] }) {
  const { name, standing, tone, holdsBack, answer, countedAs, next, prepare } = criterion;
  return (
    <>
      <h3 className="card-title criterion-name">
        {name} <Badge tone={tone}>{standing}</Badge>
        {holdsBack === null ? null : <Badge>{holdsBack}</Badge>}
      </h3>
      <dl className="criterion-lines">
        <Line term={text.yourAnswer}>{answer}</Line>
        {countedAs === null ? null : <Line term={text.countedAs}>{countedAs}</Line>}
        {next === null ? null : <Line term={text.nextLevel}>{next}</Line>}
        {prepare.length === 0 ? null : (
          <Line term={text.prepare}>
            <ul className="advice">
              {prepare.map((paper) => (
                <li key={paper}>{paper}</li>
              ))}
            </ul>
          </Line>
        )}
      </dl>
    </>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Opened({ title, opened }: { title: string; opened: IfConfirmedView }) {
  return (
    <section className="section" aria-labelledby="opened">
      <div className="section-heading">
        <h2 id="opened">{title}</h2>
        <p>{opened.lead}</p>
      </div>
      <ConfirmedRows rows={opened.rows} />
    </section>
  );
}
