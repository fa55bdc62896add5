import { Form } from "@remix-run/react";
import { useRef } from "react";
import { useWords } from "#app/i18n/use-words.ts";
import type { ProfileStep } from "#app/matching/facts.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { UnsavedGuard } from "#app/ui/form/unsaved-guard.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { FactBlock } from "./fact-block.tsx";
import { profileSteps } from "./form/steps.ts";
import { STEP_FORM } from "./list-block.tsx";
import type { StepView } from "./step-view.ts";
import { profileWords } from "./words.ts";

/** The facts of a step in one form; buttons beside it that would make the page anew belong to it, too. */
export function StepForm({ view, canEdit }: { view: StepView; canEdit: boolean }) {
  const text = useWords(profileWords);
  const form = useRef<HTMLFormElement>(null);
  if (view.facts.length === 0) return null;
  return (
    <Form ref={form} method="post" noValidate className="form" id={STEP_FORM}>
      <UnsavedGuard form={form} isRefused={view.errors.length > 0} />
      {view.errors.length === 0 ? null : (
        <Notice tone="caution" title={text.notSaved}>
          <p>{text.notSavedWhy}</p>
        </Notice>
      )}
      <ErrorSummary errors={view.errors} />
      <fieldset disabled={!canEdit} className="profile-facts">
        <legend className="visually-hidden">{text.steps[view.step]}</legend>
        {view.facts.map((fact) => (
          <FactBlock key={fact.fact} fact={fact} />
        ))}
      </fieldset>
      {canEdit ? (
        <div className="button-row">
          {view.next === null ? null : (
            <Button weight="primary" name="intent" value="next">
              {text.saveAndNext}
            </Button>
          )}
          <Button weight={view.next === null ? "primary" : "secondary"} name="intent" value="stay">
            {text.save}
          </Button>
          {view.saved ? (
            <p className="small quiet">
              <InLang of={view.saved} />
            </p>
          ) : null}
        </div>
      ) : null}
    </Form>
  );
}

/** The steps of the profile, each reachable at any time. */
export function StepNavigation({ here, path }: { here: ProfileStep; path: string }) {
  const text = useWords(profileWords);
  return (
    <nav className="profile-steps" aria-label={text.stepNavigation}>
      <ol>
        {profileSteps.map((step) => (
          <li key={step} aria-current={step === here ? "step" : undefined}>
            {step === here ? (
              <span>{text.steps[step]}</span>
            ) : (
              <TextLink to={`${path}/${step}`}>{text.steps[step]}</TextLink>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
