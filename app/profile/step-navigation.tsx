import { useWords } from "#app/i18n/use-words.ts";
import type { ProfileStep } from "#app/matching/facts.ts";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { profileSteps } from "./form/steps.ts";
import { profileWords } from "./words.ts";

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
