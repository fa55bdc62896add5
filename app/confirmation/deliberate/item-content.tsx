import { Submissions } from "#app/confirmation/case/submission-view.tsx";
import { SpreadTable } from "#app/confirmation/review/spread-table.tsx";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Notice } from "#app/ui/block/notice.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { ItemContent } from "./load-item.server.ts";
import type { MemberItem } from "./load-meeting.server.ts";
import { deliberateWords } from "./words.ts";

type ItemContentProps = { item: MemberItem; content: ItemContent };

/** What a member reads before they vote: the recommendation, what ministries and experts said, the application. */
export function ItemContentView({ item, content }: ItemContentProps) {
  const { act: text, item: words } = useWords(deliberateWords);
  const locale = useLocale();
  const { rubric, proposal, opinions, spread, submissions } = content;
  const isScored = spread.some(({ levels, abstained }) => levels.length + abstained > 0);
  return (
    <>
      {item.securityClass === "security" ? <Notice tone="caution" title={text.offline} /> : null}
      <section className="section" aria-labelledby="proposal">
        <h2 id="proposal">{words.proposal}</h2>
        {proposal === null ? (
          <p>{words.noProposal}</p>
        ) : (
          <dl className="term-list">
            {proposal.reasons.map(({ key, level, words: reason }) => {
              const criterion = rubric.find((one) => one.key === key);
              return (
                <div key={key}>
                  <dt>
                    {criterion?.name[locale] ?? key}
                    <span className="row-note">
                      <InLang of={text.level(level, criterion?.levels[level - 1]?.[locale] ?? "")} />
                    </span>
                  </dt>
                  <dd className="committee-words">
                    <InLang of={reason} />
                  </dd>
                </div>
              );
            })}
          </dl>
        )}
      </section>
      <section className="section" aria-labelledby="opinions">
        <h2 id="opinions">{text.opinions}</h2>
        {opinions.length === 0 ? <p>{text.noOpinions}</p> : null}
        <ul className="bullets">
          {opinions.map(({ id, ministry, opinion, words: said }) => (
            <li key={id}>
              {ministry[locale]}: {opinion === null ? text.noAnswer : text.opinionsOf[opinion]}
              {said === null ? null : (
                <span className="row-note">
                  <InLang of={said} />
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className="section" aria-labelledby="scores">
        <h2 id="scores">{text.scores}</h2>
        {isScored ? <SpreadTable rubric={rubric} spread={spread} /> : <p>{text.noScores}</p>}
      </section>
      {submissions.length === 0 ? null : <Submissions submissions={submissions} />}
    </>
  );
}
