import type { Application } from "#app/confirmation/apply/application.ts";
import { type CertificateState, certificateState } from "#app/confirmation/certificate/certificate.ts";
import { certificateWords } from "#app/confirmation/certificate/words.ts";
import type { Condition } from "#app/confirmation/conditions/condition.ts";
import { letterWords } from "#app/confirmation/letters/letter-words.ts";
import { isContestable, objectionUntil } from "#app/confirmation/letters/objection.ts";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Following } from "./load-following.server.ts";
import { followWords } from "./words.ts";

/** What was sent to the applicant: letters, and a certificate if it is a confirmation. */
export type OutcomeView = {
  letters: readonly {
    id: number;
    title: string;
    written: string;
    /** Null: not recorded yet. */
    arrived: string | null;
    /** The last day for an objection; null: a request, which cannot be objected to. */
    objection: string | null;
    isAssumption: boolean;
  }[];
  conditions: readonly Condition[];
  today: Day;
  certificate: { number: string; path: string; state: CertificateState; stateWord: string } | null;
  /** Confirmed, with the certificate still being issued. */
  isAwaited: boolean;
  /** Whether there is something to object to; `lodged`: there is an objection already. */
  mayObject: Following["objection"];
  /** Until when the applicant can speak before a revocation; null: nothing is asked. */
  hearsUntil: string | null;
  /** False for security technologies, whose letters are not kept online. */
  isOnline: boolean;
};

/** Null until a letter has been written. */
export function outcomeView(
  { status, securityClass }: Pick<Application, "status" | "securityClass">,
  { letters, conditions, certificate, result, objectionDays, objection, hearsUntil }: Following,
  { today, locale }: { today: Day; locale: Locale },
): OutcomeView | null {
  if (letters.length === 0) return null;
  const { kinds } = letterWords[locale];
  const { states } = certificateWords[locale];
  const state = certificate && certificateState(certificate, today);
  return {
    letters: letters.map(({ id, kind, number, writtenAt, arrivedAt }) => ({
      id,
      title: `${kinds[kind]} ${number}`,
      written: formatStamp(writtenAt, locale),
      arrived: arrivedAt === null ? null : formatStamp(arrivedAt, locale),
      objection: isContestable(kind) ? objectionText(arrivedAt, objectionDays, locale) : null,
      isAssumption: !objectionDays.isVerified,
    })),
    conditions,
    today,
    certificate:
      certificate === null || state === null
        ? null
        : {
            number: certificate.number,
            path: `/certificate/${certificate.token}`,
            state,
            stateWord: states[state],
          },
    isAwaited: certificate === null && result === "confirmed" && status === "notified",
    mayObject: objection,
    hearsUntil: hearsUntil === null ? null : formatDay(hearsUntil, locale),
    isOnline: securityClass !== "security",
  };
}

function objectionText(
  arrivedAt: string | null,
  objectionDays: Following["objectionDays"],
  locale: Locale,
): string {
  const { outcome: text } = followWords[locale];
  return arrivedAt === null
    ? text.fromArrival(objectionDays.value)
    : text.until(formatDay(objectionUntil(arrivedAt, objectionDays), locale));
}
