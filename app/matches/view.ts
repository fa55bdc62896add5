import type { CardView } from "#app/card/card-view.ts";
import type { Conclusion } from "#app/matching/verdict.ts";
import type { IfConfirmedView } from "./if-confirmed-view.ts";
import type { SumView } from "./sum-view.ts";

/** The page of a company's matches in one language, as plain data. */
export type MatchesView = {
  companyId: number;
  lead: string;
  next: { sentence: string; action: { to: string; label: string } | null };
  /** What the groups leave out; null if everything was judged. */
  notJudged: { text: string; to: string; label: string } | null;
  news: NewsView;
  open: SumView & {
    /** Eligible, and met as far as the rules have been read, each with its count. */
    signs: readonly (Conclusion & { words: string })[];
    kinds: readonly { kind: string; cards: readonly CardView[] }[];
    firstOf: string | null;
    more: { to: string; label: string } | null;
    near: string | null;
  };
  /** By rules that were read automatically; null if there is nothing to say. */
  likely: {
    count: string;
    cards: readonly CardView[];
    firstOf: string | null;
    more: { to: string; label: string } | null;
    /** What seems closed: its number, and the way to it. */
    unlikely: { text: string; to: string; label: string } | null;
  } | null;
  answers: SumView & {
    steps: readonly StepView[];
    ofNotices: StepView | null;
    mayNot: string | null;
    more: string | null;
    bounded: string | null;
    possible: { text: string; to: string; label: string } | null;
  };
  changes: SumView & {
    /** By count or by amount; no link for the order that is shown. Empty where there is nothing to order. */
    orders: readonly { label: string; to: string | null }[];
    steps: readonly StepView[];
    several: { title: string; steps: readonly StepView[] } | null;
    more: string | null;
    bounded: string | null;
  };
  year: YearStripView;
  confirmed: IfConfirmedView;
  /** Sent by the form that marks the news as read. */
  visit: { seenAt: string; seenRevision: number };
};

/** One question or change, what it opens, and the first of those opportunities. */
export type StepView = {
  key: string;
  lines: readonly { text: string; how: string | null }[];
  notes: readonly string[];
  kinds: string;
  action: { to: string; text: string; label: string } | null;
  shown: string;
  cards: readonly CardView[];
  /** What a change closes that is open now; null if nothing. */
  closes: { text: string; shown: string; cards: readonly CardView[] } | null;
};

export type NewsView = {
  lead: string;
  hasNews: boolean;
  parts: readonly {
    key: string;
    title: string;
    firstOf: string | null;
    items: readonly { card: CardView; note: string | null }[];
  }[];
};

export type YearStripView = {
  lead: string | null;
  width: number;
  height: number;
  months: readonly { x: number; width: number; label: string }[];
  today: number;
  bars: readonly {
    id: number;
    y: number;
    x: number;
    width: number;
    isExpected: boolean;
    /** Open by rules that only a machine has read. */
    isLikely: boolean;
    goesOn: boolean;
    label: { text: string; lang: "ko" | "en"; x: number; isAtEnd: boolean };
  }[];
  rows: readonly {
    id: number;
    title: { text: string; lang: "ko" | "en" };
    status: string;
    opens: string;
    closes: string;
    limit: string;
  }[];
};
