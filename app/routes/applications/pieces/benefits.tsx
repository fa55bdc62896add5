import type { BenefitRow } from "#app/confirmation/about/about-view.ts";
import { applyingTexts } from "#app/i18n/messages/confirmation/applying-texts.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import { BenefitTable, type BenefitWords } from "../../confirmation/pieces/benefit-table.tsx";

/** The two kinds of confirmation, and how they differ. */
export function Benefits({ words, rows }: { words: BenefitWords; rows: readonly BenefitRow[] }) {
  const { start: text } = useTexts(applyingTexts);
  return (
    <section className="section" aria-labelledby="kinds">
      <div className="section-heading">
        <h2 id="kinds">{text.kindsTitle}</h2>
        <p>{text.kindsLead}</p>
      </div>
      <ul className="card-grid">
        {(["holding", "developing"] as const).map((kind) => (
          <li key={kind} className="card">
            <p className="card-title">{text.kinds[kind].name}</p>
            <p>{text.kinds[kind].text}</p>
          </li>
        ))}
      </ul>
      <BenefitTable text={words} rows={rows} />
    </section>
  );
}
