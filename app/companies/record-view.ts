import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import { seoulDay } from "#app/time.ts";
import type { Tone } from "#app/ui/text/tone.ts";
import {
  type ClaimedNumber,
  type CompanyRecord,
  type ConfirmationState,
  type HeldConfirmation,
  type NumberState,
  stateOfConfirmation,
  stateOfNumber,
} from "./company-record.ts";
import { type EventView, eventView } from "./event-view.ts";
import { formatBusinessNumber } from "./number/business-number.ts";
import { numberWords } from "./number/words.ts";
import { companiesWords } from "./words.ts";

/** A company's record in one language. */
export type RecordView = {
  numbers: readonly NumberView[];
  confirmations: readonly ConfirmationView[];
  events: readonly EventView[];
};

export type NumberView = {
  id: number;
  number: string;
  state: NumberState;
  word: string;
  tone: Tone;
  /** How it was verified, or why not. */
  note: string | null;
  since: string;
};

export type ConfirmationView = {
  id: number;
  technology: string;
  version: string;
  kind: string;
  period: string;
  origin: string;
  document: string | null;
  state: ConfirmationState;
  word: string;
  tone: Tone;
  note: string | null;
};

export function recordView(record: CompanyRecord, today: Day, locale: Locale): RecordView {
  return {
    numbers: record.numbers.map((claim) => numberView(claim, locale)),
    confirmations: record.confirmations.map((held) => confirmationView(held, today, locale)),
    events: record.events.map((event) => eventView(event, locale)),
  };
}

const numberTones = {
  inForce: "good",
  waiting: "info",
  refused: "bad",
  withdrawn: "plain",
  former: "plain",
} as const satisfies Record<NumberState, Tone>;

function numberView(claim: ClaimedNumber, locale: Locale): NumberView {
  const text = numberWords[locale];
  const state = stateOfNumber(claim);
  const { claimedAt, verifiedAt, refusedAt, endedAt, verifiedHow, refusedReason } = claim;
  return {
    id: claim.id,
    number: formatBusinessNumber(claim.number),
    state,
    word: text.states[state],
    tone: numberTones[state],
    note: noteOf(),
    since: formatDay(seoulDay(endedAt ?? refusedAt ?? verifiedAt ?? claimedAt), locale),
  };
  function noteOf(): string | null {
    if (refusedReason !== null) return text.reason(refusedReason);
    return verifiedHow === null ? null : text.how[verifiedHow];
  }
}

const confirmationTones = {
  inForce: "good",
  over: "plain",
  revoked: "bad",
} as const satisfies Record<ConfirmationState, Tone>;

function confirmationView(held: HeldConfirmation, today: Day, locale: Locale): ConfirmationView {
  const { confirmations: text } = companiesWords[locale];
  const state = stateOfConfirmation(held, today);
  const from = formatDay(held.confirmedOn, locale);
  return {
    id: held.id,
    technology: held.technology[locale],
    version: held.version[locale],
    kind: text.kinds[held.kind],
    period:
      held.validUntil === null ? text.noEnd(from) : text.period(from, formatDay(held.validUntil, locale)),
    origin: text.origins[held.origin],
    document: held.document === null ? null : text.document(held.document),
    state,
    word: text.states[state],
    tone: confirmationTones[state],
    note: held.revokedReason === null ? null : text.reason(held.revokedReason),
  };
}
