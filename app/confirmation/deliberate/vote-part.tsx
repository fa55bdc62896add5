import { StepForm } from "#app/confirmation/case/step-form.tsx";
import { useWords } from "#app/i18n/use-words.ts";
import { Radios } from "#app/ui/form/radios.tsx";
import { votes } from "./count-votes.ts";
import { CountLines, ItemBadge, RuleLines, VotedLines } from "./item-parts.tsx";
import type { MemberItem } from "./load-meeting.server.ts";
import { deliberateWords } from "./words.ts";

type VotePartProps = { item: MemberItem; isPresent: boolean; isOver: boolean };

/** Where the vote stands, the member's own vote, and what the chair does about it. */
export function VotePart({ item, isPresent, isOver }: VotePartProps) {
  const { act: text, item: words, rules, votes: names } = useWords(deliberateWords);
  const { openedAt, result, vote } = item;
  return (
    <section className="section" aria-labelledby="voting">
      <h2 id="voting">{text.voteTitle}</h2>
      <p className="badge-row">
        <ItemBadge item={item} />
        {vote === null ? null : text.youVoted(names[vote])}
      </p>
      <p>
        {words.proposal}: <strong>{result === null ? words.noProposal : words.proposed[result]}</strong>
      </p>
      <CountLines count={item.count} outcome={item.outcome} />
      <VotedLines item={item} />
      {isOver || isPresent ? null : <p>{text.attendFirst}</p>}
      {!isOver && openedAt === null ? <p>{text.notOpened}</p> : null}
      {!isOver && openedAt !== null && isPresent ? <VoteForm vote={vote} /> : null}
      {!isOver && item.presides ? <ChairForms isOpened={openedAt !== null} /> : null}
      <h3>{rules.title}</h3>
      <RuleLines settings={item.settings} rules={item.rules} />
    </section>
  );
}

function VoteForm({ vote: given }: Pick<MemberItem, "vote">) {
  const { act: text, votes: names } = useWords(deliberateWords);
  return (
    <>
      <p>{text.voteLead}</p>
      <StepForm<{ vote: string }>
        step="vote"
        submit={given === null ? text.voteSubmit : text.voteAgain}
        weight={given === null ? "primary" : "secondary"}
        defaultValue={{ vote: given ?? "" }}
      >
        {({ vote }) => (
          <Radios
            id={vote.id}
            name={vote.name}
            label={text.vote}
            error={vote.errors ?? []}
            options={votes.map((value) => ({ value, label: names[value] }))}
            defaultValue={vote.initialValue ?? null}
          />
        )}
      </StepForm>
    </>
  );
}

function ChairForms({ isOpened }: { isOpened: boolean }) {
  const { act: text } = useWords(deliberateWords);
  return (
    <>
      <h3>{text.chairTitle}</h3>
      <p>{isOpened ? text.closeLead : text.openLead}</p>
      {isOpened ? (
        <StepForm step="close_vote" submit={text.closeSubmit} />
      ) : (
        <StepForm step="open_vote" submit={text.openSubmit} />
      )}
    </>
  );
}
