import { nameText, titleText } from "#app/card/names.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import type { OpportunityPage } from "../opportunity-page.ts";
import { insteadWords } from "./words.ts";

/** Whom to ask about a verdict: the agency, consultants with a mandate; and the record to send along. */
export type AskView = {
  title: string;
  lead: string;
  receipt: { to: string; text: string };
  /** Where the notice names no agency, its original does. */
  agency: { text: string; to: string | null; link: string } | null;
  consultants: readonly { to: string; text: string }[];
  noConsultant: { text: string; to: string; link: string };
};

type Asking = {
  companyId: number;
  consultants: readonly { name: string; email: string }[];
  verdict: string;
  /** The site's own address, for a mail. */
  origin: string;
  locale: Locale;
};

export function askView(
  page: OpportunityPage,
  { companyId, consultants, verdict, origin, locale }: Asking,
): AskView {
  const { ask: text } = insteadWords[locale];
  const receipt = `/company/${companyId}/verdicts/${page.id}`;
  const title = titleText(page, locale).text;
  const agency = page.operator ?? page.ministry;
  const original = page.sources.find(({ url }) => url !== null)?.url ?? null;
  const body = [title, verdict, `${origin}${localePath(locale, receipt)}`].join("\n\n");
  const query = `subject=${encodeURIComponent(text.subject(title))}&body=${encodeURIComponent(body)}`;
  return {
    title: text.title,
    lead: text.lead,
    receipt: { to: receipt, text: text.receipt },
    agency: agency && {
      text: text.agency(nameText(agency.name, locale).text),
      to: original,
      link: text.original,
    },
    consultants: consultants.map(({ name, email }) => ({
      to: `mailto:${encodeURIComponent(email).replace("%40", "@")}?${query}`,
      text: text.consultant(name),
    })),
    noConsultant: { text: text.noConsultant, to: `/company/${companyId}/members`, link: text.members },
  };
}
