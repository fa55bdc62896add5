import { profileSteps } from "#app/companies/profile/form/steps.ts";
import { profileTexts } from "#app/i18n/messages/profile/texts.ts";
import { useTexts } from "#app/i18n/use-texts.ts";
import type { ProfileStep } from "#app/matching/facts.ts";
import { TextLink } from "#app/ui/text/text-link.tsx";

/** The steps of the profile, each reachable at any time. */
export function StepNavigation({ here, path }: { here: ProfileStep; path: string }) {
  const text = useTexts(profileTexts);
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
