import { minuteText } from "#app/companies/moment-text.ts";
import type { Application } from "#app/confirmation/apply/application.ts";
import { type CertificateState, certificateState } from "#app/confirmation/certificate/certificate.ts";
import { certificateWords } from "#app/confirmation/certificate/words.ts";
import { objectionUntil } from "#app/confirmation/letters/objection.ts";
import { lettersWords } from "#app/confirmation/letters/words.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Following } from "./load-following.server.ts";
import { followingWords } from "./words.ts";

/** What was sent to the applicant: letters, and a certificate if it is a confirmation. */
export type OutcomeView = {
  letters: readonly {
    id: number;
    title: string;
    written: string;
    /** Null: not recorded yet. */
    arrived: string | null;
    /** Until when it can be objected to; null: not at all, it only asks for something. */
    objection: string | null;
    isAssumption: boolean;
  }[];
  certificate: { number: string; path: string; state: CertificateState; stateWord: string } | null;
  /** It was confirmed, and the certificate is still being issued. */
  isAwaited: boolean;
  /** Letters about security technologies are kept nowhere online. */
  isOnline: boolean;
};

/** Null as long as no letter was written. */
export function outcomeView(
  { status, securityClass }: Pick<Application, "status" | "securityClass">,
  { letters, certificate, result, objectionDays }: Following,
  { today, locale }: { today: Day; locale: Locale },
): OutcomeView | null {
  if (letters.length === 0) return null;
  const { kinds } = lettersWords[locale].letter;
  const { states } = certificateWords[locale].certificate;
  const state = certificate && certificateState(certificate, today);
  return {
    letters: letters.map(({ id, kind, number, writtenAt, arrivedAt }) => ({
      id,
      title: `${kinds[kind]} ${number}`,
      written: minuteText(writtenAt, locale),
      arrived: arrivedAt === null ? null : minuteText(arrivedAt, locale),
      objection: kind === "supplement" ? null : objectionText(arrivedAt, objectionDays, locale),
      isAssumption: !objectionDays.isVerified,
    })),
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
    isOnline: securityClass !== "security",
  };
}

function objectionText(
  arrivedAt: string | null,
  objectionDays: Following["objectionDays"],
  locale: Locale,
): string {
  const { outcome: text } = followingWords[locale];
  return arrivedAt === null
    ? text.fromArrival(objectionDays.value)
    : text.until(formatDay(objectionUntil(arrivedAt, objectionDays), locale));
}
