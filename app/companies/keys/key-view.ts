import { dayText } from "#app/companies/moment-text.ts";
import { companiesWords } from "#app/companies/words.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { ListedKey } from "./list-api-keys.server.ts";

/** A key in one language. */
export type KeyView = ReturnType<typeof describeKey>;

export function describeKey({ id, name, prefix, createdAt, createdBy, ...key }: ListedKey, locale: Locale) {
  const { keys: text, events } = companiesWords[locale];
  return {
    id,
    name,
    prefix,
    made: dayText(createdAt, locale),
    by: createdBy ?? events.gone,
    expires: formatDay(key.expiresOn, locale),
    used: key.lastUsedOn === null ? text.neverUsed : formatDay(key.lastUsedOn, locale),
    isUsable: key.state === "usable",
    word: text.states[key.state],
  };
}
