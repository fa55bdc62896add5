import { z } from "zod";
import { companyRoles } from "#app/accounts/viewer.ts";
import type { Day } from "#app/matching/calendar.ts";
import { optionalDay } from "../day-field.ts";
import type { MembersWords } from "./words.ts";

const invitedRoles = [...companyRoles, "consultant"] as const;

/** The form that invites someone. Addresses are compared in lower case, as mail servers do. */
export function invitationSchema({ invite: text }: MembersWords, today: Day) {
  return z
    .object({
      email: z
        .string({ error: text.emailMissing })
        .trim()
        .toLowerCase()
        .pipe(z.email({ error: text.emailWrong }).max(254, { error: text.emailWrong })),
      role: z.enum(invitedRoles, { error: text.roleMissing }),
      mandateExpiresOn: optionalDay({ wrong: text.untilWrong }).refine(
        (day) => day === null || day >= today,
        {
          error: text.untilPast,
        },
      ),
    })
    .refine(({ role, mandateExpiresOn }) => role === "consultant" || mandateExpiresOn === null, {
      error: text.untilForMembers,
      path: ["mandateExpiresOn"],
    });
}

/** Which member gets which role. */
export function roleSchema({ members: text }: MembersWords) {
  return z.object({ memberId: z.string().max(100), role: z.enum(companyRoles, { error: text.badChoice }) });
}
