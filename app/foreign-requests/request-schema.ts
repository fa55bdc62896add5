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
  const day = optionalDay({ wrong: problems.wrongDay });
  return z
    .object({
      requester: plainText(problems, MOST_NAME),
      country: plainText(problems, MOST_NAME),
      receivedOn: dayField({ missing: problems.missing, wrong: problems.wrongDay }),
      subject: plainLines(problems, MOST_LINES),
      scope: z.enum(scopes, { error: problems.choose }),
      plan: z.enum(plans, { error: problems.choose }),
      ministry: optionalText(problems, MOST_NAME),
      notifiedOn: day,
      consultedOn: day,
      answeredOn: day,
      answer: optionalLines(problems, MOST_LINES),
      providedOn: day,
    })
    .superRefine((said, context) => {
      for (const [field, message] of wrongDays(said, today, problems))
        context.addIssue({ code: "custom", path: [field], message });
      if (said.providedOn !== null && said.plan !== "provide")
        context.addIssue({ code: "custom", path: ["plan"], message: problems.providedUnplanned });
    });
}

/** Days that have not come, or that are not in the order in which things happen. */
function wrongDays(
  said: Steps,
  today: Day,
  problems: ForeignRequestsWords["form"]["problems"],
): [field: keyof Steps, message: string][] {
  const fields = ["receivedOn", "notifiedOn", "consultedOn", "answeredOn", "providedOn"] as const;
  const { answeredOn, consultedOn } = said;
  return fields.flatMap((field): [keyof Steps, string][] => {
    const on = said[field];
    if (on === null) return [];
    if (on > today) return [[field, problems.notYet]];
    if (on < said.receivedOn) return [[field, problems.beforeRequest]];
    if (field !== "answeredOn" || answeredOn === null) return [];
    if (consultedOn === null) return [[field, problems.notConsulted]];
    return answeredOn < consultedOn ? [[field, problems.beforeConsultation]] : [];
  });
}

/** A new record carries the id of its form, so that a form sent twice makes one. */
export const submissionSchema = z.object({ submissionId: z.uuid() });
