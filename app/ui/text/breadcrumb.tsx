import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { InLang } from "./in-lang.tsx";
import { TextLink } from "./text-link.tsx";

/** The path from the home page to this one, which comes last, as text. */
export function Breadcrumb({
  steps,
  here,
}: {
  steps: readonly { to: string; label: string }[];
  here: string;
}) {
  const { ui, frame } = useWords(shellWords);
  return (
    <nav className="breadcrumb" aria-label={ui.breadcrumb}>
      <ol>
        {[{ to: "/", label: frame.navigationHome }, ...steps].map((step) => (
          <li key={step.to}>
            <TextLink to={step.to}>{step.label}</TextLink>
          </li>
        ))}
        <li aria-current="page">
          <InLang of={here} />
        </li>
      </ol>
    </nav>
  );
}
