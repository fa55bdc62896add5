import { formatWon } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { useLocale, useMessages } from "#app/i18n/use-messages.ts";
import type { Amount } from "#app/matching/amount.ts";
import type { Verdict } from "#app/matching/judge.ts";
import type { DescribedJudgement } from "#app/matching/text/describe.ts";
import { Card } from "#app/ui/block/card.tsx";
import { VerdictSign } from "#app/ui/sign/sign.tsx";
import { BonusView } from "./bonus-view.tsx";
import type { Reading } from "./judge-written.server.ts";
import { RuleCard } from "./rule-card.tsx";

const shapes = {
  eligible: "check-circle",
  no_obstacle_found: "check-dashed",
  needs_information: "question-dashed",
  not_eligible: "bar-circle",
  not_judged: "hollow-circle",
} as const satisfies Record<Verdict, string>;

/** A judgement in both languages side by side, the reader's own first: sentences are compared, not only read. */
export function ReadingView({ reading }: { reading: Reading }) {
  const locale = useLocale();
  const order: readonly Locale[] = locale === "ko" ? ["ko", "en"] : ["en", "ko"];
  const { rules: text } = useMessages();
  const names = { ko: text.inKorean, en: text.inEnglish };
  return (
    <div className="reading">
      <div className="reading-columns">
        {order.map((language) => (
          <section key={language} lang={language} className="reading-column" aria-label={names[language]}>
            <VerdictHead judgement={reading[language]} name={names[language]} />
            <ol className="rule-list">
              {reading[language].rules.map((rule) => (
                <RuleCard key={rule.id} rule={rule} printed={reading.cites[rule.id]} language={language} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {reading.bonus[locale].entries.length > 0 ? <BonusView bonus={reading.bonus[locale]} /> : null}
      {reading.amount ? <AmountView amount={reading.amount} /> : null}
    </div>
  );
}

function VerdictHead({ judgement, name }: { judgement: DescribedJudgement; name: string }) {
  const { rules: text } = useMessages();
  const lists = [
    { title: text.questions, lines: judgement.questions },
    { title: text.presumptions, lines: judgement.presumptions },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <Card>
      <p className="reading-language">{name}</p>
      <VerdictSign shape={shapes[judgement.verdict]}>{judgement.words}</VerdictSign>
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
    </Card>
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
