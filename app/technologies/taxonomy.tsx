import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Notice } from "#app/ui/block/notice.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { TaxonomyView, TechFieldView, TechnologyView } from "./technologies-view.ts";
import { technologiesWords } from "./words.ts";

/** One version of the list: its fields, their technologies, and their links. A draft is marked as one throughout. */
export function Taxonomy({ version }: { version: TaxonomyView }) {
  const text = useWords(technologiesWords);
  const technologyCount = version.fields.reduce((sum, field) => sum + field.technologies.length, 0);
  return (
    <section className="section" aria-labelledby={version.id}>
      <div className="section-heading">
        <h2 id={version.id}>
          {version.isDraft ? text.draft : text.inForce}:{" "}
          {text.inForceSummary(version.fields.length, technologyCount)}
        </h2>
        <p className="small">
          {version.validFrom ? `${text.validFrom(version.validFrom)} · ` : null}
          {text.source}: <span lang="ko">{version.source}</span> (
          {version.isVerified ? text.verified : text.unverified})
        </p>
      </div>
      {version.isDraft ? (
        <Notice tone="caution" title={text.draftTitle}>
          <p>{text.draftMore}</p>
        </Notice>
      ) : null}
      <div>
        {version.fields.map((field) => (
          <Field key={field.code} field={field} isDraft={version.isDraft} />
        ))}
      </div>
    </section>
  );
}

function Field({ field, isDraft }: { field: TechFieldView; isDraft: boolean }) {
  const text = useWords(technologiesWords);
  return (
    <Disclosure
      summary={
        <span className="field-summary">
          <span>{field.name}</span>
          {isDraft ? <Badge tone="caution">{text.draftBadge}</Badge> : null}
          <span className="quiet small">
            {text.technologies(field.technologies.length)}
            {field.count === null ? null : ` · ${text.opportunities(field.count)}`}
          </span>
        </span>
      }
    >
      {field.to ? (
        <p>
          <TextLink to={field.to}>
            {field.name}: {text.opportunities(field.count ?? "0")}
          </TextLink>
        </p>
      ) : null}
      <ul className="technology-list">
        {field.technologies.map((technology) => (
          <Technology key={technology.code} technology={technology} isDraft={isDraft} />
        ))}
      </ul>
    </Disclosure>
  );
}

function Technology({ technology, isDraft }: { technology: TechnologyView; isDraft: boolean }) {
  const text = useWords(technologiesWords);
  const { counterparts } = technology;
  return (
    <li>
      <p className="technology-name">
        {technology.to ? <TextLink to={technology.to}>{technology.name}</TextLink> : technology.name}
        {technology.count === null ? null : (
          <span className="quiet small"> {text.opportunities(technology.count)}</span>
        )}
      </p>
      {technology.scope ? <p className="small">{technology.scope}</p> : null}
      <p className="quiet small">
        {isDraft ? text.was : text.becomes}:{" "}
        {counterparts.length === 0
          ? text.noMatch
          : counterparts.map(({ name, relation }) => `${name} (${text.relations[relation]})`).join(", ")}
      </p>
    </li>
  );
}
