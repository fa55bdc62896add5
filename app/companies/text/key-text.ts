import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { companiesTexts } from "#app/i18n/messages/companies/texts.ts";
import type { ListedKey } from "../keys/list-api-keys.server.ts";
import { dayText } from "./moment-text.ts";

/** A key in one language. */
export type KeyView = ReturnType<typeof describeKey>;

export function describeKey({ id, name, prefix, createdAt, createdBy, ...key }: ListedKey, locale: Locale) {
  const { keys: text, events } = companiesTexts[locale];
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
