import { type CommitteeRules, committeeSettingsOf } from "#app/confirmation/procedure/round-rules.ts";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { Badge } from "#app/ui/text/badge.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { Tone } from "#app/ui/text/tone.ts";
import type { Count } from "./count-votes.ts";
import { type ItemState, itemState, type Outcome } from "./meeting-view.ts";
import { deliberateWords } from "./words.ts";

const tones: Record<ItemState, Tone> = {
  waiting: "plain",
  open: "info",
  carried: "good",
  not_carried: "caution",
  no_quorum: "caution",
  void: "caution",
  not_taken: "plain",
};

/** Where a case on an agenda stands, as a word. */
export function ItemBadge({ item }: { item: { openedAt: string | null; outcome: Outcome | null } }) {
  const { itemStates } = useWords(deliberateWords);
  const state = itemState(item);
  return <Badge tone={tones[state]}>{itemStates[state]}</Badge>;
}

/** The figures of a closed vote, and what its outcome means. */
export function CountLines({ count, outcome }: { count: Count | null; outcome: Outcome | null }) {
  const { item: text, itemStateWhy } = useWords(deliberateWords);
  const why = outcome !== null && outcome in itemStateWhy;
  return (
    <>
      {count === null ? null : (
        <p>
          <strong>{text.count(count.for, count.against, count.abstain)}</strong>
          {count.silent === 0 ? null : `, ${text.silent(count.silent)}`}
          <span className="row-note">{text.quorum(count.base, count.needed, count.present)}</span>
          {count.byChair ? <span className="row-note">{text.byChair}</span> : null}
        </p>
      )}
      {why ? <p className="row-note">{itemStateWhy[outcome as keyof typeof itemStateWhy]}</p> : null}
    </>
  );
}

/** What was put to the vote, and when: its hash tells whether a text is the one that was voted on. */
export function VotedLines({ item }: { item: VotedItem }) {
  const { item: text } = useWords(deliberateWords);
  const locale = useLocale();
  const { submission, documentHash, openedAt, closedAt } = item;
  if (openedAt === null) return null;
  return (
    <>
      <p className="row-note">
        {submission === null ? null : `${text.submission(submission)} · `}
        {text.opened(formatStamp(openedAt, locale))}
        {closedAt === null ? null : ` · ${text.closed(formatStamp(closedAt, locale))}`}
      </p>
      <p className="row-note">
        {text.hash}: <code className="committee-hash">{documentHash}</code>
      </p>
    </>
  );
}

type VotedItem = {
  submission: number | null;
  documentHash: string | null;
  openedAt: string | null;
  closedAt: string | null;
};

type RuleLinesProps = {
  settings: Pick<RoundSettings, "quorum" | "majority" | "tie">;
  /** Those with which the vote was opened; null: it was not, and the round's apply. */
  rules: CommitteeRules | null;
};

/** By which rules votes are counted, with their source: what was not verified is no law. */
export function RuleLines({ settings, rules }: RuleLinesProps) {
  const { rules: text } = useWords(deliberateWords);
  const { quorum, majority, tie } = committeeSettingsOf(settings);
  const lines = [
    [text.quorum[rules?.quorum ?? quorum.value], quorum],
    [text.majority[rules?.majority ?? majority.value], majority],
    [text.tie[rules?.tie ?? tie.value], tie],
  ] as const;
  return (
    <ul className="bullets">
      {lines.map(([words, { source, isVerified }]) => (
        <li key={words}>
          {words}
          <span className="row-note">
            <InLang of={text.source(source, isVerified)} />
          </span>
        </li>
      ))}
      <li>{text.recusals}</li>
    </ul>
  );
}
