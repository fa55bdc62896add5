import type { Page } from "@playwright/test";
import { newAddress, signInAs, signInByCode } from "#tests/support/browser/sign-in.ts";
import { expect, test } from "#tests/support/browser/test.ts";

type To = (path: string) => string;

async function openMatches(page: Page, to: To, person: string): Promise<string> {
  await signInAs(page, to, person);
  const path = await page.locator('a[href*="/company/"]:not([href$="/new"])').first().getAttribute("href");
  const company = `/company/${/\/company\/(\d+)/.exec(path ?? "")?.[1]}`;
  await page.goto(to(`${company}/matches`));
  return company;
}

test("a company sees its next step, three groups and the year as a table @no-js", async ({
  page,
  to,
  isMobile,
}) => {
  await openMatches(page, to, "demo-viewer");
  await expect(page.locator(".next-step p").first()).toContainText(/[가-힣a-z]/);
  for (const id of ["open", "answers", "changes", "year", "confirmed"])
    await expect(page.locator(`section[aria-labelledby=${id}] h2`)).toBeVisible();
  const bars = page.locator(".strip .strip-label");
  const rows = page.locator("section[aria-labelledby=year] tbody tr");
  expect(await bars.count()).toBeGreaterThan(0);
  expect(await rows.count()).toBeGreaterThanOrEqual(await bars.count());
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess, isMobile ? "as wide as the phone" : "as wide as the screen").toBe(0);
});

test("the count of what is open is that of the search it leads to @no-js", async ({ page, to }) => {
  await openMatches(page, to, "demo-owner");
  const open = page.locator("section[aria-labelledby=open]");
  const count = await open.locator("tbody tr").last().locator("td").first().textContent();
  await open.locator('a[href*="for=open"]').last().click();
  await expect(page.locator(".find-count")).toContainText(count ?? "?");
});

test("the one action of the next step leads on, and its question comes back @no-js", async ({ page, to }) => {
  const company = await openMatches(page, to, "demo-owner");
  await page.locator(".next-step .button").click();
  await expect(page).toHaveURL(new RegExp(`${company}/profile|/opportunities`));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("axe finds nothing on matches and bookmarks in any theme", async ({ page, to, expectAccessible }) => {
  const company = await openMatches(page, to, "demo-owner");
  for (const path of [`${company}/matches`, `${company}/bookmarks`, "/account/bookmarks"]) {
    await page.goto(to(path));
    for (const theme of ["light", "dark", "contrast"]) {
      await test.step(`${path} ${theme}`, async () => {
        await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
        await expectAccessible();
      });
    }
  }
});

test("strangers do not learn that a company is there @no-js", async ({ page, to, expectProblem }) => {
  expectProblem(/404/);
  const company = await openMatches(page, to, "demo-owner");
  await page.context().clearCookies();
  await signInAs(page, to, "demo-stranger");
  for (const path of [`${company}/matches`, `${company}/bookmarks`, "/company/999999999/matches"])
    expect((await page.goto(to(path)))?.status()).toBe(404);
});

test("who is signed out is led to the sign-in page, and from there back to the list @no-js", async ({
  page,
  to,
}) => {
  await page.goto(to("/opportunities"));
  await page.locator(".bookmark").first().click();
  await expect(page).toHaveURL(/sign-in\?returnTo=(%2Fen)?%2Fopportunities$/);
});

test("an opportunity is saved, noted on, found by its state and removed again @no-js", async ({
  page,
  to,
}) => {
  await signInByCode(page, to, newAddress());
  await page.goto(to("/opportunities"));
  await page.locator("button.bookmark").first().dblclick({ delay: 20 });
  await expect(page.locator(".bookmark.is-kept")).toHaveCount(1);
  await page.locator(".bookmark.is-kept").click();
  await expect(page).toHaveURL(/\/account\/bookmarks$/);
  const items = page.locator(".bookmark-item");
  await expect(items).toHaveCount(1);
  await items.locator("summary").last().click();
  await page.locator("select[name=state]").selectOption("applied");
  await page.locator("textarea[name=note]").fill("신청 완료");
  await page.locator(".bookmark-item form.form button").click();
  await expect(page.locator(".bookmark-note")).toHaveText("신청 완료");
  await page.locator(".chance").filter({ hasText: "1" }).last().click();
  await expect(items).toHaveCount(1);
  await items.locator("summary").last().click();
  await page.locator("button[value=remove]").click();
  await expect(items).toHaveCount(0);
});

test("a note that is too long stays with its error; a good one is kept with its state", async ({
  page,
  to,
  expectProblem,
}) => {
  expectProblem(/400/);
  await signInByCode(page, to, newAddress());
  await page.goto(to("/opportunities"));
  await page.locator("button.bookmark").first().click();
  await page.locator(".bookmark.is-kept").click();
  await page.locator(".bookmark-item summary").last().click();
  const note = page.locator("textarea[name=note]");
  await note.fill("가".repeat(2_001));
  await page.locator(".bookmark-item form.form button").click();
  await expect(page.locator(".field-error").first()).toContainText(/2,?000/);
  await expect(note).toHaveValue("가".repeat(2_001));
  await note.fill("<b>서류</b> 🚀");
  await page.locator("select[name=state]").selectOption("preparing");
  await page.locator(".bookmark-item form.form button").click();
  await expect(page.locator(".bookmark-note")).toHaveText("<b>서류</b> 🚀");
  await page.goto(to("/account/bookmarks?state=won"));
  await expect(page.locator(".bookmark-item")).toHaveCount(0);
  await page.goto(to("/account/bookmarks?state=preparing"));
  await page.locator(".bookmark-item summary").last().click();
  await page.locator("button[value=remove]").click();
  await expect(page.locator(".notice-good")).toBeVisible();
  await expect(page.locator(".bookmark-item")).toHaveCount(0);
});
