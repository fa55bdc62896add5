import { useWords } from "#app/i18n/use-words.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { PartnerView } from "./partner-view.ts";
import { partnersWords } from "./words.ts";

/** A company in the list, with what it makes, what it looks for and what it shows. */
export function PartnerCard({ partner }: { partner: PartnerView }) {
  const { partner: text } = useWords(partnersWords);
  return (
    <article className="card partner-card">
      <h3 className="card-title">
        <TextLink to={`/partners/${partner.id}`}>
          <InLang of={partner.name} />
        </TextLink>
      </h3>
      <Marks of={partner} />
      <p className="partner-text">
        <InLang of={partner.makes} />
      </p>
      {partner.seeks === null ? null : (
        <p className="partner-text">
          <strong>{text.seeks}</strong> <InLang of={partner.seeks} />
        </p>
      )}
      <Facts of={partner} />
    </article>
  );
}

/** What is known without reading: confirmed, roles, a sample. */
export function Marks({ of: { isConfirmed, isSample, roles } }: { of: PartnerView }) {
  const { partner: text } = useWords(partnersWords);
  if (!isConfirmed && !isSample && roles.length === 0) return null;
  return (
    <ul className="badge-row partner-marks">
      {isConfirmed ? (
        <li>
          <Badge tone="good">{text.confirmation}</Badge>
        </li>
      ) : null}
      {isSample ? (
        <li>
          <Badge>{text.sample}</Badge>
        </li>
      ) : null}
      {roles.map((role) => (
        <li key={role}>
          <Badge>{role}</Badge>
        </li>
      ))}
    </ul>
  );
}

export function Facts({ of: { facts } }: { of: PartnerView }) {
  if (facts.length === 0) return null;
  return (
    <dl className="partner-facts">
      {facts.map(({ fact, label, values }) => (
        <div key={fact}>
          <dt>{label}</dt>
          {values.map((value) => (
            <dd key={value}>
              <InLang of={value} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
