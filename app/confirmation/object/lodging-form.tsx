import { StepForm } from "#app/confirmation/case/step-form.tsx";
import type { QuestionFiles } from "#app/files/load-question-files.server.ts";
import { QuestionField } from "#app/files/question-field.tsx";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextArea } from "#app/ui/form/controls.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { ContestedView } from "./objection-view.ts";
import { objectWords } from "./words.ts";

type LodgingFormProps = {
  contested: ContestedView;
  evidence: QuestionFiles | null;
  isOnline: boolean;
  revision: number;
  /** Of the application. */
  path: string;
};

/** What is objected to and until when; then the evidence and the form, or why there is none. */
export function LodgingForm({ contested, evidence, isOnline, revision, path }: LodgingFormProps) {
  const text = useWords(objectWords);
  const locale = useLocale();
  return (
    <>
      <Against contested={contested} letter={isOnline ? `${path}/letters/${contested.letterId}` : null} />
      {isOnline ? null : <Notice tone="caution" title={text.offline} />}
      {contested.late === null ? null : (
        <Notice tone="caution" title={text.over}>
          <p>{contested.late[locale]}</p>
        </Notice>
      )}
      {isOnline && contested.late === null ? (
        <>
          {evidence === null ? null : (
            <QuestionField
              id="evidence"
              question={evidence}
              isBeside
              returnTo={localePath(locale, `${path}/objection`)}
            />
          )}
          <StepForm<{ words: string }>
            step="lodge_objection"
            seenRevision={revision}
            draft="lodge_objection"
            title={text.form}
            lead={text.sure}
            submit={text.submit}
            weight="primary"
          >
            {({ words }) => (
              <>
                <input type="hidden" name="letterId" value={contested.letterId} />
                <TextArea label={text.words} hint={text.wordsHint} rows={12} {...controlOf(words)} />
              </>
            )}
          </StepForm>
        </>
      ) : null}
    </>
  );
}

function Against({ contested, letter }: { contested: ContestedView; letter: string | null }) {
  const text = useWords(objectWords);
  const locale = useLocale();
  const { kind, number, arrivedAt, until, days } = contested;
  const name = `${text.letters[kind]} ${number}`;
  const rows = [
    { term: text.against, value: letter === null ? name : <TextLink to={letter}>{name}</TextLink> },
    { term: text.arrived, value: arrivedAt === null ? text.noArrival : formatStamp(arrivedAt, locale) },
    {
      term: text.until,
      value: (
        <>
          {until === null ? text.fromArrival(days.value) : text.untilDay(formatDay(until, locale))}{" "}
          {days.isVerified ? null : <Badge tone="caution">{text.assumed}</Badge>}
        </>
      ),
    },
  ];
  return (
    <div>
      <dl className="term-list">
        {rows.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {days.isVerified ? null : (
        <p className="row-note">
          <InLang of={text.basis(days.source)} />
        </p>
      )}
    </div>
  );
}
