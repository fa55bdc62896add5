import { companyName } from "#app/accounts/company-name.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { DataTable } from "#app/ui/block/data-table.tsx";
import { Disclosure } from "#app/ui/block/disclosure.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import { CountLines, ItemBadge, RuleLines, VotedLines } from "./item-parts.tsx";
import type { Meeting, StaffItem } from "./load-meeting.server.ts";
import { saidOf } from "./minutes-view.ts";
import { deliberateWords } from "./words.ts";

type MinutesItemProps = { number: number; item: StaffItem } & Pick<Meeting, "members">;

/** One case in the minutes. While its vote is open: how many have voted, not how. */
export function MinutesItem({ number, item, members }: MinutesItemProps) {
  const { minutes: text, item: words, act, rules, votes } = useWords(deliberateWords);
  const locale = useLocale();
  const { count, result, outcome } = item;
  return (
    <article className="committee-item" aria-labelledby={`item-${item.id}`}>
      <h3 id={`item-${item.id}`}>
        {number}. <InLang of={item.title ?? act.hiddenTitle} />
      </h3>
      <p className="badge-row">
        <ItemBadge item={item} />
        <span className="number">{item.reference}</span>
        <InLang of={companyName({ name: item.company, nameEn: item.companyEn }, locale)} />
      </p>
      <p>
        {words.proposal}: <strong>{result === null ? words.noProposal : words.proposed[result]}</strong>
      </p>
      <CountLines count={count} outcome={outcome} />
      {outcome === null ? (
        <p className="row-note">{text.progress(item.entitled, item.present, item.voted)}</p>
      ) : null}
      <VotedLines item={item} />
      {item.recused.map(({ name, reason }) => (
        <p key={name} className="row-note">
          <InLang of={text.recused(name, reason)} />
        </p>
      ))}
      {count === null ? null : (
        <Disclosure summary={`${text.votes} (${item.reference})`}>
          <DataTable
            caption={text.votes}
            isCaptionHidden
            rows={count.seats}
            rowKey={({ personId }) => personId}
            columns={[
              {
                key: "name",
                label: text.voteColumns.name,
                cell: ({ personId }) => members.find(({ id }) => id === personId)?.name ?? personId,
              },
              {
                key: "vote",
                label: text.voteColumns.vote,
                cell: (seat) => saidOf(seat, { ...text, votes }),
              },
            ]}
          />
        </Disclosure>
      )}
      <Disclosure summary={`${rules.title} (${item.reference})`}>
        <RuleLines settings={item.settings} rules={item.rules} />
      </Disclosure>
      <p>
        <TextLink to={`/agency/cases/${item.applicationId}/decision`}>
          {text.caseLink} <span className="visually-hidden">{item.reference}</span>
        </TextLink>
      </p>
    </article>
  );
}
