import { z } from "zod";
import { dayField, optionalDay } from "#app/companies/day-field.ts";
import type { Day } from "#app/matching/calendar.ts";
import { optionalLines, optionalText, plainLines, plainText } from "#app/platform/plain-text.ts";
import { plans, type Steps, scopes } from "./foreign-request.ts";
import type { ForeignRequestsWords } from "./words.ts";

const MOST_NAME = 200;
const MOST_LINES = 2000;

/** What a company enters of a request. What cannot have happened yet, or not in this order, is refused at its field. */
export function requestSchema({ form: text }: ForeignRequestsWords, { today }: { today: Day }) {
  const { problems } = text;
  const named = (field: keyof typeof problems.missing) => ({ ...problems, missing: problems.missing[field] });
  const day = optionalDay({ wrong: problems.wrongDay }).refine((on) => on === null || on <= today, {
    error: problems.notYet,
  });
  return z
    .object({
      requester: plainText(named("requester"), MOST_NAME),
      country: plainText(named("country"), MOST_NAME),
      receivedOn: dayField({ missing: problems.missing.receivedOn, wrong: problems.wrongDay }).refine(
        (on) => on <= today,
        { error: problems.notYet },
      ),
      subject: plainLines(named("subject"), MOST_LINES),
      scope: z.enum(scopes, { error: problems.missing.scope }),
      plan: z.enum(plans, { error: problems.missing.plan }),
      ministry: optionalText(named("requester"), MOST_NAME),
      notifiedOn: day,
      consultedOn: day,
      answeredOn: day,
      answer: optionalLines(named("subject"), MOST_LINES),
      providedOn: day,
    })
    .superRefine((said, context) => {
      for (const [field, message] of wrongOrder(said, problems))
        context.addIssue({ code: "custom", path: [field], message });
      if (said.providedOn !== null && said.plan !== "provide")
        context.addIssue({ code: "custom", path: ["plan"], message: problems.providedUnplanned });
    });
}

/** Days that are not in the order in which things happen. */
function wrongOrder(
  said: Steps,
  problems: ForeignRequestsWords["form"]["problems"],
): [field: keyof Steps, message: string][] {
  const fields = ["notifiedOn", "consultedOn", "answeredOn", "providedOn"] as const;
  const { answeredOn, consultedOn } = said;
  return fields.flatMap((field): [keyof Steps, string][] => {
    const on = said[field];
    if (on === null) return [];
    if (on < said.receivedOn) return [[field, problems.beforeRequest]];
    if (field !== "answeredOn" || answeredOn === null) return [];
    if (consultedOn === null) return [[field, problems.notConsulted]];
    return answeredOn < consultedOn ? [[field, problems.beforeConsultation]] : [];
  });
}

/** A new record carries the id of its form, so that a form sent twice makes one. */
export const submissionSchema = z.object({ submissionId: z.uuid() });
