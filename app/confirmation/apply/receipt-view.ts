import { formatInstant, formatNumber, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Application } from "./application.ts";
import type { Term } from "./application-view.ts";
import type { Submission } from "./load-submission.server.ts";
import { applyWords } from "./words.ts";

export function receiptTerms(
  { reference }: Application,
  { submittedAt, submittedBy, limitDays }: Submission,
  locale: Locale,
): readonly Term[] {
  const { receipt: text } = applyWords[locale];
  return [
    { term: text.reference, value: reference ?? "" },
    { term: text.at, value: formatInstant(submittedAt, locale) },
    { term: text.by, value: submittedBy ?? text.gone },
    { term: text.due, value: text.dueText(formatNumber(limitDays)) },
  ];
}

/** The facts at the top of a printed submission. */
export function submissionTerms(
  { reference }: Application,
  { number, document, submittedAt, submittedBy }: Submission,
  locale: Locale,
): readonly Term[] {
  const { receipt, about, document: text, kinds, securityClasses } = applyWords[locale];
  const { company, round, form, taxonomy, kind, securityClass, title } = document;
  const formed = text.form(form[locale], String(form.version), form.isVerified);
  return [
    { term: receipt.reference, value: `${reference ?? ""} (${text.number(String(number))})` },
    { term: text.name, value: title },
    { term: text.company, value: locale === "en" ? (company.nameEn ?? company.name) : company.name },
    { term: about.technology, value: `${taxonomy.technology[locale]} (${taxonomy.field[locale]})` },
    { term: about.version, value: taxonomy[locale] },
    { term: about.kind, value: kinds[kind] },
    { term: about.security, value: securityClasses[securityClass] },
    { term: about.round, value: round[locale] },
    { term: text.formName, value: formed },
    { term: receipt.at, value: formatStamp(submittedAt, locale) },
    { term: receipt.by, value: submittedBy ?? receipt.gone },
  ];
}
