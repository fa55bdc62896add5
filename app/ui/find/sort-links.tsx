import { TextLink } from "#app/ui/text/text-link.tsx";

/** The orders a list can have, as links: they work without JavaScript, and the present one is told by word and weight. */
export function SortLinks({ label, choices }: SortLinksProps) {
  return (
    <nav className="sort-links" aria-label={label}>
      <ul>
        {choices.map(({ key, label: name, href, isChosen }) => (
          <li key={key}>
            {isChosen ? (
              <span aria-current="true" className="sort-link">
                {name}
              </span>
            ) : (
              <TextLink to={href} className="sort-link">
                {name}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SortLinksProps {
  label: string;
  choices: readonly { key: string; label: string; href: string; isChosen: boolean }[];
}
