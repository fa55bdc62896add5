import { TextLink } from "#app/ui/text/text-link.tsx";

/** Views of the same list, as links that work without JavaScript; the current one is text. */
export function ChoiceLinks({ choices, listClass, linkClass }: ChoiceLinksProps) {
  return (
    <ul className={listClass}>
      {choices.map(({ key, label, count, href, isChosen }) => {
        const name =
          count === undefined ? (
            label
          ) : (
            <>
              {label} <span className="number">{count}</span>
            </>
          );
        return (
          <li key={key}>
            {isChosen ? (
              <span aria-current="true" className={linkClass}>
                {name}
              </span>
            ) : (
              <TextLink to={href} className={linkClass}>
                {name}
              </TextLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface ChoiceLinksProps {
  choices: readonly { key: string; label: string; count?: string; href: string; isChosen: boolean }[];
  listClass?: string;
  linkClass: string;
}
