import { z } from "zod";
import {
  blindSettingOf,
  committeeSettingsOf,
  dayItems,
  majorities,
  quorums,
  ties,
} from "#app/confirmation/procedure/round-rules.ts";
import { readDay } from "#app/i18n/read-day.ts";
import type { RoundItem, RoundPlan } from "./round-plan.ts";
import type { RoundFormText } from "./words.ts";

const LONGEST_NAME = 60;
const LONGEST_SOURCE = 200;
const LONGEST_REASON = 500;
const MOST_CLOSED_DAYS = 60;

/** A minute on a clock in Seoul, as an instant. */
function minute(missing: string) {
  return z
    .string({ error: missing })
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, missing)
    .transform((typed) => Date.parse(`${typed}:00+09:00`))
    .refine((at) => !Number.isNaN(at), missing)
    .transform((at) => `${new Date(at).toISOString().slice(0, 19)}Z`);
}

/** What is typed for a round, and why: the plan that follows from it. Yes and no are choices, so that neither is a default. */
export function roundSchema(text: RoundFormText) {
  const { missing } = text;
  const name = z
    .string({ error: missing.name })
    .trim()
    .min(1, missing.name)
    .max(LONGEST_NAME, text.tooLong(LONGEST_NAME));
  const source = z
    .string({ error: missing.source })
    .trim()
    .min(1, missing.source)
    .max(LONGEST_SOURCE, text.tooLong(LONGEST_SOURCE));
  const isVerified = z.boolean().default(false);
  const constant = <T extends z.ZodType>(value: T) => z.object({ value, source, isVerified });
  const figure = (most: number) =>
    z
      .number({ error: text.figure(most) })
      .int(text.figure(most))
      .min(1, text.figure(most))
      .max(most, text.figure(most));
  const yesNo = z.enum(["yes", "no"], { error: missing.choice }).transform((answer) => answer === "yes");
  const rule = z.object({ source: source.optional(), isVerified });
  return z
    .object({
      nameKo: name,
      nameEn: name,
      opensAt: minute(missing.minute),
      closesAt: minute(missing.minute),
      versionId: z.string({ error: missing.choice }),
      holdingFormId: z.string({ error: missing.choice }),
      developingFormId: z.string({ error: missing.choice }),
      kinds: z.array(z.enum(["holding", "developing"])).min(1, missing.kind),
      limitDays: constant(figure(dayItems.limitDays)),
      startsAt: constant(z.enum(["receipt", "round_close"], { error: missing.choice })),
      stopsFor: constant(z.array(z.enum(["supplement", "review"]))),
      endsOnWorkingDay: constant(yesNo),
      supplementDays: constant(figure(dayItems.supplementDays)),
      consultationDays: constant(figure(dayItems.consultationDays)),
      reviewDays: constant(figure(dayItems.reviewDays)),
      isBlind: constant(yesNo),
      hasDeliberation: constant(yesNo),
      quorum: constant(z.enum(quorums, { error: missing.choice })),
      majority: constant(z.enum(majorities, { error: missing.choice })),
      tie: constant(z.enum(ties, { error: missing.choice })),
      objectionDays: constant(figure(dayItems.objectionDays)),
      objectionDecisionDays: constant(figure(dayItems.objectionDecisionDays)),
      hearingDays: constant(figure(dayItems.hearingDays)),
      validityMonths: constant(figure(600).optional()),
      return: rule,
      extension: rule.extend({ days: figure(dayItems.limitDays).optional() }),
      closedOn: z.string().max(2_000, text.tooLong(2_000)).optional().transform(daysIn(text.notADay)),
      reason: z
        .string({ error: missing.reason })
        .trim()
        .min(1, missing.reason)
        .max(LONGEST_REASON, text.tooLong(LONGEST_REASON)),
    })
    .superRefine(({ extension: { days, source: rule } }, { addIssue }) => {
      if (days === undefined && rule !== undefined)
        addIssue({ code: "custom", path: ["extension", "days"], message: text.figure(dayItems.limitDays) });
      if (days !== undefined && rule === undefined)
        addIssue({ code: "custom", path: ["extension", "source"], message: missing.source });
    });
}

/** Days as typed, one on each line or between commas. */
function daysIn(notADay: (typed: string) => string) {
  return (typed: string | undefined, { addIssue }: z.core.$RefinementCtx<string | undefined>) => {
    const parts = (typed ?? "").split(/[\n,;]/).map((part) => part.trim());
    const days = parts.filter((part) => part !== "").slice(0, MOST_CLOSED_DAYS);
    return [...new Set(days.map((part) => readDay(part) ?? reportDay(part)))].sort();
    function reportDay(part: string): string {
      addIssue({ code: "custom", message: notADay(part), input: part });
      return part;
    }
  };
}

type Typed = z.output<ReturnType<typeof roundSchema>>;

/** The plan that was typed. What is left empty of a rule is no rule. */
export function planOf({ reason: _, ...typed }: Typed): RoundPlan {
  const { nameKo, nameEn, opensAt, closesAt, versionId, holdingFormId, developingFormId, ...rest } = typed;
  const { kinds, validityMonths, return: returned, extension, ...constants } = rest;
  const { source, days } = extension;
  return {
    nameKo,
    nameEn,
    opensAt,
    closesAt,
    versionId,
    holdingFormId,
    developingFormId,
    settings: {
      ...constants,
      ...(kinds.length === 1 && { kinds }),
      validityMonths: { ...validityMonths, value: validityMonths.value ?? null },
      ...(returned.source !== undefined && {
        return: { source: returned.source, isVerified: returned.isVerified },
      }),
      ...(days !== undefined &&
        source !== undefined && { extension: { days, source, isVerified: extension.isVerified } }),
    },
  };
}

/** What stands in the controls of the form. */
export type TypedRound = ReturnType<typeof typedOf>;

/** A plan as the form begins with it. */
export function typedOf(plan: RoundPlan) {
  const { settings, opensAt, closesAt, ...own } = plan;
  const yesNo = ({ value, ...rest }: { value: boolean; source: string; isVerified: boolean }) => ({
    ...rest,
    value: value ? "yes" : "no",
  });
  const { validityMonths } = settings;
  return {
    ...own,
    ...settings,
    ...committeeSettingsOf(settings),
    opensAt: minuteOf(opensAt),
    closesAt: minuteOf(closesAt),
    kinds: settings.kinds ?? ["holding", "developing"],
    endsOnWorkingDay: yesNo(settings.endsOnWorkingDay),
    isBlind: yesNo(blindSettingOf(settings)),
    hasDeliberation: yesNo(settings.hasDeliberation),
    validityMonths: { ...validityMonths, value: validityMonths.value ?? undefined },
    closedOn: settings.closedOn.join("\n"),
    reason: "",
  };
}

function minuteOf(instant: string): string {
  return instant === "" ? "" : new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(0, 16);
}

/**
 * A form that was sent, with what may no longer be changed as it is in the round: the page has no controls for it, and what
 * is sent for it all the same counts for nothing.
 */
export function withLocked(form: FormData, plan: RoundPlan, locked: readonly RoundItem[]): FormData {
  const whole = new FormData();
  const isLocked = (name: string) => locked.some((item) => name === item || name.startsWith(`${item}.`));
  for (const [name, value] of form) if (!isLocked(name)) whole.append(name, value);
  const typed: Record<string, unknown> = typedOf(plan);
  for (const item of locked) appendTo(whole, item, typed[item]);
  return whole;
}

function appendTo(form: FormData, name: string, value: unknown): void {
  if (value === undefined || value === false) return;
  if (Array.isArray(value)) for (const each of value) form.append(name, String(each));
  else if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value)) appendTo(form, `${name}.${key}`, part);
  else form.append(name, value === true ? "on" : String(value));
}
