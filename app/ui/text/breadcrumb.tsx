import { useMessages } from "#app/i18n/use-messages.ts";
import { TextLink } from "./text-link.tsx";

/** The way from the home page to this one; the page itself comes last, as text. */
export function Breadcrumb({
  steps,
  here,
}: {
  steps: readonly { to: string; label: string }[];
  here: string;
}) {
  const { ui, shell } = useMessages();
  return (
    <nav className="breadcrumb" aria-label={ui.breadcrumb}>
      <ol>
        {[{ to: "/", label: shell.navigationHome }, ...steps].map((step) => (
          <li key={step.to}>
            <TextLink to={step.to}>{step.label}</TextLink>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
