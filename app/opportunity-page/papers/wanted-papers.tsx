import { localePath } from "#app/i18n/locale.ts";
import { useLocale } from "#app/i18n/use-words.ts";
import { FindingSign } from "#app/ui/sign/sign.tsx";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { WantedView } from "./wanted-view.ts";

/** The papers that a notice wants, each in its own words, with what the company has of it. */
export function WantedPapers({ of: view }: { of: WantedView }) {
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="wanted-papers">
      <h2 id="wanted-papers">{view.title}</h2>
      {view.nothing === null ? (
        <>
          <p>{view.lead}</p>
          <div className="machine-read">
            <p className="small">
              <FindingSign shape="machine">{view.machine}</FindingSign>
            </p>
            <ul className="wanted-papers">
              {view.items.map((item) => (
                <Item key={item.text} item={item} />
              ))}
            </ul>
            {view.notes === null ? null : (
              <>
                <h3>{view.notes.title}</h3>
                {view.notes.words.map((words) => (
                  <blockquote key={words} className="quotation" lang="ko">
                    {words}
                  </blockquote>
                ))}
              </>
            )}
          </div>
        </>
      ) : (
        <p>{view.nothing}</p>
      )}
      {view.noneValid === null ? null : <p>{view.noneValid}</p>}
      {view.folder === null ? null : (
        <p>
          {/* A file, not a page: the browser itself has to fetch it. */}
          <a className="text-link" href={localePath(locale, view.folder.to)} download>
            {view.folder.text}
          </a>
        </p>
      )}
      <p>
        <TextLink to={view.papers.to}>{view.papers.text}</TextLink>
      </p>
    </section>
  );
}

function Item({ item: { text, remarks, lines } }: { item: WantedView["items"][number] }) {
  return (
    <li>
      <p lang="ko">{text}</p>
      {remarks.length === 0 ? null : <p className="quiet small">{remarks.join(" · ")}</p>}
      {lines.map(({ tone, label, name, detail, link }) => (
        <div key={name ?? label} className="wanted-line">
          <Badge tone={tone}>{label}</Badge>
          {name === null ? null : <span>{name}</span>}
          {link === null ? null : <TextLink to={link.to}>{link.text}</TextLink>}
          {detail === null ? null : (
            <span className="row-note">
              <InLang of={detail} />
            </span>
          )}
        </div>
      ))}
    </li>
  );
}
