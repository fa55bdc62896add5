import { companiesWords } from "#app/companies/words.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { seoulDay } from "#app/time.ts";
import type { ListedKey } from "./list-api-keys.server.ts";
import { keysWords } from "./words.ts";

/** A key in one language. */
export type KeyView = ReturnType<typeof keyView>;

export function keyView({ id, name, prefix, createdAt, createdBy, ...key }: ListedKey, locale: Locale) {
  const text = keysWords[locale];
  const { events } = companiesWords[locale];
  return {
    id,
    name,
    prefix,
    made: formatDay(seoulDay(createdAt), locale),
    by: createdBy ?? events.gone,
    expires: formatDay(key.expiresOn, locale),
    used: key.lastUsedOn === null ? text.neverUsed : formatDay(key.lastUsedOn, locale),
    isUsable: key.state === "usable",
    word: text.states[key.state],
  };
}
