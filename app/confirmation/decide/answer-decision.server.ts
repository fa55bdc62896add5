import { refuse } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import type { StaffCase } from "#app/confirmation/case/require-case.server.ts";
import { seenSchema } from "#app/confirmation/case/step-schema.ts";
import { settlingSchema } from "#app/confirmation/conditions/condition-schema.ts";
import { settleCondition } from "#app/confirmation/conditions/settle-condition.server.ts";
import { conditionWords } from "#app/confirmation/conditions/words.ts";
import { isStep, stepOf } from "#app/confirmation/procedure/procedure.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { today } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { decideApplication } from "./decide-application.server.ts";
import { assessmentSchema, decidingSchema, shortReasonSchema } from "./decide-schemas.ts";
import { loadDeciding } from "./load-deciding.server.ts";
import { recommendApplication } from "./recommend-application.server.ts";
import { referToDeliberation } from "./refer-to-deliberation.server.ts";
import { sendBackApplication } from "./send-back-application.server.ts";
import { decideWords } from "./words.ts";

/** Does what a form of the decision's page asks for, and answers it. */
export async function answerDecision(
  request: Request,
  form: FormData,
  { viewer, found }: { viewer: Person; found: StaffCase },
) {
  const asked = textIn(form, "step");
  // Those who may only see the case are told why they may not decide.
  const isMinistrys = isStep(asked)
    ? stepOf(asked).by.includes("ministry_officer")
    : asked === "settle_condition";
  const allowed = may(viewer, isMinistrys ? "case.consult" : "case.decide");
  if (!allowed.ok) return refuse(request, allowed.reason);
  const locale = localeOf(request);
  const [text, conditions] = [decideWords[locale], conditionWords[locale]];
  const { rubric } = await perform(loadDeciding, { applicationId: found.id });
  const [assessment, reason] = [assessmentSchema(rubric, text), shortReasonSchema(text)];
  const deciding = decidingSchema(rubric, text, { conditions, today: today() });
  const step = { viewer, applicationId: found.id };
  const steps = {
    recommend: posted(assessment, (typed) => perform(recommendApplication, { ...step, ...typed })),
    begin_deliberation: posted(seenSchema, (typed) => perform(referToDeliberation, { ...step, ...typed })),
    decide: posted(deciding, (typed) => perform(decideApplication, { ...step, ...typed })),
    settle_condition: posted(settlingSchema(conditions), (typed) =>
      perform(settleCondition, { ...step, ...typed, origin: config.publicUrl }),
    ),
    send_back: posted(reason, (typed) => perform(sendBackApplication, { ...step, ...typed })),
  };
  return answerStep(request, form, steps, { to: pathOf(found.id, "decision") });
}
