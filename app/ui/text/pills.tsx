import { X } from "lucide-react";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Icon } from "./icon.tsx";
import { InLang } from "./in-lang.tsx";
import { TextLink } from "./text-link.tsx";

/** Active conditions, each a link to the same page without it; works without JavaScript. */
export function Pills({
  label,
  pills,
}: {
  label: string;
  pills: readonly { label: string; without: string }[];
}) {
  const { ui } = useWords(shellWords);
  if (pills.length === 0) return null;
  return (
    <ul className="pills" aria-label={label}>
      {pills.map((pill) => (
        <li key={pill.label}>
          <TextLink to={pill.without} className="pill">
            <span className="visually-hidden">
              <InLang of={ui.remove(pill.label)} />
            </span>
            <span aria-hidden>
              <InLang of={pill.label} />
            </span>
            <Icon of={X} />
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
