import { VerdictOf } from "#app/card/verdict-of.tsx";
import { formatWon } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { messagesOf } from "#app/i18n/messages.ts";
import { useLocale, useMessages } from "#app/i18n/use-messages.ts";
import type { Amount } from "#app/matching/amount.ts";
import type { DescribedJudgement } from "#app/matching/text/describe.ts";
import type { DescribedBonus } from "#app/matching/text/describe-bonus.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import type { Reading } from "./judge-written.server.ts";
import { RuleCard } from "./rule-card.tsx";

/** A judgement in both languages side by side, rule by rule, the reader's own first: they are compared, not only read. */
export function ReadingView({ reading }: { reading: Reading }) {
  const locale = useLocale();
  const order: readonly Locale[] = locale === "ko" ? ["ko", "en"] : ["en", "ko"];
  return (
    <div className="reading">
      <div className="reading-columns">
        {order.map((language) => (
          <VerdictHead key={language} judgement={reading[language]} language={language} />
        ))}
      </div>
      <ol className="rule-list">
        {reading.ko.rules.map(({ id }, at) => (
          <li key={id} className="reading-columns">
            {order.map((language) => (
              <RuleCard
                key={language}
                rule={reading[language].rules[at]}
                printed={reading.cites[id]}
                language={language}
              />
            ))}
          </li>
        ))}
      </ol>
      {reading.bonus[locale].entries.length > 0 ? <BonusView bonus={reading.bonus[locale]} /> : null}
      {reading.amount ? <AmountView amount={reading.amount} /> : null}
    </div>
  );
}

function VerdictHead({ judgement, language }: { judgement: DescribedJudgement; language: Locale }) {
  const { rules: text } = messagesOf(language);
  const lists = [
    { title: text.questions, lines: judgement.questions },
    { title: text.presumptions, lines: judgement.presumptions },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <section className="card" lang={language} aria-label={text.language}>
      <p className="reading-quiet">{text.language}</p>
      <VerdictOf verdict={judgement} />
      {lists.map(({ title, lines }) => (
        <div key={title}>
          <p className="reading-label">{title}</p>
          <ul className="reading-lines">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function AmountView({ amount }: { amount: Amount }) {
  const locale = useLocale();
  const { rules: text } = useMessages();
  const won = (figure: number | null) => (figure === null ? text.notKnown : formatWon(figure, locale));
  const rows = [
    [text.amountRows.limit, won(amount.limit)],
    [text.amountRows.rate, amount.rate === null ? text.notKnown : `${amount.rate}%`],
    [text.amountRows.remaining, won(amount.remaining)],
  ];
  return (
    <section className="section">
      <h3>{text.amount}</h3>
      <dl className="amounts">
        {rows.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function BonusView({ bonus }: { bonus: DescribedBonus }) {
  const { rules: text } = useMessages();
  const columns = text.bonusColumns;
  return (
    <section className="section">
      <h3>{text.bonus}</h3>
      <p className="reading-quiet">{text.bonusLead}</p>
      <DataTable
        caption={text.bonus}
        isCaptionHidden
        rows={bonus.entries}
        rowKey={({ id }) => id}
        columns={[
          { key: "name", label: columns.name, cell: ({ name }) => name, kind: "sentence" },
          { key: "word", label: columns.word, cell: ({ word }) => word, kind: "line" },
          { key: "when", label: columns.when, cell: ({ when }) => when, kind: "sentence" },
          { key: "gives", label: columns.gives, cell: ({ gives }) => gives },
        ]}
      />
      <DataTable
        caption={text.stage}
        isCaptionHidden
        rows={bonus.totals}
        rowKey={({ stage }) => stage}
        columns={[
          { key: "stage", label: text.stage, cell: ({ stage }) => stage },
          { key: "known", label: text.known, cell: ({ known }) => known, kind: "figure" },
          { key: "more", label: text.more, cell: ({ more }) => more ?? "–" },
        ]}
      />
    </section>
  );
}
