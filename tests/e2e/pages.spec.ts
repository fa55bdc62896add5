import type { Page } from "@playwright/test";
import { themes } from "#tests/support/browser/accessibility.ts";
import { signInDemo } from "#tests/support/browser/enter-company.ts";
import { expectToFit, expectToFitEnlarged } from "#tests/support/browser/expect-to-fit.ts";
import { headsWithoutCells } from "#tests/support/browser/printed-heads.ts";
import { visitOf } from "#tests/support/browser/samples.ts";
import { expect, test } from "#tests/support/browser/test.ts";
import { type ListedRoute, listRoutes } from "#tests/support/list-routes.ts";

// Every page of the sitemap, with what it shows of the sample data, to somebody who may send its forms.

/** In kB as sent. What everybody opens is lightest; what is sent with forms that check themselves weighs more. */
const mostScript = { firstVisits: 95, public: 99.5, others: 130 };
/** Pages of the staff may say more of how they look: their frame is low on a wide screen. */
const mostStyle = { staff: 15, others: 14 };
/** Where people arrive, and search. */
const firstVisits: readonly string[] = ["/", "/opportunities"];
const heavier: readonly string[] = ["/certificate", "/consultation/:token", "/partners/:partnerId"];

/** What everybody opens is looked at again: in English, on a phone, without scripts. */
const againOf = ({ access }: ListedRoute) => (access.who === "everybody" ? " @no-js" : "");

function mostScriptOf({ path, access }: ListedRoute): number {
  if (firstVisits.includes(path)) return mostScript.firstVisits;
  return access.who === "everybody" && !heavier.includes(path) ? mostScript.public : mostScript.others;
}

const isOfStaff = ({ path }: ListedRoute) => /^\/(agency|system)(\/|$)/.test(path);

for (const route of listRoutes().filter(({ file, isLayout }) => file.endsWith(".page.tsx") && !isLayout))
  test(`${route.path} is accessible, light, and as wide as the screen${againOf(route)}`, async ({
    page,
    context,
    to,
    language,
    javaScriptEnabled: isScripted,
    expectAccessible,
    expectProblem,
  }) => {
    const { addresses, personId, before, leadsTo, status = 200 } = await visitOf(route);
    if (personId !== undefined) await signInDemo(context, { personId });
    await before?.(context.request);
    if (status !== 200) expectProblem(new RegExp(String(status)));
    for (const address of addresses) {
      // What an open page loads later counts, too.
      const isWeighed = isScripted && route.access.who === "everybody";
      const answer = await page.goto(to(address), { waitUntil: isWeighed ? "networkidle" : "load" });
      expect(answer?.status()).toBe(status);
      await expect(page).toHaveURL(({ pathname, search }) => pathname + search === to(leadsTo ?? address));
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await idsGivenTwice(page), "a label or a link would lead to the wrong one").toEqual([]);
      await expectToFit(page);
      await expectToFitEnlarged(page);
      expect(await headsWithoutCells(page), "a head would be printed without its cells").toEqual([]);
      // Without scripts, in English on a phone, it is the same page; the rest is looked at once.
      if (!isScripted) continue;
      const { script, style } = await scriptAndStyleOf(page);
      expect(script).toBeGreaterThan(0);
      expect(script).toBeLessThanOrEqual(mostScriptOf(route));
      expect(style).toBeLessThanOrEqual(isOfStaff(route) ? mostStyle.staff : mostStyle.others);
      // Each colour is a token, whose pairs are measured: staff pages have no others.
      await expectAccessible({ themes: isOfStaff(route) ? ["light"] : themes });
      await page.setViewportSize({ width: 360, height: 740 });
      await expectToFit(page);
      await expectToFitEnlarged(page);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
  });

test("a first visit to the home page takes 200 kB at most, half of it script", async ({ browser, to }) => {
  // Without what other tests have loaded.
  const page = await browser.newPage();
  await page.goto(to("/"), { waitUntil: "networkidle" });
  const loaded = await page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      .map((entry) => entry as PerformanceResourceTiming)
      .map(({ name, encodedBodySize }) => ({ ending: name.split(".").at(-1), bytes: encodedBodySize })),
  );
  expect(loaded.filter(({ ending }) => ending === "woff2").length).toBeGreaterThan(1);
  expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(200_000);
  await page.close();
});

function idsGivenTwice(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
}

/** How much script and style a page has loaded so far, in kB as sent. */
function scriptAndStyleOf(page: Page): Promise<{ script: number; style: number }> {
  return page.evaluate(() => {
    const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const sumOf = (ending: string) =>
      entries
        .filter(({ name }) => new URL(name).pathname.endsWith(ending))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize / 1000, 0);
    return { script: sumOf(".js"), style: sumOf(".css") };
  });
}
