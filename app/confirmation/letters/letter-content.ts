import { formatDay, formatStamp } from "#app/i18n/format.ts";
import { type Locale, languageOf } from "#app/i18n/locale.ts";
import type {
  DecisionLetter,
  LetterDocument,
  ObjectionLetter,
  RevocationLetter,
  RevocationNotice,
  SupplementLetter,
} from "./letter-document.ts";
import { letterWords } from "./letter-words.ts";

/** A letter in one language, as plain content: page, PDF and mail show exactly this. */
export type LetterContent = {
  title: string;
  terms: readonly Term[];
  opening: string;
  result: string;
  sections: readonly LetterSection[];
  sender: string;
  /** Office, officer and address; null in letters from before they were named. */
  contact: string | null;
};

type Term = { name: string; value: string };

export type LetterSection = {
  heading: string;
  /** Each part may have a small heading. */
  parts: readonly { heading?: string; paragraphs: readonly string[] }[];
  /** Marks what is not law. */
  mark?: string;
};

export function letterContent(letter: LetterDocument, locale: Locale): LetterContent {
  const text = letterWords[locale];
  return {
    title: text.titles[letter.kind],
    terms: termsOf(letter, locale),
    opening: text.opening[letter.kind],
    result: resultOf(letter, locale),
    sections: sectionsOf(letter, locale),
    sender: text.senders[letter.kind],
    contact:
      letter.contact === null
        ? null
        : text.contact(letter.contact.office[locale], letter.contact.name, letter.contact.email),
  };
}

function sectionsOf(letter: LetterDocument, locale: Locale): readonly LetterSection[] {
  switch (letter.kind) {
    case "supplement":
      return askedIn(letter, locale);
    case "objection":
      return decidedIn(letter, locale);
    case "revocation_notice":
      return announcedIn(letter, locale);
    case "decision":
      return [reasonsOf(letter, locale), ...conditionsOf(letter, locale), objectionTo(letter, locale)];
    default:
      return [reasonsOf(letter, locale), objectionTo(letter, locale)];
  }
}

function announcedIn({ reason, hearsUntil }: RevocationNotice, locale: Locale): readonly LetterSection[] {
  const { announced: text, asWritten, reasons } = letterWords[locale];
  return [
    {
      heading: reasons,
      parts: [{ paragraphs: [reason] }],
      ...(languageOf(reason) !== locale && { mark: asWritten }),
    },
    {
      heading: text.heading,
      parts: [{ paragraphs: [text.until(formatDay(hearsUntil, locale)), text.how, text.otherwise] }],
      mark: text.mark,
    },
  ];
}

function decidedIn({ outcome, contested, lodgedAt, reason }: ObjectionLetter, locale: Locale) {
  const { objected: text, asWritten, reasons } = letterWords[locale];
  const about = text.about(text.contested[contested.kind], contested.number, formatStamp(lodgedAt, locale));
  return [
    { heading: text.heading, parts: [{ paragraphs: [about, text.effects[outcome][contested.kind]] }] },
    {
      heading: reasons,
      parts: [{ paragraphs: [reason] }],
      ...(languageOf(reason) !== locale && { mark: asWritten }),
    },
    { heading: text.further, parts: [{ paragraphs: [text.furtherHow] }], mark: text.furtherMark },
  ];
}

function resultOf(letter: LetterDocument, locale: Locale): string {
  const text = letterWords[locale];
  switch (letter.kind) {
    case "decision":
      return text.results[letter.result];
    case "revocation":
      return text.revoked;
    case "revocation_notice":
      return text.announced.result;
    case "objection":
      return text.objected.results[letter.outcome];
    case "supplement":
      return text.supplement.result(formatDay(letter.dueOn, locale));
  }
}

function askedIn({ fields, words }: SupplementLetter, locale: Locale): readonly LetterSection[] {
  const { supplement: text } = letterWords[locale];
  return [
    { heading: text.fields, parts: [{ paragraphs: fields.map((field) => field[locale]) }] },
    { heading: text.words, parts: [{ paragraphs: [words] }] },
    { heading: text.clock, parts: [{ paragraphs: [text.stops, text.how] }] },
  ];
}

function termsOf(letter: LetterDocument, locale: Locale): readonly Term[] {
  const { terms, noNumber, confirmationKinds } = letterWords[locale];
  const certificate = letter.kind === "revocation" ? letter.certificate : null;
  return [
    { name: terms.number, value: letter.number ?? noNumber },
    { name: terms.writtenOn, value: formatDay(letter.writtenOn, locale) },
    { name: terms.to, value: letter.company },
    { name: terms.reference, value: letter.reference },
    { name: terms.title, value: letter.title },
    { name: terms.technology, value: `${letter.technology[locale]} (${letter.version[locale]})` },
    { name: terms.kind, value: confirmationKinds[letter.confirmationKind] },
    ...(certificate === null ? [] : [{ name: terms.certificate, value: certificate }]),
  ];
}

function reasonsOf(letter: DecisionLetter | RevocationLetter, locale: Locale): LetterSection {
  const text = letterWords[locale];
  const given = letter.kind === "revocation" ? [letter.reason] : letter.reasons.map(({ words }) => words);
  const mark = given.some((words) => languageOf(words) !== locale) && { mark: text.asWritten };
  if (letter.kind === "revocation")
    return { heading: text.reasons, parts: [{ paragraphs: [letter.reason] }], ...mark };
  return {
    heading: text.reasons,
    ...mark,
    parts: letter.reasons.map(({ name, level, found, words }) => ({
      heading: name[locale],
      paragraphs: [text.found(level, found[locale]), words],
    })),
  };
}

function conditionsOf({ conditions }: DecisionLetter, locale: Locale): readonly LetterSection[] {
  const { conditions: text } = letterWords[locale];
  if (conditions.length === 0) return [];
  return [
    {
      heading: text.heading,
      parts: conditions.map(({ words, evidence, shownBy, dueOn }, at) => ({
        heading: text.until(at + 1, formatDay(dueOn, locale)),
        paragraphs: [words, text.shows(shownBy ?? text.applicant, evidence)],
      })),
      mark: text.mark,
    },
  ];
}

function objectionTo({ objection }: DecisionLetter | RevocationLetter, locale: Locale): LetterSection {
  const text = letterWords[locale];
  return {
    heading: text.objection,
    parts: [{ paragraphs: [text.objectionDays(objection.value, objection.source), text.objectionHow] }],
    ...(!objection.isVerified && { mark: text.assumption }),
  };
}

/** The same content as lines of a mail. */
export function letterParagraphs({
  terms,
  opening,
  result,
  sections,
  sender,
  contact,
}: LetterContent): string[] {
  return [
    opening,
    terms.map(({ name, value }) => `${name}: ${value}`).join("\n"),
    result,
    ...sections.flatMap(({ heading, parts, mark }) => [
      `[${heading}]`,
      ...parts.map((part) => [part.heading, ...part.paragraphs].filter(Boolean).join("\n")),
      ...(mark === undefined ? [] : [mark]),
    ]),
    sender,
    ...(contact === null ? [] : [contact]),
  ];
}
