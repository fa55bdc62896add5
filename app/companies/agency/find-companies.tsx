import { Form } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/controls.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { agencyWords } from "./words.ts";

type Found = { id: number; name: string; nameEn: string | null; number: string | null };
type FindCompaniesProps = { words: string; found: readonly Found[]; isFull: boolean };

/** Finds a company by part of its name or by its number. */
export function FindCompanies({ words, found, isFull }: FindCompaniesProps) {
  const { list: text } = useWords(agencyWords);
  return (
    <section className="section" aria-labelledby="find">
      <h2 id="find">{text.findTitle}</h2>
      <Form method="get" className="form">
        <TextField
          label={text.find}
          name="q"
          type="search"
          defaultValue={words}
          key={words}
          autoComplete="off"
        />
        <div className="button-row">
          <Button weight="primary">{text.submit}</Button>
        </div>
      </Form>
      {words.trim() === "" ? null : (
        <p role="status">{found.length === 0 ? text.noneFound : text.found(found.length)}</p>
      )}
      {isFull ? <p>{text.foundMost(found.length)}</p> : null}
      {found.length === 0 ? null : (
        <ul className="people">
          {found.map(({ id, name, nameEn, number }) => (
            <li key={id}>
              <div>
                <TextLink to={`/agency/companies/${id}`}>{name}</TextLink>
                <p className="row-note">
                  {nameEn === null ? null : `${nameEn} · `}
                  {number ?? text.noNumber}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
