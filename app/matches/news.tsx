import { Form } from "@remix-run/react";
import { useWords } from "#app/i18n/use-words.ts";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { MatchRow } from "./match-row.tsx";
import type { MatchesView } from "./view.ts";
import { matchesWords } from "./words.ts";

/** What has happened since the last visit; shown until it is marked as read. */
export function News({ news, visit }: Pick<MatchesView, "news" | "visit">) {
  const { news: text } = useWords(matchesWords);
  return (
    <section className="section" aria-labelledby="news">
      <div className="section-heading">
        <h2 id="news">{text.title}</h2>
        <p>{news.lead}</p>
      </div>
      {news.hasNews ? (
        <>
          <div>
            {news.parts.map(({ key, title, firstOf, items }) => (
              <Disclosure key={key} summary={title}>
                {firstOf ? <p className="quiet small">{firstOf}</p> : null}
                <ul className="match-rows">
                  {items.map(({ card, note }) => (
                    <MatchRow key={card.id} card={card} note={note} />
                  ))}
                </ul>
              </Disclosure>
            ))}
          </div>
          <Form method="post" className="button-row">
            <input type="hidden" name="seenAt" value={visit.seenAt} />
            <input type="hidden" name="seenRevision" value={visit.seenRevision} />
            <Button>{text.read}</Button>
          </Form>
        </>
      ) : null}
    </section>
  );
}
