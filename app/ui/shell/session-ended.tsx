import { shellWords } from "#app/i18n/loaded-words.ts";
import { localePath } from "#app/i18n/locale.ts";
import { returnQuery } from "#app/i18n/return-query.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";

/**
 * Shown when a form arrives without a session. What was typed stays in this page, in the browser only, to be sent again
 * once the person has signed in in another window. Works without JavaScript.
 */
export function SessionEnded({ action, fields, hadFiles }: SessionEndedProps) {
  const locale = useLocale();
  const { errors, ui } = useWords(shellWords);
  const text = errors.sessionEnded;
  return (
    <div className="page">
      <PageHeading title={text.title} />
      <Notice tone="caution" title={text.what}>
        <p>{text.next}</p>
        {hadFiles ? <p>{text.files}</p> : null}
      </Notice>
      <form method="post" action={action}>
        {fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice, and nothing here moves.
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <div className="button-row">
          <a
            className="button button-secondary"
            href={localePath(locale, `/sign-in${returnQuery(localePath(locale, "/account"))}`)}
            target="_blank"
            rel="noreferrer"
          >
            {text.signIn}
            <span className="visually-hidden">({ui.newWindow})</span>
          </a>
          <Button weight="primary">{text.sendAgain}</Button>
        </div>
      </form>
    </div>
  );
}

interface SessionEndedProps {
  action: string;
  fields: readonly (readonly [name: string, value: string])[];
  hadFiles: boolean;
}
