/** One choice of a control; those of one group stand together. */
export type ChoiceView = { value: string; label: string; group?: string };

export type ControlView =
  | { kind: "radios"; options: readonly ChoiceView[] }
  | {
      kind: "select";
      options: readonly ChoiceView[];
      own: { name: string; label: string; value: string } | null;
    }
  | { kind: "line"; length: number }
  | { kind: "figure" }
  | { kind: "day" };

/** One control as a page shows it, in the page's language. */
export type FieldView = {
  name: string;
  label: string;
  hint: string | null;
  control: ControlView;
  /** What stands in the control, and what was kept when it was shown. */
  value: string;
  was: string;
  /** A figure that is kept, in words: 15억원. */
  reading: string | null;
  errors: readonly string[];
  doubts: readonly DoubtView[];
  conflict: ConflictView | null;
};

export type DoubtView = { name: string; mark: string; text: string };
export type ConflictView = {
  name: string;
  seen: { name: string; value: string };
  explain: string;
  mine: string;
  theirs: string;
};

/** A fact with all that belongs to it: its control (for a series one for each year), why it is asked, its days. */
export type FactView = {
  fact: string;
  label: string;
  hint: string | null;
  why: string;
  fields: readonly FieldView[];
  /** For a series: a year that is not shown yet. */
  otherYear: readonly FieldView[];
  days: readonly FieldView[];
  /** Where the value comes from, from when it is, who entered it; empty where nothing is known. */
  standing: string;
  notes: readonly string[];
};

/** An error as the summary on top of a form shows it. */
export type ErrorView = { fieldId: string; text: string };

export type ListView = {
  list: string;
  name: string;
  why: string;
  addLabel: string;
  items: readonly { id: number; name: string; details: string; notes: readonly string[] }[];
  /** What somebody declared of it; null while there may be more. */
  complete: string | null;
  presumed: boolean;
  confirmations: readonly string[];
};
