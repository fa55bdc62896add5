import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { TechnologyChoice } from "./technology-choice.ts";

type Props = { title: string; lead: string; choice: TechnologyChoice };

/** The fifty technologies by field, as links: choosing needs neither a form nor JavaScript. */
export function ChooseTechnology({ title, lead, choice }: Props) {
  return (
    <section className="section" aria-labelledby="choose">
      <div className="section-heading">
        <h2 id="choose">{title}</h2>
        <p>{lead}</p>
      </div>
      <div>
        {choice.map(({ name, technologies }) => (
          <Disclosure
            key={name}
            summary={
              <span className="field-summary">
                {name} <span className="quiet small number">{technologies.length}</span>
              </span>
            }
          >
            <ul className="technology-list">
              {technologies.map((technology) => (
                <li key={technology.to}>
                  <p>
                    <TextLink to={technology.to}>{technology.name}</TextLink>
                  </p>
                  {technology.scope === null ? null : <p className="small">{technology.scope}</p>}
                </li>
              ))}
            </ul>
          </Disclosure>
        ))}
      </div>
    </section>
  );
}
