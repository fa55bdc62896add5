import { expect, test } from "#tests/support/browser/test.ts";

// Each page that anybody can open, once in each theme; contrast is measured as it is painted.
const pages = ["/", "/system/components"];
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
