import { browserOf } from "#tests/support/browser/ask-page.ts";
import { expect, test } from "#tests/support/browser/test.ts";

// Wherever a page offers to sign in, signing in leads back to it, with what was chosen there.

/** Pages with a link to sign in besides the one of the header, and how many they have at least. */
const pages: readonly [path: string, most: number][] = [
  ["/technologies?version=nst2023", 1],
  // The bookmark of each card, and what is said of verdicts.
  ["/opportunities?q=%EA%B8%B0%EC%88%A0&sort=new", 3],
  ["/confirmation?from=a%26b", 2],
  ["/partners/PARTNER?done=x", 2],
  ["/opportunities/OPPORTUNITY?track=1", 3],
];

/** Where answers of the quick check become a profile: whoever signs in there goes on to the first company. */
const onward = "/company/new";

for (const language of ["", "/en"])
  test(`Signing in leads back to where one was${language}`, async () => {
    const visitor = await browserOf();
    const html = await (await visitor.get("/opportunities")).text();
    const opportunity = /\/opportunities\/(\d+)/.exec(html)?.[1] ?? "";
    const partner = /\/partners\/(\d+)/.exec(await (await visitor.get("/partners")).text())?.[1] ?? "";
    for (const [page, least] of pages) {
      const path = language + page.replace("OPPORTUNITY", opportunity).replace("PARTNER", partner);
      const answer = await visitor.get(path);
      expect(answer.status(), path).toBe(200);
      const links = [...(await answer.text()).matchAll(/href="([^"]*\/sign-in[^"]*)"/g)].map(
        ([, href = ""]) => new URL(href.replaceAll("&amp;", "&"), "http://naru.test"),
      );
      expect(links.length, path).toBeGreaterThanOrEqual(least);
      for (const { pathname, searchParams } of links) {
        expect(pathname, path).toBe(`${language}/sign-in`);
        expect([path, onward], path).toContain(searchParams.get("returnTo"));
      }
      expect(
        links.filter(({ searchParams }) => searchParams.get("returnTo") === path).length,
        path,
      ).toBeGreaterThanOrEqual(least);
    }
  });
