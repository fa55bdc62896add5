import type { Page } from "@playwright/test";
import { signInDemo } from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";

type To = (path: string) => string;

async function openMatches(page: Page, to: To, person: string): Promise<string> {
  await signInDemo(page.context(), { personId: person });
  await page.goto(to("/account"));
  const path = await page.locator('a[href*="/company/"]:not([href$="/new"])').first().getAttribute("href");
  const company = `/company/${/\/company\/(\d+)/.exec(path ?? "")?.[1]}`;
  await page.goto(to(`${company}/matches`));
  return company;
}

test("a company sees its next step, three groups and the year as a table @no-js", async ({ page, to }) => {
  await openMatches(page, to, "demo-viewer");
  await expect(page.locator(".next-step p").first()).toContainText(/[가-힣a-z]/);
  for (const id of ["open", "answers", "changes", "year", "confirmed"])
    await expect(page.locator(`section[aria-labelledby=${id}] h2`)).toBeVisible();
  const bars = page.locator(".strip .strip-label");
  const rows = page.locator("section[aria-labelledby=year] tbody tr");
  expect(await bars.count()).toBeGreaterThan(0);
  expect(await rows.count()).toBeGreaterThanOrEqual(await bars.count());
});

test("the count of what is open is that of the search it leads to", async ({ page, to }) => {
  await openMatches(page, to, "demo-owner");
  const open = page.locator("section[aria-labelledby=open]");
  const said = await open.locator("tbody tr").last().locator("td").first().textContent();
  await open.locator('a[href*="for=open"]').last().click();
  await expect(page.locator(".find-count")).toHaveText(new RegExp(`(^|\\D)${Number(said)}(\\D|$)`));
});

test("the one action of the next step leads on, and its question comes back @no-js", async ({ page, to }) => {
  const company = await openMatches(page, to, "demo-owner");
  await page.locator(".next-step .button").click();
  await expect(page).toHaveURL(new RegExp(`${company}/profile|/opportunities`));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("strangers do not learn that a company is there", async ({ page, to, expectProblem }) => {
  expectProblem(/404/);
  const company = await openMatches(page, to, "demo-owner");
  await signInDemo(page.context(), { personId: "demo-stranger" });
  for (const path of [`${company}/matches`, `${company}/bookmarks`, "/company/999999999/matches"])
    expect((await page.goto(to(path)))?.status()).toBe(404);
});
