import { Form } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { TextField } from "#app/ui/form/controls.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { RefusedParting } from "./answer-call.server.ts";
import type { PrintedView } from "./call-view.ts";
import { callWords } from "./words.ts";

/** What tells one notice from another: title, agency, days, and where it is printed. */
export function PrintedCall({ of: one }: { of: PrintedView }) {
  const text = useWords(callWords);
  return (
    <>
      <p className="call-title">
        <InLang of={one.title} />
      </p>
      <dl className="call-terms">
        <div>
          <dt>{text.agency}</dt>
          <dd>{one.agency ? <InLang of={one.agency} /> : text.unknown}</dd>
        </div>
        <div>
          <dt>{text.published}</dt>
          <dd>{one.published}</dd>
        </div>
        <div>
          <dt>{text.closes}</dt>
          <dd>{one.closes}</dd>
        </div>
        {one.sources.map(({ name, number, url }) => (
          <div key={`${name} ${number}`}>
            <dt>{text.source}</dt>
            <dd>
              {url === null ? (
                <InLang of={`${name} ${number}`} />
              ) : (
                <TextLink to={url}>
                  <InLang of={`${text.original(name)} ${number}`} />
                </TextLink>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Parts a notice from the others of its call, with a reason. */
export function PartForm({ of: one, refused }: { of: PrintedView; refused: RefusedParting | null }) {
  const text = useWords(callWords);
  return (
    <Disclosure summary={text.part} open={refused !== null}>
      <Form method="post" preventScrollReset className="form" noValidate>
        <input type="hidden" name="noticeId" value={one.noticeId} />
        <TextField
          id={`reason-${one.noticeId}`}
          name="reason"
          label={text.reason}
          hint={text.reasonHint}
          error={refused?.error}
          defaultValue={refused?.reason}
          maxLength={500}
          autoComplete="off"
        />
        <div className="button-row">
          <Button name="what" value="part">
            {text.part}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
