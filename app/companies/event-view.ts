import { formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { CompanyEventName, ShownEvent } from "./company-event.ts";
import { formatBusinessNumber } from "./number/business-number.ts";
import { type CompaniesWords, companiesWords } from "./words.ts";

/** An event in words: when, who, what. */
export type EventView = { id: number; at: string; who: string; what: string };

export function eventView(event: ShownEvent, locale: Locale): EventView {
  const text = companiesWords[locale];
  const who = event.isByStaff ? text.events.officer : (event.by ?? text.events.gone);
  return { id: event.id, at: formatStamp(event.at, locale), who, what: sentenceOf(event, text, locale) };
}

type Sentence = (parts: {
  text: CompaniesWords;
  locale: Locale;
  whom: string;
  /** A value of the event's detail as text; empty if it is not there. */
  of: (key: string) => string;
}) => string;

const confirmationOf: (parts: Parameters<Sentence>[0]) => [technology: string, kind: string] = ({
  text,
  locale,
  of,
}) => {
  const kind = of("kind");
  const { kinds } = text.confirmations;
  return [
    of(locale === "en" ? "technologyEn" : "technologyKo"),
    kind === "holding" || kind === "developing" ? kinds[kind] : kind,
  ];
};
const numberOf = (of: (key: string) => string) => formatBusinessNumber(of("number"));
const roleOf = ({ roles }: CompaniesWords, role: string) =>
  Object.entries(roles).find(([name]) => name === role)?.[1] ?? role;

const sentences: Record<CompanyEventName, Sentence> = {
  companyCreated: ({ text }) => text.events.companyCreated,
  companyRenamed: ({ text }) => text.events.companyRenamed,
  memberInvited: ({ text, of }) => text.events.memberInvited(roleOf(text, of("role"))),
  invitationRevoked: ({ text, of }) => text.events.invitationRevoked(roleOf(text, of("role"))),
  memberJoined: ({ text, of }) => text.events.memberJoined(roleOf(text, of("role"))),
  memberRoleChanged: ({ text, of, whom }) =>
    text.events.memberRoleChanged(whom, roleOf(text, of("from")), roleOf(text, of("to"))),
  memberRemoved: ({ text, whom }) => text.events.memberRemoved(whom),
  memberLeft: ({ text }) => text.events.memberLeft,
  mandateAccepted: ({ text }) => text.events.mandateAccepted,
  mandateRevoked: ({ text, whom }) => text.events.mandateRevoked(whom),
  mandateReturned: ({ text }) => text.events.mandateReturned,
  numberClaimed: ({ text, of }) => text.events.numberClaimed(numberOf(of)),
  numberClaimWithdrawn: ({ text, of }) => text.events.numberClaimWithdrawn(numberOf(of)),
  numberVerified: ({ text, of }) => text.events.numberVerified(numberOf(of)),
  numberRefused: ({ text, of }) => text.events.numberRefused(numberOf(of), of("reason")),
  numberEnded: ({ text, of }) =>
    of("reason") === ""
      ? text.events.numberEnded(numberOf(of))
      : text.events.numberTakenBack(numberOf(of), of("reason")),
  keyIssued: ({ text, of }) => text.events.keyIssued(of("name")),
  keyRevoked: ({ text, of }) => text.events.keyRevoked(of("name")),
  confirmationEntered: (parts) => parts.text.events.confirmationEntered(...confirmationOf(parts)),
  confirmationRevoked: (parts) =>
    parts.text.events.confirmationRevoked(...confirmationOf(parts), parts.of("reason")),
  companyExported: ({ text }) => text.events.companyExported,
  bookmarkAdded: ({ text }) => text.events.bookmarkAdded,
  bookmarkChanged: ({ text }) => text.events.bookmarkChanged,
  bookmarkRemoved: ({ text }) => text.events.bookmarkRemoved,
  listingShown: ({ text }) => text.events.listingShown,
  listingHidden: ({ text }) => text.events.listingHidden,
  listingSaved: ({ text }) => text.events.listingSaved,
  contactRequested: ({ text }) => text.events.contactRequested,
  contactReceived: ({ text }) => text.events.contactReceived,
  contactAccepted: ({ text }) => text.events.contactAccepted,
  contactDeclined: ({ text }) => text.events.contactDeclined,
  paperAdded: ({ text }) => text.events.paperAdded,
  paperReplaced: ({ text }) => text.events.paperReplaced,
  paperChanged: ({ text }) => text.events.paperChanged,
  paperRemoved: ({ text }) => text.events.paperRemoved,
  foreignRequestEntered: ({ text }) => text.events.foreignRequestEntered,
  foreignRequestChanged: ({ text }) => text.events.foreignRequestChanged,
  foreignRequestRemoved: ({ text }) => text.events.foreignRequestRemoved,
  applicationStarted: ({ text }) => text.events.applicationStarted,
  applicationSubmitted: ({ text, of }) => text.events.applicationSubmitted(of("reference")),
  applicationWithdrawn: ({ text, of }) => text.events.applicationWithdrawn(of("reference")),
  objectionLodged: ({ text, of }) => text.events.objectionLodged(of("reference")),
  revocationAnswered: ({ text, of }) => text.events.revocationAnswered(of("reference")),
  supplementAnswered: ({ text, of }) => text.events.supplementAnswered(of("reference")),
};

function sentenceOf({ what, detail, whom }: ShownEvent, text: CompaniesWords, locale: Locale): string {
  if (!isOurs(what)) return text.events.other;
  const of = (key: string) => {
    const value = detail[key];
    return typeof value === "string" ? value : "";
  };
  return sentences[what]({ text, locale, whom: whom ?? text.events.somebody, of });
}

function isOurs(what: string): what is CompanyEventName {
  return Object.hasOwn(sentences, what);
}
