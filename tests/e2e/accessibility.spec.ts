import { expect, test } from "#tests/support/browser/test.ts";

// Each page that anybody can open, once in each theme; contrast is measured as it is painted.
const pages = [
  "/",
  "/opportunities",
  "/opportunities?kind=ip&closing=7&amount=from-1b&bogus=1",
  "/technologies",
  "/system/components",
];
const themes = ["light", "dark", "contrast"];

for (const path of pages) {
  test(`axe finds nothing on ${path} in any theme`, async ({ page, to, expectAccessible }) => {
    await page.goto(to(path));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const theme of themes) {
      await test.step(theme, async () => {
        await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
        await expectAccessible();
      });
    }
  });
}

test("axe finds nothing on the page of an opportunity in any theme", async ({
  page,
  to,
  expectAccessible,
}) => {
  await page.goto(to("/opportunities?status=all&q=AI"));
  await page.locator(".opportunity-card a").first().click();
  await expect(page.locator("#who")).toBeVisible();
  for (const theme of themes) {
    await test.step(theme, async () => {
      await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
      await expectAccessible();
    });
  }
});

test("axe finds nothing while suggestions or filters are open", async ({
  page,
  to,
  language,
  isMobile,
  expectAccessible,
}) => {
  await page.goto(to("/opportunities"), { waitUntil: "networkidle" });
  await page.getByRole("combobox").pressSequentially(language === "ko" ? "반도" : "semicon");
  await expect(page.getByRole("option").first()).toBeVisible();
  await expectAccessible();
  await page.getByRole("combobox").press("Escape");
  if (!isMobile) return;
  await page.locator(".sheet-opener").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible();
});

test("axe finds nothing on the page that does not exist", async ({
  page,
  to,
  expectProblem,
  expectAccessible,
}) => {
  expectProblem(/404/);
  await page.goto(to("/no-such-page"));
  await expectAccessible();
});
