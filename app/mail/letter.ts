/** What stands in a mail: a greeting and an end are added to it, a link is printed with its address. */
export interface Letter {
  subject: string;
  paragraphs: readonly string[];
  /** Shown large, on a line of its own. */
  code?: string;
  link?: { label: string; url: string };
  /** What else should be known, in small print. */
  notes?: readonly string[];
}
