import type { mailKo } from "./letters.ts";

type Letters = (typeof mailKo)["letters"];
export type MailKind = keyof Letters;
/** What a mail of this kind needs to know. */
export type MailValues<Kind extends MailKind> = Parameters<Letters[Kind]>[0];

interface MailRule {
  /** What it says lets its reader in: in production it is erased here once the mail is on its way, or cannot be sent. */
  isSecret: boolean;
  /** How often sending is tried. Pauses grow by a factor of e: 6 tries take about four minutes, 12 about a day. */
  attempts: number;
}

export const mailKinds: Record<MailKind, MailRule> = {
  sign_in_code: { isSecret: true, attempts: 6 },
  company_invitation: { isSecret: true, attempts: 12 },
  application_received: { isSecret: false, attempts: 12 },
  supplement_reminder: { isSecret: false, attempts: 12 },
  supplement_overdue: { isSecret: false, attempts: 12 },
  supplement_closed: { isSecret: false, attempts: 12 },
  case_message: { isSecret: false, attempts: 12 },
  application_returned: { isSecret: false, attempts: 12 },
  confirmation_letter: { isSecret: false, attempts: 12 },
  consultation_link: { isSecret: true, attempts: 12 },
  consultation_asked: { isSecret: false, attempts: 12 },
  consultation_code: { isSecret: true, attempts: 6 },
  review_commission: { isSecret: false, attempts: 12 },
  hearing_reminder: { isSecret: false, attempts: 12 },
};
