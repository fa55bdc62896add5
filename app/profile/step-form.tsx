import { Form, useLocation } from "@remix-run/react";
import { type ReactNode, useEffect } from "react";
import { DraftControls, DraftNotice } from "#app/drafts/draft-parts.tsx";
import { useDraft } from "#app/drafts/use-draft.ts";
import { useWords } from "#app/i18n/use-words.ts";
import type { ProfileStep } from "#app/matching/facts.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { FactBlock } from "./fact-block.tsx";
import { profileSteps } from "./form/steps.ts";
import { STEP_FORM } from "./list-block.tsx";
import type { Idle, StepView } from "./step-view.ts";
import { profileWords } from "./words.ts";

/** The facts of a step in one form; buttons beside it that would make the page anew belong to it, too. */
export function StepForm({ view, canEdit, isRefused }: StepFormProps) {
  const text = useWords(profileWords);
  const draft = useDraft(canEdit ? view.step : undefined);
  const { idleFacts: idle } = view;
  if (view.facts.length === 0 && idle === null) return null;
  return (
    <>
      {isRefused ? null : <DraftNotice draft={draft} />}
      <Form method="post" noValidate className="form" id={STEP_FORM} {...(draft && { ref: draft.ref })}>
        {view.errors.length === 0 || !isRefused ? null : (
          <Notice tone="caution" title={text.notSaved}>
            <p>{text.notSavedWhy}</p>
          </Notice>
        )}
        <ErrorSummary errors={view.errors} takesFocus={isRefused} />
        <fieldset disabled={!canEdit} className="profile-facts">
          <legend className="visually-hidden">{text.steps[view.step]}</legend>
          {view.facts.map((fact) => (
            <FactBlock key={fact.fact} fact={fact} />
          ))}
          {idle === null ? null : (
            <Folded of={idle}>
              {idle.items.map((fact) => (
                <FactBlock key={fact.fact} fact={fact} />
              ))}
            </Folded>
          )}
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
            <DraftControls draft={draft} />
            {view.saved ? (
              <p className="small quiet">
                <InLang of={view.saved} />
              </p>
            ) : null}
          </div>
        ) : null}
      </Form>
    </>
  );
}

/** What decides nothing today, one click away. A link that leads into it opens it. */
export function Folded({ of: { summary, isOpen }, children }: FoldedProps) {
  const { hash } = useLocation();
  useEffect(() => {
    const aim = hash === "" ? null : document.getElementById(hash.slice(1));
    const folded = aim?.closest("details");
    if (!aim || !folded || folded.open) return;
    folded.open = true;
    aim.scrollIntoView();
  }, [hash]);
  return (
    <Disclosure summary={summary} open={isOpen}>
      <div className="profile-facts">{children}</div>
    </Disclosure>
  );
}

type FoldedProps = { of: Pick<Idle<unknown>, "summary" | "isOpen">; children: ReactNode };

/** `isRefused`: the view shows a form that was sent and could not be saved. */
type StepFormProps = { view: StepView; canEdit: boolean; isRefused: boolean };

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
