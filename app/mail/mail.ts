/** What a mail says; a footer is added to it. */
export interface MailContent {
  subject: string;
  paragraphs: readonly string[];
  /** Shown large, on a line of its own. */
  code?: string;
  /** Printed with its address. */
  link?: { label: string; url: string };
  /** In small print. */
  notes?: readonly string[];
}

/** One mail of a feature, in both languages; each feature defines its own in `mails.ts`. */
export interface Mail<Values> {
  /** Stored with every mail sent; never changed. */
  kind: string;
  /** Whether its text lets the reader in. In production it is erased once the mail is sent, or cannot be. */
  isSecret: boolean;
  /** How often sending is tried. Pauses grow by a factor of e: 6 tries take about four minutes, 12 about a day. */
  attempts: number;
  ko: (values: Values) => MailContent;
  en: (values: Values) => MailContent;
}

/** Lets the English content take its values' type from the Korean. */
export function defineMail<Values>(mail: Mail<Values>): Mail<Values> {
  return mail;
}
