import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Tone } from "#app/ui/text/tone.ts";
import type { ForeignRequest } from "./foreign-request.ts";
import {
  type Consultation,
  type Duty,
  nextDuty,
  type Providing,
  type RequestClock,
  requestClock,
} from "./request-clock.ts";
import { foreignRequestsWords } from "./words.ts";

/** One step of a request: what it is, where it stands, what to know about it. */
export type StepView = {
  key: "received" | "notice" | "consultation" | "answer" | "providing";
  name: string;
  state: string;
  tone: Tone;
  note: string | null;
};

/** A request as it is shown, in one language. */
export type RequestView = {
  id: number;
  name: string;
  received: string;
  next: { label: string; tone: Tone };
  steps: readonly StepView[];
};

type Line = Omit<StepView, "key" | "name">;

export function requestView(request: ForeignRequest, today: Day, locale: Locale): RequestView {
  const text = foreignRequestsWords[locale];
  const clock = requestClock(request, today);
  const received = formatDay(request.receivedOn, locale);
  const step = (key: StepView["key"], line: Line): StepView => ({ key, name: text.steps[key], ...line });
  return {
    id: request.id,
    name: text.nameOf(request.requester, request.country),
    received,
    next: nextLine(clock, locale),
    steps: [
      step("received", { state: received, tone: "info", note: text.scopes[request.scope] }),
      step("notice", dutyLine(clock.notice, locale)),
      step("consultation", consultationLine(clock.consultation, locale)),
      step("answer", answerLine(clock.consultation, locale)),
      step("providing", providingLine(clock.providing, locale)),
    ],
  };
}

function nextLine(clock: RequestClock, locale: Locale): RequestView["next"] {
  const { next: text } = foreignRequestsWords[locale];
  const next = nextDuty(clock);
  if (next === null)
    return { label: clock.consultation.is === "asked" ? text.waits : text.none, tone: "info" };
  const { state, tone } = dutyLine(next, locale);
  return { label: next === clock.notice ? text.notice(state) : text.consultation(state), tone };
}

function dutyLine(duty: Duty, locale: Locale): Line {
  const { states } = foreignRequestsWords[locale];
  const by = formatDay(duty.by, locale);
  if (duty.is === "open")
    return { state: states.open(by, duty.days), tone: duty.days <= 14 ? "caution" : "info", note: null };
  if (duty.is === "overdue")
    return { state: states.overdue(by, duty.days), tone: "bad", note: states.doItNow };
  const on = states.done(formatDay(duty.on, locale));
  if (duty.lateBy === 0) return { state: on, tone: "good", note: null };
  return { state: on, tone: "caution", note: states.late(by, duty.lateBy) };
}

function consultationLine(consultation: Consultation, locale: Locale): Line {
  const { states } = foreignRequestsWords[locale];
  if (consultation.is === "notNeeded") return { state: states.notNeeded, tone: "info", note: null };
  if ("by" in consultation && consultation.is !== "asked") {
    const line = dutyLine(consultation, locale);
    return { ...line, note: line.note ?? states.onlyToProvide };
  }
  return { state: states.asked, tone: "good", note: null };
}

function answerLine(consultation: Consultation, locale: Locale): Line {
  const { states } = foreignRequestsWords[locale];
  const on = (day: Day) => formatDay(day, locale);
  switch (consultation.is) {
    case "asked":
      return { state: states.waitsUntil(on(consultation.by), consultation.days), tone: "info", note: null };
    case "answered":
      return { state: states.answered(on(consultation.on)), tone: "good", note: null };
    case "deemed":
      return { state: states.deemed(on(consultation.from)), tone: "good", note: states.deemedNote };
    default:
      return { state: states.nothingAsked, tone: "info", note: null };
  }
}

function providingLine(providing: Providing, locale: Locale): Line {
  const { states } = foreignRequestsWords[locale];
  switch (providing.is) {
    case "done": {
      const state = states.provided(formatDay(providing.on, locale));
      return providing.isEarly
        ? { state, tone: "bad", note: states.providedEarly }
        : { state, tone: "good", note: null };
    }
    case "free":
      return { state: states.free, tone: "good", note: states.freeNote };
    case "notPlanned":
      return { state: states.notPlanned, tone: "info", note: null };
    default:
      return { state: states.notYet, tone: "caution", note: null };
  }
}
