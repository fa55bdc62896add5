import { formatDay, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { CertificateState } from "./certificate.ts";
import type { ShownCertificate } from "./load-certificate.server.ts";
import { certificateWords } from "./words.ts";

/** A certificate in one language, for page and PDF. */
export type CertificateContent = {
  title: string;
  state: CertificateState;
  stateWord: string;
  stateNote: string;
  statement: string;
  terms: readonly { name: string; value: string }[];
  successors: readonly string[];
  issuer: string;
  /** What stands across the whole paper; null: nothing does. */
  across: string | null;
};

export function certificateContent(
  { document, state, revokedOn, supersededBy, successors }: Omit<ShownCertificate, "token" | "signed">,
  { today, locale }: { today: Day; locale: Locale },
): CertificateContent {
  const text = certificateWords[locale];
  const { number, company, title, technology, taxonomy, field, kind, confirmedOn, expiresOn, issuedAt } =
    document;
  const notes: Record<CertificateState, () => string> = {
    valid: () => text.stateNotes.valid(formatDay(today, locale)),
    expired: () => text.stateNotes.expired(formatDay(expiresOn ?? confirmedOn, locale)),
    revoked: () => text.stateNotes.revoked(formatDay(revokedOn ?? today, locale)),
    superseded: () => text.stateNotes.superseded(supersededBy ?? ""),
  };
  const { terms } = text;
  return {
    title: text.title,
    state,
    stateWord: text.states[state],
    stateNote: notes[state](),
    statement: text.statement,
    terms: [
      { name: terms.number, value: number },
      { name: terms.company, value: company },
      { name: terms.title, value: title ?? text.noTitle },
      { name: terms.technology, value: technology[locale] },
      { name: terms.field, value: field[locale] },
      { name: terms.taxonomy, value: taxonomy[locale] },
      { name: terms.kind, value: text.kinds[kind] },
      { name: terms.confirmedOn, value: formatDay(confirmedOn, locale) },
      {
        name: terms.expiresOn,
        value: expiresOn === null ? text.noEnd : text.until(formatDay(expiresOn, locale)),
      },
      { name: terms.issuedAt, value: formatStamp(issuedAt, locale) },
    ],
    successors: successors.map(
      ({ version, technology: newer, relation }) =>
        `${version[locale]}: ${newer[locale]} (${text.relations[relation]})`,
    ),
    issuer: text.issuer,
    across: state === "revoked" ? text.across : null,
  };
}
