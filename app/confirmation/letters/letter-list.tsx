import type { ReactNode } from "react";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";

export type LetterItem = {
  id: number;
  /** Its kind and number. */
  title: string;
  /** The page of the letter and the address of its PDF; null where its content is not kept online. */
  page: { path: string; pdf: string } | null;
  terms: readonly { name: string; value: ReactNode }[];
};

/** Letters with their dates; all of them visible on a phone too. */
export function LetterList({ letters, pdf }: { letters: readonly LetterItem[]; pdf: string }) {
  return (
    <ul className="letter-list">
      {letters.map(({ id, title, page, terms }) => (
        <li key={id}>
          <div className="letter-line">
            <h3>{page === null ? title : <TextLink to={page.path}>{title}</TextLink>}</h3>
            {page === null ? null : (
              // A document is not a page of the router.
              <a href={page.pdf} className="text-link">
                {pdf}
                <span className="visually-hidden"> {title}</span>
              </a>
            )}
          </div>
          <dl className="letter-facts">
            {terms.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <InLang of={value} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
