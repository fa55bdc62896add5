import type { ShownFile } from "#app/confirmation/case/read-submission.ts";
import { AnswerText } from "#app/confirmation/case/submission-view.tsx";
import { signatureText } from "#app/confirmation/procedure/signature.ts";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import type { Day } from "#app/matching/calendar.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { Revocation } from "./load-revocations.server.ts";
import { revokeWords } from "./words.ts";

export type ShownRevocation = Revocation & { files: readonly ShownFile[] };

const tones = { hearing: "info", heard: "plain", revoked: "caution", dropped: "plain" } as const;

type RevocationListProps = {
  revocations: readonly ShownRevocation[];
  today: Day;
  /** Where the letters of the case are. */
  letters: string;
  reader: "official" | "applicant";
};

/** What was proposed, what the applicant said to it, and how it ended; the same for both sides. */
export function RevocationList({ revocations, today, letters, reader }: RevocationListProps) {
  const text = useWords(revokeWords);
  const locale = useLocale();
  if (revocations.length === 0) return <p>{text.none}</p>;
  return (
    <ol className="event-list opinion-list">
      {revocations.map((revocation) => {
        const { id, notice, reason, proposedAt, proposedBy, hearsUntil, statement, ended } = revocation;
        const isHeard = statement !== null || hearsUntil < today;
        const state = ended ?? (isHeard ? "heard" : "hearing");
        const by = signatureText(proposedBy, locale, reader);
        return (
          <li key={id}>
            <h3>
              <TextLink to={`${letters}/${notice.id}`}>{text.notice(notice.number)}</TextLink>
            </h3>
            <p className="badge-row">
              <Badge tone={tones[state]}>{text.states[state]}</Badge>
              <InLang of={text.proposed(by, formatStamp(proposedAt, locale))} /> ·{" "}
              {text.until(formatDay(hearsUntil, locale))}
            </p>
            <h4>{text.reasons}</h4>
            <p className="opinion-words">
              <InLang of={reason} />
            </p>
            <h4>{text.statement}</h4>
            <Statement revocation={revocation} reader={reader} />
            <Ended revocation={revocation} reader={reader} />
          </li>
        );
      })}
    </ol>
  );
}

type PartProps = { revocation: ShownRevocation; reader: "official" | "applicant" };

function Statement({ revocation: { id, statement, files }, reader }: PartProps) {
  const text = useWords(revokeWords);
  const locale = useLocale();
  if (statement === null) return <p>{text.noStatement}</p>;
  const { words, at, by, channel } = statement;
  const label = { ko: "", en: "" };
  const signed = text.stated(
    signatureText(by, locale, reader),
    formatStamp(at, locale),
    text.channels[channel],
  );
  return (
    <>
      {words === null ? (
        <p>{text.notKept}</p>
      ) : (
        <AnswerText answer={{ key: String(id), label, answer: { ko: words, en: words }, files }} />
      )}
      <p className="row-note">
        <InLang of={signed} />
      </p>
    </>
  );
}

function Ended({ revocation: { ended, endedAt, endedBy, endedReason }, reader }: PartProps) {
  const text = useWords(revokeWords);
  const locale = useLocale();
  if (ended === null || endedAt === null || endedBy === null) return null;
  return (
    <>
      <p className="opinion-words">
        <InLang of={endedReason} />
      </p>
      <p className="row-note">
        <InLang
          of={text.ended(
            text.states[ended],
            signatureText(endedBy, locale, reader),
            formatStamp(endedAt, locale),
          )}
        />
      </p>
    </>
  );
}
