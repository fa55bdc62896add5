import { parse } from "node-html-parser";
import { browserOf } from "#tests/support/browser/ask-page.ts";
import { runOnProduct } from "#tests/support/browser/enter-company.ts";
import { findHtmlFaults } from "#tests/support/browser/html-faults.ts";
import { visitOf } from "#tests/support/browser/samples.ts";
import { expect, test } from "#tests/support/browser/test.ts";
import { listRoutes } from "#tests/support/list-routes.ts";

// Every page of the sitemap as it is sent in English, where Korean words have to be marked, and public ones in Korean, too:
// read by a validator. And what its tab is called in English.

const hangul = /\p{Script=Hangul}/u;

for (const route of listRoutes().filter(({ file, isLayout }) => file.endsWith(".page.tsx") && !isLayout))
  test(`${route.path} is valid HTML, and its English title is in English`, async () => {
    const { addresses, personId, before, status = 200 } = await visitOf(route);
    const browser = await browserOf(personId);
    await before?.(browser);
    const inEnglish = addresses.map((each) => `/en${each === "/" ? "" : each}`);
    for (const address of route.access.who === "everybody" ? [...addresses, ...inEnglish] : inEnglish) {
      const answer = await browser.get(address);
      expect(answer.status(), address).toBe(status);
      const html = await answer.text();
      expect(await findHtmlFaults(html), address).toEqual([]);
      if (address.startsWith("/en")) expect(await titleWithoutOwnNames(html), address).not.toMatch(hangul);
    }
    await browser.dispose();
  });

/** A notice, an application and a mail are called what they were called; a company has an English name, or is left out. */
async function titleWithoutOwnNames(html: string): Promise<string> {
  const title = parse(html).querySelector("title")?.text.trim() ?? "";
  expect(title).not.toBe("");
  if (!hangul.test(title)) return title;
  const own = await runOnProduct<{ name: string }>(
    `select title as name from notice union select title from application union select subject from mail_message`,
  );
  return own.reduce((rest, { name }) => rest.replaceAll(name, ""), title);
}
