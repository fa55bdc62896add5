import { StateSign } from "#app/confirmation/certificate/state-sign.tsx";
import { LetterList } from "#app/confirmation/letters/letter-list.tsx";
import { lettersWords } from "#app/confirmation/letters/words.ts";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale } from "#app/i18n/use-messages.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { OutcomeView } from "./outcome-view.ts";
import { followingWords } from "./words.ts";

/** The letters of an application and its certificate, for those who applied. */
export function Outcome({ view, path }: { view: OutcomeView; path: string }) {
  const { outcome: text } = useWords(followingWords);
  const { letter: words } = useWords(lettersWords);
  const locale = useLocale();
  const letters = view.letters.map(({ id, title, written, arrived, objection, isAssumption }) => ({
    id,
    title,
    page: view.isOnline
      ? { path: `${path}/letters/${id}`, pdf: localePath(locale, `${path}/letters/${id}.pdf`) }
      : null,
    terms: [
      { name: text.written, value: written },
      { name: text.arrived, value: arrived ?? text.notArrived },
      ...(objection === null
        ? []
        : [
            {
              name: text.objection,
              value: (
                <>
                  {objection} {isAssumption ? <Badge tone="caution">{words.assumed}</Badge> : null}
                </>
              ),
            },
          ]),
    ],
  }));
  return (
    <section className="section" aria-labelledby="outcome">
      <div className="section-heading">
        <h2 id="outcome">{text.title}</h2>
        <p>{view.isOnline ? text.lead : text.hidden}</p>
      </div>
      <LetterList letters={letters} pdf={text.pdf} />
      {view.isAwaited ? <Notice title={text.awaited} /> : null}
      {view.certificate === null ? null : <OwnCertificate certificate={view.certificate} />}
    </section>
  );
}

function OwnCertificate({ certificate }: { certificate: NonNullable<OutcomeView["certificate"]> }) {
  const { outcome: text } = useWords(followingWords);
  const locale = useLocale();
  const { number, path, state, stateWord } = certificate;
  return (
    <div className="own-certificate">
      <div className="letter-line">
        <h3>
          <TextLink to={path}>{`${text.certificate} ${number}`}</TextLink>
        </h3>
        {/* A document is no page of the router. */}
        <a href={localePath(locale, `${path}.pdf`)} className="text-link">
          {text.certificatePdf}
        </a>
      </div>
      <p>
        <StateSign state={state}>{stateWord}</StateSign>
      </p>
      {state === "valid" ? <p className="row-note">{text.certificateLead}</p> : null}
    </div>
  );
}
