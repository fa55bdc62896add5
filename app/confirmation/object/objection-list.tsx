import { AnswerText } from "#app/confirmation/case/submission-view.tsx";
import { signatureText } from "#app/confirmation/procedure/signature.ts";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { Tone } from "#app/ui/text/tone.ts";
import type { ObjectionState, ShownObjection } from "./objection-view.ts";
import { objectWords } from "./words.ts";

const tones: Record<ObjectionState, Tone> = {
  open: "info",
  overdue: "caution",
  upheld: "plain",
  changed: "good",
  refused: "plain",
  withdrawn: "plain",
};

type ObjectionListProps = {
  objections: readonly ShownObjection[];
  /** Where the letters of the case are. */
  letters: string;
  reader: "official" | "applicant";
};

/** Objections with their evidence and what was decided on them, the same for both sides. */
export function ObjectionList({ objections, letters, reader }: ObjectionListProps) {
  const text = useWords(objectWords);
  if (objections.length === 0) return <p>{text.none}</p>;
  return (
    <ol className="event-list opinion-list">
      {objections.map((objection) => (
        <li key={objection.id}>
          <Head objection={objection} />
          <Reasons objection={objection} />
          <Outcome objection={objection} letters={letters} reader={reader} />
        </li>
      ))}
    </ol>
  );
}

function Head({ objection }: { objection: ShownObjection }) {
  const text = useWords(objectWords);
  const locale = useLocale();
  const { contested, state, channel, lodgedAs, lodgedAt, dueOn, invalid } = objection;
  return (
    <>
      <h3>{text.objectionTo(text.letters[contested.kind], contested.number)}</h3>
      <p className="badge-row">
        <Badge tone={tones[state]}>{text.states[state]}</Badge>
        {text.lodged(formatStamp(lodgedAt, locale), text.channels[channel], text.lodgedAs[lodgedAs])} ·{" "}
        {text.due(formatDay(dueOn, locale))}
      </p>
      {invalid.length === 0 || objection.outcome !== null ? null : (
        <Notice tone="caution" title={text.invalid}>
          {invalid.map((reason) => (
            <p key={reason.en}>{reason[locale]}</p>
          ))}
        </Notice>
      )}
    </>
  );
}

function Reasons({ objection: { id, words, files } }: { objection: ShownObjection }) {
  const text = useWords(objectWords);
  return (
    <div>
      <h4>{text.reasons}</h4>
      {words === null ? (
        <p>{text.notKept}</p>
      ) : (
        <AnswerText
          answer={{
            key: String(id),
            label: { ko: "", en: "" },
            answer: { ko: words, en: words },
            files,
          }}
        />
      )}
    </div>
  );
}

function Outcome({
  objection,
  letters,
  reader,
}: { objection: ShownObjection } & Omit<ObjectionListProps, "objections">) {
  const text = useWords(objectWords);
  const locale = useLocale();
  const { outcome, outcomeWords, decidedAt, decidedBy, letter } = objection;
  if (outcome === null || decidedAt === null || decidedBy === null) return null;
  return (
    <div>
      <h4>{text.states[outcome]}</h4>
      {outcomeWords === null ? null : (
        <p className="opinion-words">
          <InLang of={outcomeWords} />
        </p>
      )}
      <p className="row-note">
        <InLang of={text.decided(signatureText(decidedBy, locale, reader), formatStamp(decidedAt, locale))} />
        {letter === null ? null : (
          <>
            {" · "}
            <TextLink to={`${letters}/${letter.id}`}>{text.letter(letter.number)}</TextLink>
          </>
        )}
      </p>
    </div>
  );
}
