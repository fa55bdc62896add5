import { companyName } from "#app/accounts/company-name.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { printed } from "#app/i18n/printed.ts";
import { places } from "#app/matching/catalogue/places.ts";
import {
  type Options,
  partnerRoles,
  regions,
  sizes,
  techFields,
} from "#app/matching/catalogue/vocabulary.ts";
import type { Partner, ShownFact } from "./listing.ts";
import { partnersWords } from "./words.ts";

/** A company that can be found, in one language; its own words in English where it has given them. */
export type PartnerView = ReturnType<typeof partnerView>;

export function partnerView(partner: Partner, locale: Locale) {
  const inEnglish = locale === "en";
  return {
    id: partner.id,
    name: companyName(partner, locale),
    isSample: partner.isSample,
    makes: (inEnglish ? partner.makesEn : null) ?? partner.makes,
    seeks: (inEnglish ? partner.seeksEn : null) ?? partner.seeks,
    roles: partner.roles.flatMap((code) => nameIn(partnerRoles, code, locale) ?? []),
    isConfirmed: partner.confirmations.length > 0,
    facts: factsOf(partner, locale),
  };
}

/** Each fact that has a value, with its name. */
export function factsOf(
  partner: Pick<Partner, ShownFact>,
  locale: Locale,
): readonly { fact: ShownFact; label: string; values: readonly string[] }[] {
  const { facts: labels, kinds, partner: text } = partnersWords[locale];
  const values: Record<ShownFact, readonly string[]> = {
    headquarters: [nameIn(places, partner.headquarters, locale) ?? []].flat(),
    size: [nameIn(sizes, partner.size, locale) ?? []].flat(),
    foundedOn: partner.foundedOn === null ? [] : [formatDay(partner.foundedOn, locale)],
    technologies: partner.technologies.flatMap((code) => nameIn(techFields, code, locale) ?? []),
    confirmations: partner.confirmations.map(({ technology, kind, confirmedOn }) =>
      text.confirmedOn(technology[locale], kinds[kind], formatDay(confirmedOn, locale)),
    ),
  };
  return (Object.keys(values) as ShownFact[])
    .map((fact) => ({ fact, label: labels[fact], values: values[fact] }))
    .filter((shown) => shown.values.length > 0);
}

/** What a list of companies can be narrowed to, in one language. */
export type PartnerChoices = ReturnType<typeof partnerChoices>;

export function partnerChoices(locale: Locale) {
  return {
    fields: choicesOf(techFields, locale),
    regions: choicesOf(regions, locale),
    roles: choicesOf(partnerRoles, locale),
  };
}

function choicesOf(options: Options, locale: Locale): readonly { value: string; label: string }[] {
  return Object.entries(options).map(([value, option]) => ({ value, label: option[locale] }));
}

function nameIn(options: Options, code: string | null, locale: Locale): string | undefined {
  const name = code === null ? undefined : options[code]?.[locale];
  return name && printed(name, locale).text;
}
