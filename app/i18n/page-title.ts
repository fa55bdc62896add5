import type { MetaFunction, SerializeFrom } from "@remix-run/node";
import { shellWords } from "./loaded-words.ts";
import { type Locale, shownLocale } from "./locale.ts";
import type { Words } from "./use-words.ts";

/** What a page's loader sent; undefined where it failed. */
export type Loaded<Loader> = SerializeFrom<Loader> | undefined;

type Options<T, Data> = {
  /** False keeps search engines from listing the page. */
  index?: boolean;
  description?: (words: T, data: Data) => string | undefined;
  /** What the page is about (a company, a case): it tells apart the tabs of pages of one kind. */
  about?: (data: Data, locale: Locale) => string | undefined;
};

/**
 * A page's `meta`: its title in the page's language, followed by what it is about and the site's name. The title may depend on what the loader
 * sent: `(words, data: Loaded<typeof loader>) => ...`. Where there is no title, the site's name stands alone.
 */
export function pageTitle<T, Data>(
  words: Words<T>,
  title: (words: T, data: Data) => string | undefined,
  { index = true, description, about }: Options<T, Data> = {},
): MetaFunction {
  return ({ location, data: sent }) => {
    const locale = shownLocale(location.pathname);
    const { site } = shellWords[locale];
    // The router does not know the loader of this page; the page gives its type by the type of `data`.
    const data = sent as Data;
    const parts = [title(words[locale], data), about?.(data, locale)];
    const name = parts.filter((part) => part !== undefined && part !== "").join(" · ");
    const heading = { title: name === "" ? site.name : site.titleOf(name) };
    if (!index) return [heading, { name: "robots", content: "noindex" }];
    const content = description?.(words[locale], data) ?? site.description;
    return [heading, ...shownElsewhere(locale, name === "" ? site.name : name, content)];
  };
}

/** The first page's `meta`. */
export const siteTitle: MetaFunction = ({ location }) => {
  const locale = shownLocale(location.pathname);
  const { site } = shellWords[locale];
  const title = `${site.name} – ${site.slogan}`;
  return [{ title }, ...shownElsewhere(locale, title, site.description)];
};

/** What search engines, and other sites where somebody passes a page on (ogp.me), show of it. */
function shownElsewhere(locale: Locale, title: string, content: string) {
  return [
    { name: "description", content },
    { property: "og:title", content: title },
    { property: "og:description", content },
    { property: "og:site_name", content: shellWords[locale].site.name },
    { property: "og:type", content: "website" },
  ];
}
