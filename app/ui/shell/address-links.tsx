import { useLocation, useMatches } from "@remix-run/react";
import { localePath, locales, shownLocale } from "#app/i18n/locale.ts";

/** A page's `handle`: what of its query makes it a page of its own for search engines; without one, nothing does. */
export type AddressHandle = { canonicalQuery: (asked: URLSearchParams) => string };

/** What other programs read of a page's address: the one it is listed under, the same in the other language, a picture. */
export function AddressLinks({ origin }: { origin: string }) {
  const { pathname, search } = useLocation();
  const handle = useMatches().at(-1)?.handle as AddressHandle | undefined;
  const query = handle?.canonicalQuery(new URLSearchParams(search)) ?? "";
  const canonical = `${origin}${pathname}${query}`;
  const alternate = (locale: (typeof locales)[number]) => `${origin}${localePath(locale, pathname)}${query}`;
  return (
    <>
      <link rel="canonical" href={canonical} />
      {locales.map((locale) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={alternate(locale)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={alternate("ko")} />
      <link rel="manifest" href={`/${shownLocale(pathname)}.webmanifest`} />
      <meta property="og:url" content={canonical} />
      <meta property="og:image" content={`${origin}/icon-512.png`} />
      <meta property="og:locale" content={shownLocale(pathname) === "ko" ? "ko_KR" : "en_GB"} />
    </>
  );
}
