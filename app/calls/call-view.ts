import { nameText, titleText } from "#app/card/names.ts";
import { formatDay, formatInstant, formatStamp } from "#app/i18n/format.ts";
import type { InLanguage, Locale } from "#app/i18n/locale.ts";
import { sourceNameOf } from "#app/opportunities/source-names.ts";
import { seoulDay } from "#app/time.ts";
import type { Call, PrintedCall } from "./load-call.server.ts";
import { callWords } from "./words.ts";

/** A notice as one portal prints it, in the reader's language. */
export type PrintedView = {
  noticeId: number;
  opportunityId: number;
  title: InLanguage;
  agency: InLanguage | null;
  published: string;
  closes: string;
  sources: readonly { name: string; number: string; url: string | null }[];
};

export type PartedView = PrintedView & { from: string; reason: string; by: string };

export type CallView = { printed: readonly PrintedView[]; parted: readonly PartedView[] };

export function callView({ printed, others, partings }: Call, locale: Locale): CallView {
  const text = callWords[locale];
  const all = [...printed, ...others];
  const titleOf = (id: number) => {
    const one = all.find(({ noticeId }) => noticeId === id);
    return one ? [`${titleText(one, locale).text} (${namesOf(one, locale).join(", ")})`] : [];
  };
  return {
    printed: printed.map((one) => printedView(one, locale)),
    parted: partings.flatMap(({ noticeId, from, reason, at, who }) => {
      const one = all.find((each) => each.noticeId === noticeId);
      return one === undefined
        ? []
        : [
            {
              ...printedView(one, locale),
              from: text.partedFrom(from.flatMap(titleOf).join(" · ")),
              reason,
              by: text.by(who ?? text.somebody, formatStamp(at, locale)),
            },
          ];
    }),
  };
}

function printedView(one: PrintedCall, locale: Locale): PrintedView {
  const text = callWords[locale];
  const names = namesOf(one, locale);
  return {
    noticeId: one.noticeId,
    opportunityId: one.opportunityId,
    title: titleText(one, locale),
    agency: one.agency && nameText(one.agency, locale),
    published: one.publishedOn === null ? text.unknown : formatDay(one.publishedOn, locale),
    closes: one.closes === null ? text.unknown : endText(one.closes, locale),
    sources: one.sources.map(({ sourceId, url }, at) => ({
      name: names[at] ?? "",
      number: sourceId,
      url,
    })),
  };
}

function endText({ at, hasHour }: NonNullable<PrintedCall["closes"]>, locale: Locale): string {
  // Without an hour it is the midnight that ends the day.
  return hasHour
    ? formatInstant(new Date(at).toISOString(), locale)
    : formatDay(seoulDay(Date.parse(at) - 1), locale);
}

function namesOf({ sources }: PrintedCall, locale: Locale): string[] {
  return sources.map(({ source }) => sourceNameOf(source, locale));
}
