import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refuse } from "#app/accounts/guards.server.ts";
import { may } from "#app/accounts/permissions.ts";
import { answerStep, posted } from "#app/confirmation/case/answer-step.server.ts";
import { answerCaseDraft, findCaseDrafts } from "#app/confirmation/case/case-drafts.server.ts";
import { useCase } from "#app/confirmation/case/case-frame.tsx";
import { pathOf } from "#app/confirmation/case/case-steps.ts";
import { caseTitle } from "#app/confirmation/case/case-title.ts";
import { requireCase } from "#app/confirmation/case/require-case.server.ts";
import { revalidateIfStale } from "#app/confirmation/case/revalidate.ts";
import { StepNotice } from "#app/confirmation/case/step-notice.tsx";
import { PreviewedLetter } from "#app/confirmation/letters/previewed-letter.tsx";
import { showPreview } from "#app/confirmation/letters/show-preview.server.ts";
import { listFiles } from "#app/files/list-files.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { now, today } from "#app/platform/clock.server.ts";
import { noStore, readForm, textIn } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import letterStyles from "../letters/letter.css?url";
import { decideObjection, previewObjectionLetter, stepOfOutcome } from "./decide-objection.server.ts";
import { EntryForm } from "./entry-form.tsx";
import { loadObjecting, type ObjectionOutcome } from "./load-objections.server.ts";
import { enterObjection } from "./lodge-objection.server.ts";
import { ObjectionList } from "./objection-list.tsx";
import { entrySchema, outcomeSchema } from "./objection-schemas.ts";
import { objectionViews } from "./objection-view.ts";
import { OutcomeForms } from "./outcome-forms.tsx";
import { objectWords } from "./words.ts";

export const links = () => [{ rel: "stylesheet", href: letterStyles }];
export const meta = caseTitle("objections");
export const headers = noStore;
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = await requireCase(request, params.caseId);
  const applicationId = asked.found.id;
  const [objecting, files, drafts] = await Promise.all([
    perform(loadObjecting, { applicationId }),
    perform(listFiles, applicationId),
    findCaseDrafts(asked),
  ]);
  return {
    drafts,
    contested: objecting?.contested ?? null,
    objections: objecting === null ? [] : objectionViews(objecting, files, today()),
    /** The minute on a clock in Seoul. */
    nowTyped: now().toZonedDateTimeISO("Asia/Seoul").toPlainDateTime().toString({ smallestUnit: "minute" }),
  };
}

const outcomes = Object.entries(stepOfOutcome) as readonly [ObjectionOutcome, string][];

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, found } = await requireCase(request, params.caseId);
  const form = await readForm(request);
  const kept = await answerCaseDraft(request, form, { viewer, found });
  if (kept) return kept;
  const asked = textIn(form, "step");
  const allowed = may(viewer, asked === "enter_objection" ? "case.consult" : "case.decide");
  if (!allowed.ok) return refuse(request, allowed.reason);
  const text = objectWords[localeOf(request)];
  const step = { viewer, applicationId: found.id };
  const [outcome] = outcomes.find(([, name]) => name === asked) ?? [];
  if (outcome !== undefined && textIn(form, "intent") === "preview")
    return showPreview(request, form, outcomeSchema(text), ({ reason }) =>
      perform(previewObjectionLetter, { ...step, outcome, reason, writtenOn: today() }),
    );
  const isSecurity = found.securityClass === "security";
  const steps = {
    enter_objection: posted(entrySchema(text, { isSecurity }), (typed) =>
      perform(enterObjection, { ...step, ...typed }),
    ),
    ...Object.fromEntries(
      outcomes.map(([each, name]) => [
        name,
        posted(outcomeSchema(text), (typed) =>
          perform(decideObjection, { ...step, ...typed, outcome: each }),
        ),
      ]),
    ),
  };
  return answerStep(request, form, steps, { to: pathOf(found.id, "objections") });
}

/** What was objected to and why, what was decided, and the forms of whoever may enter or decide. */
export default function CaseObjections() {
  const { contested, objections, nowTyped } = useLoaderData<typeof loader>();
  const text = useWords(objectWords);
  const letters = pathOf(useCase().id, "letters");
  return (
    <>
      <StepNotice />
      <section className="section" aria-labelledby="objections">
        <h2 id="objections">{text.title}</h2>
        <ObjectionList objections={objections} letters={letters} reader="official" />
      </section>
      <PreviewedLetter />
      <OutcomeForms
        isValid={objections.every(({ outcome, invalid }) => outcome !== null || invalid.length === 0)}
      />
      {contested === null ? null : <EntryForm contested={contested} nowTyped={nowTyped} />}
    </>
  );
}
