import { VerdictOf } from "#app/card/verdict-of.tsx";
import { formatWon } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import type { Amount } from "#app/matching/amount.ts";
import { ceilingText, shareText } from "#app/matching/text/amount-text.ts";
import type { BonusLedgerView } from "#app/matching/text/bonus-ledger-view.ts";
import type { JudgementView } from "#app/matching/text/judgement-view.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import type { Reading } from "./judge-written.server.ts";
import { RuleCard } from "./rule-card.tsx";
import { rulesWords } from "./words.ts";

/** A judgement in both languages side by side, rule by rule, so that they can be compared; the page's language first. */
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
      <RuleCards rulesOf={(language) => reading[language].rules} {...{ order, reading }} />
      {reading.ko.tracks.map(({ id }, at) => (
        <section key={id} className="section">
          <div className="reading-columns">
            {order.map((language) => (
              <TrackHead key={language} judgement={reading[language]} at={at} language={language} />
            ))}
          </div>
          <RuleCards
            rulesOf={(language) => reading[language].tracks[at]?.rules ?? []}
            {...{ order, reading }}
          />
        </section>
      ))}
      {reading.bonus[locale].entries.length > 0 ? <BonusView bonus={reading.bonus[locale]} /> : null}
      {reading.amount ? <AmountView amount={reading.amount} /> : null}
    </div>
  );
}

type RuleCardsProps = {
  rulesOf: (language: Locale) => JudgementView["rules"];
  order: readonly Locale[];
  reading: Reading;
};

function RuleCards({ rulesOf, order, reading }: RuleCardsProps) {
  return (
    <ol className="rule-list">
      {rulesOf("ko").map(({ id }, at) => (
        <li key={id} className="reading-columns">
          {order.map((language) => (
            <RuleCard
              key={language}
              rule={rulesOf(language)[at]}
              printed={reading.cites[id]}
              language={language}
            />
          ))}
        </li>
      ))}
    </ol>
  );
}

/** One of the tracks of which one may be chosen: whether it is open, and why. */
function TrackHead({ judgement, at, language }: { judgement: JudgementView; at: number; language: Locale }) {
  const text = rulesWords[language];
  const track = judgement.tracks[at];
  if (!track) return null;
  return (
    <div className="card" lang={language}>
      <h3>{track.name}</h3>
      <VerdictOf verdict={track} />
      {track.reason ? <p>{track.reason}</p> : null}
      {track.isChosen ? <p className="reading-quiet">{text.chosenTrack}</p> : null}
    </div>
  );
}

function VerdictHead({ judgement, language }: { judgement: JudgementView; language: Locale }) {
  const text = rulesWords[language];
  const lists = [
    { title: text.questions, lines: judgement.questions },
    { title: text.presumptions, lines: judgement.presumptions },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <section className="card" lang={language} aria-label={text.language}>
      <p className="reading-quiet">{text.language}</p>
      <VerdictOf verdict={judgement} />
      {judgement.choice ? <p>{judgement.choice}</p> : null}
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
  const text = useWords(rulesWords);
  const won = (figure: number | null) => (figure === null ? text.notKnown : formatWon(figure, locale));
  const rows = [
    [text.amountRows.limit, ceilingText(amount, locale) ?? text.notKnown],
    [text.amountRows.rate, shareText(amount, locale) ?? text.notKnown],
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

function BonusView({ bonus }: { bonus: BonusLedgerView }) {
  const text = useWords(rulesWords);
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
