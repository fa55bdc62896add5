/*
 * The Hangul of the font is more than half of what a first visit to the list takes. A browser that has not got it yet shows
 * the page in a font of the machine and loads it once everything else is there; from then on a cookie says that it is in
 * the browser's cache, and pages name the sheet in their head. Syllables of the machine's font have the same width there
 * (fonts.css), so nothing moves.
 */
const NAME = "naru_hangul";
const ONE_YEAR_IN_SECONDS = 31_536_000;

/** Whether this browser has loaded the sheet before, by its Cookie header. */
export function hasHangul(cookies: string | null): boolean {
  return cookies?.split("; ").includes(`${NAME}=1`) ?? false;
}

/** In the browser: loads the sheet once the page has loaded, unless its head names it. */
export function loadHangulLate(href: string): void {
  if (document.querySelector(`link[href="${href}"]`)) return;
  const load = () => {
    const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    sheet.addEventListener("load", () => {
      const secure = window.location.protocol === "https:" ? "; secure" : "";
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140
      document.cookie = `${NAME}=1; path=/; max-age=${ONE_YEAR_IN_SECONDS}; samesite=lax${secure}`;
    });
    document.head.append(sheet);
  };
  if (document.readyState === "complete") load();
  else window.addEventListener("load", load, { once: true });
}
