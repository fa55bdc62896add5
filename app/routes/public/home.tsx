import type { MetaFunction } from "@remix-run/node";
import { useRouteLoaderData } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import { localeOfPath } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { useMessages } from "#app/i18n/use-messages.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import { Card } from "#app/ui/block/card.tsx";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { FindingSign, VerdictSign } from "#app/ui/sign/sign.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { Icon } from "#app/ui/text/icon.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";

export const meta: MetaFunction = ({ location }) => {
  const { site } = messagesOf(localeOfPath(location.pathname));
  return [{ title: `${site.name} – ${site.slogan}` }, { name: "description", content: site.description }];
};

export default function Home() {
  const { home } = useMessages();
  const isDemonstration = useRouteLoaderData<typeof rootLoader>("root")?.isDemonstration ?? false;
  return (
    <div className="page">
      <div className="band">
        <PageHeading title={home.title} lead={home.lead}>
          {isDemonstration ? (
            <div className="button-row">
              <ButtonLink to="/system/rules">
                {home.toRules}
                <Icon of={ArrowRight} />
              </ButtonLink>
            </div>
          ) : null}
        </PageHeading>
        <Example />
      </div>
      <Questions />
      <Verdicts />
      {isDemonstration ? <Progress /> : null}
    </div>
  );
}

const findingShapes = [
  ["met", "check"],
  ["unknown", "question"],
  ["toCheck", "person"],
] as const;

function Example() {
  const { example } = useMessages().home;
  return (
    <Card as="aside" label={example.label}>
      <p className="quiet small">{example.label}</p>
      <VerdictSign shape="question-dashed">{example.verdict}</VerdictSign>
      <h2 className="card-title">{example.title}</h2>
      <p className="quiet small">{example.subtitle}</p>
      <ul className="ruled-list">
        {findingShapes.map(([finding, shape]) => (
          <li key={finding}>
            <FindingSign shape={shape}>{example.findings[finding].word}</FindingSign>
            <p>{example.findings[finding].rule}</p>
            <p className="quiet small">{example.findings[finding].value}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Questions() {
  const { home } = useMessages();
  return (
    <section className="section" aria-labelledby="questions">
      <h2 id="questions">{home.questions}</h2>
      <ul className="card-grid">
        {home.questionList.map(({ who, question, answer }) => (
          <Card as="li" key={who}>
            <p className="quiet small">{who}</p>
            <h3 className="card-title">{question}</h3>
            <p>{answer}</p>
          </Card>
        ))}
      </ul>
    </section>
  );
}

const verdictShapes = [
  ["eligible", "check-circle"],
  ["noObstacleFound", "check-dashed"],
  ["needsInformation", "question-dashed"],
  ["notEligible", "bar-circle"],
  ["notJudged", "hollow-circle"],
] as const;

function Verdicts() {
  const { home } = useMessages();
  return (
    <section className="section" aria-labelledby="verdicts">
      <div className="section-heading">
        <h2 id="verdicts">{home.verdicts}</h2>
        <p>{home.verdictsLead}</p>
      </div>
      <dl className="term-list">
        {verdictShapes.map(([verdict, shape]) => (
          <div key={verdict}>
            <dt>
              <VerdictSign shape={shape}>{home.verdictList[verdict].word}</VerdictSign>
            </dt>
            <dd>{home.verdictList[verdict].meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Progress() {
  const { home } = useMessages();
  return (
    <section className="section" aria-labelledby="progress">
      <div className="section-heading">
        <h2 id="progress">{home.progress}</h2>
        <p>{home.progressLead}</p>
      </div>
      <DataTable
        caption={home.progress}
        isCaptionHidden
        rows={home.progressList}
        rowKey={(row) => row.what}
        columns={[
          { key: "what", label: home.progressColumns.what, cell: (row) => row.what },
          {
            key: "state",
            label: home.progressColumns.state,
            cell: (row) => (
              <Badge tone={row.ready ? "good" : "plain"}>
                {row.ready ? home.states.ready : home.states.coming}
              </Badge>
            ),
          },
          { key: "note", label: home.progressColumns.note, kind: "sentence", cell: (row) => row.note },
        ]}
      />
    </section>
  );
}
