import type { ShownAnswer } from "#app/confirmation/case/read-submission.ts";
import { AnswerText } from "#app/confirmation/case/submission-view.tsx";
import { letterWords } from "#app/confirmation/letters/letter-words.ts";
import { caseLettersWords } from "#app/confirmation/letters/words.ts";
import { signatureText } from "#app/confirmation/procedure/signature.ts";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { Tone } from "#app/ui/text/tone.ts";
import type { AskedParts, Supplement, SupplementedField } from "./load-supplements.server.ts";
import { supplementWords } from "./words.ts";

type SupplementListProps = {
  supplements: readonly Supplement[];
  parts: AskedParts;
  today: string;
  caseId: number;
  /** Whether letters are kept online. */
  isOnline: boolean;
};
type State = "open" | "overdue" | "answered" | "closed";
const tones: Record<State, Tone> = { open: "info", overdue: "caution", answered: "good", closed: "plain" };

function stateOf({ answeredAt, closedAt, dueOn }: Supplement, today: string): State {
  if (answeredAt !== null) return "answered";
  if (closedAt !== null) return "closed";
  return dueOn < today ? "overdue" : "open";
}

/** The requests, newest first, each with what the named questions said before and say after. */
export function SupplementList({ supplements, parts, today, caseId, isOnline }: SupplementListProps) {
  const text = useWords(supplementWords);
  const locale = useLocale();
  if (supplements.length === 0) return <p>{text.none}</p>;
  const labelOf = (key: string) =>
    parts.flatMap(({ questions }) => questions).find((question) => question.key === key)?.label[locale] ??
    key;
  return (
    <ol className="event-list">
      {supplements.map((supplement) => {
        const { id, words, requestedAt, requestedBy, dueOn, answeredAt, closedAt, closedReason } = supplement;
        const state = stateOf(supplement, today);
        return (
          <li key={id} className="supplement">
            <p className="badge-row">
              <Badge tone={tones[state]}>{text.states[state]}</Badge>
              <InLang of={text.asked(formatStamp(requestedAt, locale), signatureText(requestedBy, locale))} />{" "}
              · {text.due(formatDay(dueOn, locale))}
            </p>
            <AsLetter letter={supplement.letter} path={isOnline ? `/agency/cases/${caseId}/letters` : null} />
            <p className="submitted-text">
              <InLang of={words} />
            </p>
            {answeredAt === null ? null : <p>{text.answeredAt(formatStamp(answeredAt, locale))}</p>}
            {closedAt === null ? null : (
              <p>
                {text.closedAt(formatStamp(closedAt, locale))} · {closedReason}
              </p>
            )}
            {supplement.fields.map((field) => (
              <Compared
                key={field.key}
                label={labelOf(field.key)}
                field={field}
                isAnswered={answeredAt !== null}
              />
            ))}
          </li>
        );
      })}
    </ol>
  );
}

/** The request as an outward act: its number, when it left and when it arrived. */
function AsLetter({ letter, path }: { letter: Supplement["letter"]; path: string | null }) {
  const words = useWords(letterWords);
  const text = useWords(caseLettersWords);
  const locale = useLocale();
  if (letter === null) return null;
  const name = words.letterOf(letter.number);
  const sent = letter.sentAt === null ? text.notSent : formatStamp(letter.sentAt, locale);
  const arrived = letter.arrivedAt === null ? text.notArrived : formatStamp(letter.arrivedAt, locale);
  return (
    <p>
      {path === null ? name : <TextLink to={`${path}/${letter.id}`}>{name}</TextLink>} · {text.sent}: {sent} ·{" "}
      {text.arrived}: {arrived}
    </p>
  );
}

type ComparedProps = { label: string; field: SupplementedField; isAnswered: boolean };

/** One question before and after; sentences that only one side has are marked. */
function Compared({ label, field: { before, after }, isAnswered }: ComparedProps) {
  const text = useWords(supplementWords);
  const isSame = isAnswered && JSON.stringify(before) === JSON.stringify(after);
  return (
    <div className="compared">
      <h3>
        {label} {isSame ? <Badge>{text.unchanged}</Badge> : null}
      </h3>
      <div className="compared-sides">
        <div>
          <p className="row-note">{text.before}</p>
          <Side answer={before} other={isAnswered ? after : before} mark="del" />
        </div>
        {isAnswered ? (
          <div>
            <p className="row-note">{text.after}</p>
            <Side answer={after} other={before} mark="ins" />
          </div>
        ) : null}
      </div>
    </div>
  );
}

type SideProps = { answer: ShownAnswer | null; other: ShownAnswer | null; mark: "ins" | "del" };

function Side({ answer, other, mark: Mark }: SideProps) {
  const text = useWords(supplementWords);
  const locale = useLocale();
  if (answer === null) return <p className="quiet">{text.noBefore}</p>;
  if (answer.answer === null) return <AnswerText answer={answer} />;
  const marked = markChanges(answer.answer[locale], other?.answer?.[locale] ?? "");
  return (
    <p className="submitted-text">
      {marked.map(({ text: words, isChanged }, at) => {
        const Stretch = isChanged ? Mark : "span";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text have no other name and never move
          <Stretch key={at}>
            <InLang of={words} />
          </Stretch>
        );
      })}
    </p>
  );
}

type MarkedText = { text: string; isChanged: boolean };

/** Sentences and lines; what lies between them stays with the one before, so that joined they are the text again. */
function sentencesOf(text: string): readonly string[] {
  return text.match(/[^.!?。\n]*(?:[.!?。]+|\n+|$)\s*/g)?.filter((sentence) => sentence !== "") ?? [];
}

/**
 * A text in its sentences, those marked that the other one does not have. A sentence that was only moved is not marked:
 * the officer looks for what is new.
 */
export function markChanges(text: string, other: string): readonly MarkedText[] {
  const known = new Set(sentencesOf(other).map((sentence) => sentence.trim()));
  const marked: MarkedText[] = [];
  for (const sentence of sentencesOf(text)) {
    const isChanged = !known.has(sentence.trim());
    const last = marked.at(-1);
    if (last?.isChanged === isChanged) last.text += sentence;
    else marked.push({ text: sentence, isChanged });
  }
  return marked;
}
