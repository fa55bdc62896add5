import { type Locale, localePath } from "#app/i18n/locale.ts";

/** The most that one file of the sitemaps protocol may have. */
export const MOST_ADDRESSES = 50_000;

const bothLanguages: readonly Locale[] = ["ko", "en"];

/** Part number n (from 1) of the addresses of these pages in both languages; null if there is no such part. */
export function sitemapPart(origin: string, paths: readonly string[], number: number): string | null {
  if (!Number.isInteger(number) || number < 1) return null;
  const perPart = MOST_ADDRESSES / bothLanguages.length;
  const own = paths.slice((number - 1) * perPart, number * perPart);
  if (own.length === 0) return null;
  const lines = own.flatMap((path) =>
    bothLanguages.map((locale) => `<url>${place(origin + localePath(locale, path))}</url>`),
  );
  return document("urlset", lines);
}

/** Which parts there are. */
export function sitemapIndex(origin: string, pages: number): string {
  const parts = Math.max(1, Math.ceil((pages * bothLanguages.length) / MOST_ADDRESSES));
  const lines = Array.from(
    { length: parts },
    (_, at) => `<sitemap>${place(`${origin}/sitemap.xml?part=${at + 1}`)}</sitemap>`,
  );
  return document("sitemapindex", lines);
}

function document(name: string, lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join("\n")}
</${name}>
`;
}

function place(address: string): string {
  return `<loc>${address.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</loc>`;
}
