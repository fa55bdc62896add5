import type { Locale } from "#app/i18n/locale.ts";

/*
 * What a machine has read a rule from. Stored with the rule as a Korean name, like the names of documents that agencies attach;
 * those that Naru gives itself are shown in the reader's language.
 */

const NAMES = {
  body: { ko: "공고문", en: "notice" },
  title: { ko: "공고 제목", en: "title of the notice" },
} as const;
const FIELD = { ko: "출처 항목", en: "field of the source" } as const;

/** The name under which a source of words is stored: the text, the title, a field of the portal, or an attachment's own name. */
export function sourceName({ origin, name }: { origin: string; name: string | null }): string {
  if (origin === "title") return NAMES.title.ko;
  if (origin === "fields" && name !== null) return `${FIELD.ko}: ${name}`;
  return (name ?? NAMES.body.ko).slice(0, 300);
}

/** A stored name as a page shows it, and whether it is still Korean. */
export function sourceText(stored: string, locale: Locale): { text: string; lang: Locale } {
  const own = Object.values(NAMES).find(({ ko }) => ko === stored);
  if (own !== undefined) return { text: own[locale], lang: locale };
  if (!stored.startsWith(`${FIELD.ko}: `) || locale === "ko") return { text: stored, lang: "ko" };
  return { text: `${FIELD.en}: ${stored.slice(FIELD.ko.length + 2)}`, lang: "en" };
}
