import { OpportunityCards } from "#app/card/opportunity-card.tsx";
import { VerdictOf } from "#app/card/verdict-of.tsx";
import { useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { ConfirmedRows } from "./confirmed-rows.tsx";
import { MatchRow } from "./match-row.tsx";
import type { SumView } from "./sum-view.ts";
import type { MatchesView, StepView } from "./view.ts";
import { matchesWords } from "./words.ts";

/** What the company could apply for now. */
export function OpenGroup({ open }: Pick<MatchesView, "open">) {
  const { open: text, kinds } = useWords(matchesWords);
  return (
    <section className="section" aria-labelledby="open">
      <GroupHead id="open" title={text.title} count={kinds.cases(open.count)} lead={text.lead} />
      {open.isEmpty ? (
        <p>
          {text.none} {open.near}
        </p>
      ) : (
        <>
          <ul className="verdict-counts">
            {open.signs.map((sign) => (
              <li key={sign.verdict}>
                <VerdictOf verdict={sign} />
              </li>
            ))}
          </ul>
          <SumTable sum={open} title={text.title} />
          <p className="quiet small">{kinds.folded}</p>
          {open.firstOf ? <p className="quiet small">{open.firstOf}</p> : null}
          {open.kinds.map(({ kind, cards }) => (
            <div key={kind} className="kind-group">
              <p className="kind-name">{kind}</p>
              <OpportunityCards cards={cards} />
            </div>
          ))}
          {open.more ? (
            <p>
              <TextLink to={open.more.to}>{open.more.label}</TextLink>
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}

/** What the company could probably apply for, by rules that were read automatically. */
export function LikelyGroup({ likely }: { likely: NonNullable<MatchesView["likely"]> }) {
  const { likely: text, kinds } = useWords(matchesWords);
  return (
    <section className="section" aria-labelledby="likely">
      <GroupHead id="likely" title={text.title} count={kinds.cases(likely.count)} lead={text.lead} />
      {likely.firstOf ? <p className="quiet small">{likely.firstOf}</p> : null}
      <OpportunityCards cards={likely.cards} />
      {likely.more ? (
        <p>
          <TextLink to={likely.more.to}>{likely.more.label}</TextLink>
        </p>
      ) : null}
      {likely.unlikely ? (
        <p className="quiet">
          {likely.unlikely.text} <TextLink to={likely.unlikely.to}>{likely.unlikely.label}</TextLink>
        </p>
      ) : null}
    </section>
  );
}

/** What one answer would open, by question; the one that opens most comes first. */
export function AnswersGroup({ answers }: Pick<MatchesView, "answers">) {
  const { answers: text, kinds } = useWords(matchesWords);
  return (
    <section className="section" aria-labelledby="answers">
      <GroupHead id="answers" title={text.title} count={kinds.cases(answers.count)} lead={text.lead} />
      {answers.isEmpty ? <p>{text.none}</p> : <SumTable sum={answers} title={text.title} />}
      {answers.mayNot ? <p className="quiet">{answers.mayNot}</p> : null}
      <Steps steps={answers.ofNotices ? [...answers.steps, answers.ofNotices] : answers.steps} />
      <Notes notes={[answers.more, answers.bounded]} />
      {answers.possible ? (
        <p>
          {answers.possible.text} <TextLink to={answers.possible.to}>{answers.possible.label}</TextLink>
        </p>
      ) : null}
    </section>
  );
}

/** What one change would open, by change. */
export function ChangesGroup({ changes }: Pick<MatchesView, "changes">) {
  const { changes: text, kinds } = useWords(matchesWords);
  return (
    <section className="section" aria-labelledby="changes">
      <GroupHead id="changes" title={text.title} count={kinds.cases(changes.count)} lead={text.lead} />
      {changes.isEmpty ? <p>{text.none}</p> : <SumTable sum={changes} title={text.title} />}
      {changes.orders.length === 0 ? null : (
        <ul className="inline-links change-orders">
          {changes.orders.map(({ label, to }) => (
            <li key={label}>
              {to === null ? (
                <strong aria-current="true">{label}</strong>
              ) : (
                <TextLink to={to}>{label}</TextLink>
              )}
            </li>
          ))}
        </ul>
      )}
      <Steps steps={changes.steps} />
      <Notes notes={[changes.more, changes.bounded]} />
      {changes.several ? (
        <Disclosure summary={changes.several.title}>
          <Steps steps={changes.several.steps} />
        </Disclosure>
      ) : null}
    </section>
  );
}

type ConfirmedProps = Pick<MatchesView, "confirmed"> & { companyId: number };

/** What a confirmation would change, even if that is nothing. */
export function ConfirmedSection({ confirmed, companyId }: ConfirmedProps) {
  const { confirmed: text } = useWords(matchesWords);
  return (
    <section className="section" aria-labelledby="confirmed">
      <div className="section-heading">
        <h2 id="confirmed">{text.title}</h2>
        <p>{confirmed.lead}</p>
      </div>
      <ConfirmedRows rows={confirmed.rows} />
      <ul className="inline-links">
        {confirmed.rows.length === 0 ? null : (
          <li>
            <TextLink to={`/company/${companyId}/profile/technology#about-technologies`}>
              {text.technologies}
            </TextLink>
          </li>
        )}
        <li>
          <TextLink to="/confirmation#kinds">{text.benefits}</TextLink>
        </li>
        <li>
          <TextLink to="/confirmation/pre-check">{text.preCheck}</TextLink>
        </li>
      </ul>
    </section>
  );
}

function GroupHead({ id, title, count, lead }: { id: string; title: string; count: string; lead: string }) {
  return (
    <div className="section-heading">
      <h2 id={id}>
        {title} <span className="number group-count">{count}</span>
      </h2>
      <p>{lead}</p>
    </div>
  );
}

function SumTable({ sum, title }: { sum: SumView; title: string }) {
  const { kinds: text } = useWords(matchesWords);
  return (
    <>
      <DataTable
        caption={text.caption(title)}
        isCaptionHidden
        rows={sum.table}
        rowKey={({ kind }) => kind}
        columns={[
          {
            key: "kind",
            label: text.kind,
            cell: ({ name, to }) => (to === null ? name : <TextLink to={to}>{name}</TextLink>),
          },
          { key: "count", label: text.count, kind: "figure", cell: ({ count }) => count },
          { key: "sum", label: text.sum, kind: "figure", cell: (row) => row.sum },
          { key: "unknown", label: text.unknown, kind: "figure", cell: ({ unknown }) => unknown },
        ]}
      />
      {sum.samples ? <p className="quiet small">{sum.samples}</p> : null}
    </>
  );
}

function Notes({ notes }: { notes: readonly (string | null)[] }) {
  const said = notes.filter((note) => note !== null);
  return said.length === 0 ? null : <p className="quiet small">{said.join(" ")}</p>;
}

function Steps({ steps }: { steps: readonly StepView[] }) {
  if (steps.length === 0) return null;
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={step.key} className="card">
          {step.lines.map(({ text, how }) => (
            <p key={text} className="step-line">
              <InLang of={text} />{" "}
              {how ? (
                <span className="quiet small">
                  (<InLang of={how} />)
                </span>
              ) : null}
            </p>
          ))}
          <p>
            <InLang of={step.notes.join(" ")} />
          </p>
          <p className="quiet small">{step.kinds}</p>
          {step.action ? (
            <p>
              <TextLink to={step.action.to} className="button button-secondary">
                <span aria-hidden="true">{step.action.text}</span>
                <span className="visually-hidden">
                  <InLang of={step.action.label} />
                </span>
              </TextLink>
            </p>
          ) : null}
          <Rows {...step} />
          {step.closes ? (
            <>
              <p>{step.closes.text}</p>
              <Rows {...step.closes} />
            </>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Rows({ shown, cards }: Pick<StepView, "shown" | "cards">) {
  return (
    <Disclosure summary={shown}>
      <ul className="match-rows">
        {cards.map((card) => (
          <MatchRow key={card.id} card={card} />
        ))}
      </ul>
    </Disclosure>
  );
}
