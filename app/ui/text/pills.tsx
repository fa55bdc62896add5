import { X } from "lucide-react";
import { useMessages } from "#app/i18n/use-messages.ts";
import { Icon } from "./icon.tsx";
import { TextLink } from "./text-link.tsx";

/** What is active, each with a link to the same page without it; they work without JavaScript. */
export function Pills({
  label,
  pills,
}: {
  label: string;
  pills: readonly { label: string; without: string }[];
}) {
  const { ui } = useMessages();
  if (pills.length === 0) return null;
  return (
    <ul className="pills" aria-label={label}>
      {pills.map((pill) => (
        <li key={pill.label}>
          <TextLink to={pill.without} className="pill">
            <span className="visually-hidden">{ui.remove(pill.label)}</span>
            <span aria-hidden>{pill.label}</span>
            <Icon of={X} />
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
