import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { SizeBar } from "./charts.tsx";
import { type AskedQuestion, percentOf } from "./figures-view.ts";
import { figuresWords } from "./words.ts";

/** Which questions were asked for again, and of how many of those who were asked them. */
export function QuestionTable({ questions }: { questions: readonly AskedQuestion[] }) {
  const text = useWords(figuresWords);
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="questions">
      <div className="section-heading">
        <h2 id="questions">{text.questions}</h2>
        <p>{text.questionsLead}</p>
      </div>
      {questions.length === 0 ? (
        <p>{text.noQuestions}</p>
      ) : (
        <DataTable
          caption={text.questions}
          isCaptionHidden
          rows={questions}
          rowKey={({ key }) => key}
          columns={[
            { key: "question", label: text.columns.question, cell: ({ label }) => label[locale] },
            {
              key: "drawn",
              label: text.columns.drawn,
              cell: ({ asked, applications }) => <SizeBar size={asked} most={applications} />,
            },
            { key: "asked", label: text.columns.asked, kind: "figure", cell: ({ asked }) => asked },
            {
              key: "share",
              label: text.columns.share,
              kind: "figure",
              cell: ({ asked, applications }) => text.percent(percentOf(asked, applications) ?? 0),
            },
            {
              key: "requests",
              label: text.columns.requests,
              kind: "figure",
              cell: ({ requests }) => requests,
            },
          ]}
        />
      )}
    </section>
  );
}
