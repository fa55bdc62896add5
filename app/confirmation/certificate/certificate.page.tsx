import { data, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localeOf, localePath } from "#app/i18n/locale.ts";
import { type Loaded, pageTitle } from "#app/i18n/page-title.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { today } from "#app/platform/clock.server.ts";
import { Breadcrumb } from "#app/ui/text/breadcrumb.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import styles from "./certificate.css?url";
import { certificateContent } from "./certificate-content.ts";
import { certificateHeaders, findByAddress } from "./open-certificate.server.ts";
import { type QrCode as Code, qrCode } from "./qr-path.ts";
import { StateSign } from "./state-sign.tsx";
import { certificateWords } from "./words.ts";

const QUIET = 4; // modules around the code, as the standard requires

/** A QR code, dark on light in every theme: some readers accept nothing else. */
function QrCode({ code: { size, path }, label }: { code: Code; label: string }) {
  const side = size + 2 * QUIET;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}

export const links = () => [{ rel: "stylesheet", href: styles }];
export const headers = () => certificateHeaders;
export const meta = pageTitle(
  certificateWords,
  (text, loaded: Loaded<typeof loader>) =>
    loaded?.shown ? text.titleOf(loaded.shown.number) : text.missing.title,
  { index: false },
);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await findByAddress(args);
  if (opened === null) return data({ shown: null }, { status: 404 });
  const { certificate, address } = opened;
  const locale = localeOf(args.request);
  const shown = {
    number: certificate.document.number,
    token: certificate.token,
    content: certificateContent(certificate, { today: today(), locale }),
    address,
    origin: new URL(address).origin,
    qr: qrCode(address),
  };
  return data({ shown });
}

type Shown = NonNullable<SerializeFrom<typeof loader>["shown"]>;

/** The state of a certificate, for anyone who was shown one. A missing one warns of a forgery. */
export default function Certificate() {
  const { shown } = useLoaderData<typeof loader>();
  return shown === null ? <Missing /> : <Found {...shown} />;
}

function Missing() {
  const { missing, lookup } = useWords(certificateWords);
  return (
    <div className="page">
      <div>
        <Breadcrumb steps={[{ to: "/certificate", label: lookup.title }]} here={missing.title} />
        <PageHeading title={missing.title} lead={missing.lead} />
      </div>
      <p className="prose">{missing.hint}</p>
      <p>
        <TextLink to="/certificate">{lookup.title}</TextLink>
      </p>
    </div>
  );
}

function Found({ number, token, content, address, origin, qr }: Shown) {
  const text = useWords(certificateWords);
  const locale = useLocale();
  const path = localePath(locale, `/certificate/${token}`);
  return (
    <div className="page certificate">
      <div>
        <Breadcrumb steps={[{ to: "/certificate", label: text.lookup.title }]} here={number} />
        <PageHeading title={content.title} />
      </div>
      {/* The sign below says the same to those who cannot see it. */}
      {content.across === null ? null : (
        <div className="certificate-across" data-word={content.across} aria-hidden="true" />
      )}
      <div className={`certificate-state certificate-${content.state}`}>
        <StateSign state={content.state}>{content.stateWord}</StateSign>
        <p>{content.stateNote}</p>
      </div>
      <div className="certificate-body">
        <dl className="term-list certificate-terms">
          {content.terms.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <InLang of={value} />
              </dd>
            </div>
          ))}
        </dl>
        <figure className="qr-figure">
          <QrCode code={qr} label={text.qr} />
          <figcaption>{address}</figcaption>
        </figure>
      </div>
      <p className="prose">{content.statement}</p>
      <p className="certificate-issuer">{content.issuer}</p>
      {content.successors.length === 0 ? null : (
        <section className="section" aria-labelledby="successors">
          <h2 id="successors">{text.successors}</h2>
          <p className="prose">{text.successorsLead}</p>
          <ul className="bullets">
            {content.successors.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="section certificate-check" aria-labelledby="check">
        <h2 id="check">{text.check}</h2>
        <p className="prose">{text.address(origin)}</p>
        <p className="prose">{text.offline}</p>
        {/* Documents, not pages of the router. */}
        <ul className="link-row">
          <li>
            <a className="text-link" href={`${path}.pdf`}>
              {text.pdf}
            </a>
          </li>
          <li>
            <a className="text-link" href={`${path}.json`}>
              {text.json}
            </a>
          </li>
          <li>
            <a className="text-link" href="/.well-known/jwks.json">
              {text.keys}
            </a>
          </li>
        </ul>
      </section>
    </div>
  );
}
