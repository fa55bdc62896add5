import { z } from "zod";
import { majorities, quorums, ties } from "./round-rules.ts";

/** A legal constant: its value, where it is written, and whether that was read. Nothing unverified is shown as law. */
function constant<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, source: z.string().min(1), isVerified: z.boolean() });
}

/** What the law leaves to the round, or leaves open: configuration, never code. */
export const roundSettingsSchema = z.strictObject({
  /** What may be applied for; absent: both. */
  kinds: z
    .array(z.enum(["holding", "developing"]))
    .min(1)
    .optional(),
  /** Days from receipt to written notification (decree art. 8(3)). */
  limitDays: constant(z.number().int().min(1).max(365)),
  startsAt: constant(z.enum(["receipt", "round_close"])),
  stopsFor: constant(z.array(z.enum(["supplement", "review"]))),
  endsOnWorkingDay: constant(z.boolean()),
  supplementDays: constant(z.number().int().min(1).max(180)),
  consultationDays: constant(z.number().int().min(1).max(180)),
  reviewDays: constant(z.number().int().min(1).max(180)),
  hasDeliberation: constant(z.boolean()),
  /** Experts review without learning whose application it is; absent in older rounds, see `blindSettingOf`. */
  isBlind: constant(z.boolean()).optional(),
  /** How the committee counts; absent in rounds that are older than its votes, see `committeeSettingsOf`. */
  quorum: constant(z.enum(quorums)).optional(),
  majority: constant(z.enum(majorities)).optional(),
  tie: constant(z.enum(ties)).optional(),
  objectionDays: constant(z.number().int().min(1).max(365)),
  /** Days from the arrival of an objection to the decision on it. */
  objectionDecisionDays: constant(z.number().int().min(1).max(365)),
  /** Days that the applicant has to speak before a confirmation is revoked. */
  hearingDays: constant(z.number().int().min(1).max(180)),
  /** Null: a certificate does not expire. */
  validityMonths: constant(z.number().int().min(1).max(600).nullable()),
  /** The rule that allows a return; absent: there is none, and nothing is returned. */
  return: z.strictObject({ source: z.string().min(1), isVerified: z.boolean() }).optional(),
  /** The rule that allows one extension of the period; absent: there is none, and nothing is extended. */
  extension: z
    .strictObject({
      days: z.number().int().min(1).max(365),
      source: z.string().min(1),
      isVerified: z.boolean(),
    })
    .optional(),
  /** Days on which the government closed its offices by decree. */
  closedOn: z.array(z.iso.date()),
});
export type RoundSettings = z.output<typeof roundSettingsSchema>;

const assumption = "가정(법령에 정함이 없음)";
/** What a new round begins with. */
export const defaultRoundSettings: RoundSettings = {
  limitDays: { value: 30, source: "영 제8조제3항", isVerified: true },
  startsAt: { value: "receipt", source: "영 제8조제3항", isVerified: true },
  stopsFor: { value: ["supplement", "review"], source: "영 제8조제3항·제4항", isVerified: true },
  endsOnWorkingDay: { value: true, source: "민법 제161조(가정)", isVerified: false },
  supplementDays: { value: 14, source: assumption, isVerified: false },
  consultationDays: { value: 14, source: assumption, isVerified: false },
  reviewDays: { value: 14, source: assumption, isVerified: false },
  hasDeliberation: { value: false, source: assumption, isVerified: false },
  objectionDays: { value: 30, source: "행정기본법 제36조(가정)", isVerified: false },
  objectionDecisionDays: { value: 14, source: "행정기본법 제36조(가정)", isVerified: false },
  hearingDays: { value: 10, source: "행정절차법 제21조(가정)", isVerified: false },
  validityMonths: { value: null, source: assumption, isVerified: false },
  closedOn: [],
};
