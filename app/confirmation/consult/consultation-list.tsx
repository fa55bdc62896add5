import { useStep } from "#app/confirmation/case/step-form.tsx";
import { signatureText } from "#app/confirmation/procedure/signature.ts";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { Tone } from "#app/ui/text/tone.ts";
import { type ConsultationState, consultationState } from "./consultation.ts";
import { CloseForm, LinkActs, RecordForm } from "./consultation-acts.tsx";
import type { StaffConsultation } from "./load-consultations.server.ts";
import { consultWords } from "./words.ts";

const tones: Record<ConsultationState, Tone> = {
  open: "info",
  overdue: "caution",
  answered: "good",
  closed: "plain",
};

type ConsultationListProps = {
  consultations: readonly StaffConsultation[];
  today: string;
};

/** Who was asked what, the newest first, with the opinions and what can be done about those that are open. */
export function ConsultationList({ consultations, today }: ConsultationListProps) {
  const text = useWords(consultWords);
  const locale = useLocale();
  if (consultations.length === 0) return <p>{text.none}</p>;
  return (
    <ol className="event-list opinion-list">
      {consultations.map((consultation) => {
        const { id, ministry, words, requestedAt, requestedBy, dueOn, channel } = consultation;
        const state = consultationState(consultation, today);
        const how = text.channels[channel];
        return (
          <li key={id}>
            <h3>{ministry[locale]}</h3>
            <p className="badge-row">
              <Badge tone={tones[state]}>{text.states[state]}</Badge>
              <InLang
                of={text.asked(formatStamp(requestedAt, locale), signatureText(requestedBy, locale), how)}
              />{" "}
              · {text.due(formatDay(dueOn, locale))}
            </p>
            <p className="opinion-words">
              <InLang of={words} />
            </p>
            <LinkState consultation={consultation} />
            <Ended consultation={consultation} />
            {state === "open" || state === "overdue" ? (
              <Acts consultation={consultation} isOverdue={state === "overdue"} />
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

function LinkState({ consultation }: { consultation: StaffConsultation }) {
  const text = useWords(consultWords);
  const locale = useLocale();
  const { email, linkSentAt, linkExpiresAt, linkRevokedAt } = consultation;
  if (email === null || linkSentAt === null || linkExpiresAt === null) return null;
  return (
    <p className="row-note">
      <InLang
        of={
          linkRevokedAt === null
            ? text.linkTo(email, formatStamp(linkSentAt, locale), formatStamp(linkExpiresAt, locale))
            : text.linkRevoked(email, formatStamp(linkRevokedAt, locale))
        }
      />
    </p>
  );
}

/** The opinion, or why there is none. */
function Ended({ consultation }: { consultation: StaffConsultation }) {
  const text = useWords(consultWords);
  const locale = useLocale();
  const { answeredAt, answeredBy, opinion, opinionWords, source, closedAt, closedReason } = consultation;
  if (closedAt !== null)
    return (
      <p>
        {text.closed(formatStamp(closedAt, locale))} · {closedReason}
      </p>
    );
  if (answeredAt === null || opinion === null) return null;
  return (
    <>
      <p>
        <strong>{text.opinions[opinion]}</strong> ·{" "}
        <InLang of={text.answered(formatStamp(answeredAt, locale), signatureText(answeredBy, locale))} />
        {source === null ? null : ` · ${text.source(source)}`}
      </p>
      <p className="opinion-words">
        <InLang of={opinionWords} />
      </p>
    </>
  );
}

/** Only for those whom the procedure lets act here. */
function Acts({ consultation, isOverdue }: { consultation: StaffConsultation; isOverdue: boolean }) {
  const text = useWords(consultWords);
  const locale = useLocale();
  const { id, channel, dueOn } = consultation;
  const ministry = consultation.ministry[locale];
  const isMine = useStep("close_consultation") !== undefined;
  if (!isMine) return null;
  return (
    <>
      {channel === "link" ? (
        <LinkActs id={id} ministry={ministry} isRevoked={consultation.linkRevokedAt !== null} />
      ) : null}
      <RecordForm id={id} ministry={ministry} />
      {isOverdue ? (
        <CloseForm id={id} ministry={ministry} />
      ) : (
        <p className="row-note">{text.closeNotYet(formatDay(dueOn, locale))}</p>
      )}
    </>
  );
}
