import { expect, test } from "#tests/support/browser/test.ts";

test("a reader chooses high contrast by keyboard and stays where they are", async ({ page, to }) => {
  await page.goto(to("/system/components?seen=1"));
  const display = page.locator("details.theme-switch");
  await display.locator("summary").focus();
  await page.keyboard.press("Enter");
  await page.locator("button[name=theme][value=contrast]").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "contrast");
  await expect(page).toHaveURL(/\/system\/components\?seen=1$/);
  await expect(page.locator("button[name=theme][value=contrast]")).toHaveAttribute("aria-pressed", "true");
});

test("Escape closes the display choices and gives the focus back", async ({ page, to }) => {
  await page.goto(to("/"));
  const display = page.locator("details.theme-switch");
  await display.locator("summary").click();
  await expect(display).toHaveAttribute("open", "");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(display).not.toHaveAttribute("open");
  await expect(display.locator("summary")).toBeFocused();
});

test("without a choice the page follows the device", async ({ page, to }) => {
  const groundIn = async (colorScheme: "light" | "dark") => {
    await page.emulateMedia({ colorScheme });
    return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  };
  await page.goto(to("/"));
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  expect(await groundIn("light")).not.toBe(await groundIn("dark"));
});

test("a reader who follows the device again leaves no cookie behind @no-js", async ({
  page,
  to,
  context,
}) => {
  const html = page.locator("html");
  const choose = async (theme: string) => {
    await page.goto(to("/"));
    await page.locator("details.theme-switch summary").click();
    await page.locator(`button[name=theme][value=${theme}]`).click();
  };
  await choose("dark");
  await expect(html).toHaveAttribute("data-theme", "dark");
  await choose("system");
  await expect(html).not.toHaveAttribute("data-theme");
  expect((await context.cookies()).map(({ name }) => name)).not.toContain("naru_theme");
});

test("keys pressed while the page wakes up do not keep it asleep", async ({ page, to }) => {
  const display = page.locator("details.theme-switch");
  // One load in seven failed before entry.client.tsx waited for Remix.
  for (let load = 0; load < 8; load++) {
    await page.goto(to("/"), { waitUntil: "commit" });
    for (let key = 0; key < 12; key++) await page.keyboard.press("Tab");
    await page.waitForLoadState("networkidle");
  }
  await display.locator("summary").click();
  await page.keyboard.press("Escape");
  await expect(display).not.toHaveAttribute("open");
});
