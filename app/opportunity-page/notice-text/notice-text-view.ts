import { titleText } from "#app/card/names.ts";
import type { InLanguage, Locale } from "#app/i18n/locale.ts";
import { printed } from "#app/i18n/printed.ts";
import { bonusOf, rulesOf } from "#app/matching/walk.ts";
import { sourceText } from "#app/opportunities/read-from.ts";
import type { Block } from "#app/reading/block.ts";
import type { OpportunityPage } from "../opportunity-page.ts";
import { linkTo } from "../opportunity-view.ts";
import { bonusRulesView, type ConditionView, choiceView, rulesView } from "../rules-view.ts";
import { type MarkedLine, markLines, type Quote } from "./mark-lines.ts";
import { noticeTextWords } from "./words.ts";

/** Of one document so many lines are shown: longer ones are annexes that nobody reads on a page. */
const MOST_LINES = 600;
const MOST_DOCUMENTS = 12;

/** A rule, a bonus or a choice, as a line that leads to its words. */
export type ReadView = {
  number: number;
  kind: string;
  sentence: string;
  isMachineRead: boolean;
  isFound: boolean;
};
export type DocumentView = {
  /** Within the page: two attachments may have one name. */
  id: string;
  name: InLanguage;
  lines: readonly MarkedLine[];
  /** How many lines it has, where not all are shown. */
  allLines: number | null;
  marks: number;
};
export type NoticeTextView = {
  id: number;
  title: InLanguage;
  original: ReturnType<typeof linkTo>;
  read: readonly ReadView[];
  documents: readonly DocumentView[];
};

/** The text of a notice with what was read of it. @param day on which bonus counts, for its sentence only */
export function noticeTextView(
  page: OpportunityPage,
  documents: readonly { name: string; blocks: readonly Block[] }[],
  { day, locale }: { day: string; locale: Locale },
): NoticeTextView {
  const read = readOf(page, day, locale);
  const quotes = read.map(({ cite, source }, at): Quote => ({ number: at + 1, cite, source }));
  const marked = markLines(documents.slice(0, MOST_DOCUMENTS), quotes);
  return {
    id: page.id,
    title: titleText(page, locale),
    original: linkTo(page.sources.find(({ url }) => url !== null)?.url ?? null),
    read: read.map(({ kind, sentence, isMachineRead }, at) => ({
      number: at + 1,
      kind,
      sentence,
      isMachineRead,
      isFound: !marked.missing.has(at + 1),
    })),
    documents: marked.documents.map(({ name, lines }, at) => {
      const shown = lines.slice(0, Math.max(MOST_LINES, lastMarked(lines) + 1));
      return {
        id: `document-${at}`,
        name: sourceText(name, locale),
        lines: shown,
        allLines: shown.length < lines.length ? lines.length : null,
        marks: lines.flatMap(({ pieces }) => pieces).filter(({ mark }) => mark !== null).length,
      };
    }),
  };
}

/** A mark is never left out. */
function lastMarked(lines: readonly MarkedLine[]): number {
  return lines.findLastIndex(({ pieces }) => pieces.some(({ mark }) => mark !== null));
}

type Read = Omit<ReadView, "number" | "isFound"> & { cite: string; source: string };

/** Everything that was read, requirements first, with the words and the document they are from. */
function readOf({ rules }: OpportunityPage, day: string, locale: Locale): Read[] {
  if (rules === null) return [];
  const { as: words } = noticeTextWords[locale];
  const { ruleSet } = rules;
  const choice = choiceView(ruleSet, locale);
  const all = [...rulesView(ruleSet, locale), ...(choice?.tracks.flatMap((track) => track.rules) ?? [])];
  const sources = new Map([...rulesOf(ruleSet), ...bonusOf(ruleSet)].map(({ id, source }) => [id, source]));
  return [
    ...all.map(({ id, as, condition, isMachineRead, cite }) => ({
      kind: words[as],
      sentence: printed(sentenceOf(condition), locale).text,
      isMachineRead,
      cite,
      source: sources.get(id) ?? "",
    })),
    ...(choice && ruleSet.choice
      ? [
          {
            kind: words.choice,
            sentence: choice.tracks.map(({ name }) => name).join(", "),
            isMachineRead: choice.isMachineRead,
            cite: choice.cite,
            source: ruleSet.choice.source,
          },
        ]
      : []),
    ...bonusRulesView(ruleSet, day, locale).map(({ id, name, isMachineRead, cite }) => ({
      kind: words.bonus,
      sentence: name,
      isMachineRead,
      cite,
      source: sources.get(id) ?? "",
    })),
  ];
}

/** A condition in one line: that of a group is followed by its parts. */
function sentenceOf({ text, parts }: ConditionView): string {
  return parts.length === 0 ? text : `${text}: ${parts.map(sentenceOf).join(" / ")}`;
}
