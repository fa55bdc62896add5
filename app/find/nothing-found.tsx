import { useMessages } from "#app/i18n/use-messages.ts";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { ListView } from "./list-view.ts";

/** An empty list says what to do next. */
export function NothingFound({ list }: { list: ListView }) {
  const { empty: text } = useMessages().opportunities;
  const isNarrowed = list.pills.length > 0 || list.q !== "";
  return (
    <div className="card">
      <h2 className="card-title">{text.title}</h2>
      <ul className="advice">
        {list.pills.length > 0 ? <li>{text.withFilters}</li> : null}
        {list.q !== "" ? <li>{text.withWords}</li> : null}
        {isNarrowed ? null : <li>{text.nothing}</li>}
        {list.withClosed ? (
          <li>
            <TextLink to={list.withClosed}>{text.closed}</TextLink>
          </li>
        ) : null}
        {isNarrowed ? (
          <li>
            <TextLink to="/opportunities">{text.all}</TextLink>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
