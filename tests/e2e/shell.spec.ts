import { signInDemo } from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";

test("the home page comes in the language of its address @no-js", async ({ page, to, language }) => {
  await page.goto(to("/"));
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    language === "ko" ? /[가-힣]/ : /^[^가-힣]+$/,
  );
});

test("a member of the committee finds their meetings on the home page and in the navigation @no-js", async ({
  page,
  context,
  to,
}) => {
  await signInDemo(context, { personId: "demo-member" });
  await page.goto(to("/"));
  await expect(page.getByRole("banner").locator('a[href$="/agency/committee"]').first()).toBeVisible();
  await page.locator("section[aria-labelledby=work]").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/agency\/committee$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("the words of a page come with its scripts, not after them", async ({ page, to, language }) => {
  for (const path of ["/", "/technologies"]) {
    const answer = await page.goto(to(path), { waitUntil: "networkidle" });
    const link = (await answer?.headerValue("link")) ?? "";
    const named = [...link.matchAll(/<([^>]+)>; rel=modulepreload/g)].map(([, file]) => file);
    const loaded = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => new URL(name).pathname)
        .filter((file) => /\/words\.(ko|en)-/.test(file)),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.every((file) => file?.includes(`/words.${language}-`))).toBe(true);
    expect(loaded.sort()).toEqual(named.sort());
  }
});

test("the language switch leads to the same page in the other language @no-js", async ({
  page,
  to,
  language,
}) => {
  await page.goto(to("/?kind=rnd"));
  const other = language === "ko" ? "en" : "ko";
  await page.locator(`a[hreflang=${other}]`).click();
  await expect(page.locator("html")).toHaveAttribute("lang", other);
  await expect(page).toHaveURL(other === "en" ? /\/en\/?\?kind=rnd$/ : /localhost:\d+\/\?kind=rnd$/);
});

test("a navigation within the browser that leads to the other language shows it whole", async ({
  page,
  to,
  language,
}) => {
  await page.goto(to("/technologies"));
  const other = language === "ko" ? "/en/register" : "/register";
  // As a redirect would; no link does.
  await page.evaluate((path) => void Reflect.get(window, "__remixRouter").navigate(path), other);
  await expect(page.locator("html")).toHaveAttribute("lang", language === "ko" ? "en" : "ko");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    language === "ko" ? /^[^가-힣]+$/ : /[가-힣]/,
  );
  await page.waitForLoadState();
  await page.goBack();
  await expect(page.locator("html")).toHaveAttribute("lang", language);
});

test("a page that does not exist says so and offers a way on @no-js", async ({ page, to, expectProblem }) => {
  expectProblem(/404/);
  const answer = await page.goto(to("/no-such-page"));
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
});

test("the theme that a visitor chooses stays @no-js", async ({ page, to }) => {
  await page.goto(to("/"));
  await page.locator("details.theme-switch summary").click();
  await page.locator("button[name=theme][value=dark]").click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto(to("/"));
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the first tab stop skips to the content", async ({ page, to }) => {
  await page.goto(to("/"));
  await page.keyboard.press("Tab");
  const skip = page.locator("a[href='#main-content']");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main-content")).toBeFocused();
});
