import { browserOf } from "#tests/support/browser/ask-page.ts";
import { findHtmlFaults } from "#tests/support/browser/html-faults.ts";
import { visitOf } from "#tests/support/browser/samples.ts";
import { expect, test } from "#tests/support/browser/test.ts";
import { listRoutes } from "#tests/support/list-routes.ts";

// Every page of the sitemap as it is sent, in both languages, read by a validator.

for (const route of listRoutes().filter(({ file, isLayout }) => file.endsWith(".page.tsx") && !isLayout))
  test(`${route.path} is valid HTML`, async () => {
    const { addresses, personId, before, status = 200 } = await visitOf(route);
    const browser = await browserOf(personId);
    await before?.(browser);
    for (const address of addresses.flatMap((each) => [each, `/en${each === "/" ? "" : each}`])) {
      const answer = await browser.get(address);
      expect(answer.status(), address).toBe(status);
      expect(await findHtmlFaults(await answer.text()), address).toEqual([]);
    }
    await browser.dispose();
  });
