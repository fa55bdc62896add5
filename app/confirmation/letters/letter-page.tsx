import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { LetterPaper } from "./letter-paper.tsx";
import type { LetterView } from "./letter-view.ts";
import { letterWords } from "./letter-words.ts";

type LetterPageProps = {
  view: LetterView;
  steps: readonly { to: string; label: string }[];
  /** The address of the PDF. */
  pdf: string;
};

/** The page of a letter, the same for the company and for officials. */
export function LetterPage({ view: { content, number, arrival }, steps, pdf }: LetterPageProps) {
  const text = useWords(letterWords);
  return (
    <div className="page letter-page">
      <div className="letter-around">
        <Breadcrumb steps={steps} here={number} />
        {arrival === null ? null : (
          <Notice title={`${text.arrived}: ${arrival.arrivedOn}`}>
            {arrival.objection === null ? null : (
              <p>
                {text.objectionUntil(arrival.objection.until)}{" "}
                {arrival.objection.isAssumption ? <Badge tone="caution">{text.assumed}</Badge> : null}
              </p>
            )}
          </Notice>
        )}
        <p>
          {/* Not a router link: a document is not a page. */}
          <a href={pdf} className="button button-secondary">
            {text.pdf}
          </a>
        </p>
        <p className="row-note">{text.print}</p>
      </div>
      <LetterPaper content={content} level={1} />
    </div>
  );
}
