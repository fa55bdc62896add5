import { expect, test } from "#tests/support/browser/test.ts";

test("an officer picks a real notice and a company and reads the verdict in both languages @no-js", async ({
  page,
  to,
  language,
}) => {
  await page.goto(to("/system/rules"));
  await page.locator("select[name=example]").selectOption("domain-specific-ai-2026");
  await page.locator("form.rules-pick button").click();
  await expect(page).toHaveURL(/example=domain-specific-ai-2026/);
  await expect(page.locator("section.card[lang]").first()).toHaveAttribute("lang", language);
  await expect(page.locator(".card[lang=ko] .rule-sentence").first()).toHaveText(/[가-힣]/);
  await expect(page.locator(".card[lang=en] .rule-sentence").first()).toHaveText(/^[^가-힣]+$/);
});

test("an officer changes a fact and sees the verdict change @no-js", async ({ page, to }) => {
  await page.goto(to("/system/rules?example=domain-specific-ai-2026"));
  const company = page.locator("#company");
  const facts = { facts: { size: "large" }, lists: {}, answers: {} };
  await company.fill(JSON.stringify(facts));
  await page.locator("form.rules-form button").click();
  await expect(page.locator("section[lang=en] .sign-verdict")).toHaveText("Not open to you");
  await expect(page.locator("section[lang=ko] .sign-verdict")).toHaveText("요건 미충족");
  await expect(company).toHaveValue(JSON.stringify(facts));
});

test("what an officer types before the page's scripts have come stays", async ({ page, to }) => {
  let letScriptsCome = () => {};
  const scriptsMayCome = new Promise<void>((resolve) => {
    letScriptsCome = resolve;
  });
  await page.route("**/entry.client-*.js", async (route) => {
    await scriptsMayCome;
    await route.continue();
  });
  await page.goto(to("/system/rules?example=domain-specific-ai-2026"), { waitUntil: "commit" });
  const company = page.locator("#company");
  await company.fill("{}");
  letScriptsCome();
  await company.evaluate(
    (area) =>
      new Promise<void>((resolve) => {
        const look = () =>
          Object.keys(area).some((key) => key.startsWith("__react"))
            ? resolve()
            : requestAnimationFrame(look);
        look();
      }),
  );
  await expect(company).toHaveValue("{}");
});

test("an officer who has typed rules is asked before another example takes their place", async ({
  page,
  to,
}) => {
  await page.goto(to("/system/rules"));
  const facts = JSON.stringify({ facts: { size: "large" }, lists: {}, answers: {} });
  await page.locator("#company").fill(facts);
  // Judging keeps them nowhere: asked while the verdict is on its way, and after it has come.
  let letVerdictCome = () => {};
  const verdictMayCome = new Promise<void>((resolve) => {
    letVerdictCome = resolve;
  });
  await page.route("**/*", async (route) => {
    if (route.request().method() === "POST") await verdictMayCome;
    await route.continue();
  });
  await page.locator("form.rules-form button").click();
  await page.locator("select[name=example]").selectOption("domain-specific-ai-2026");
  await page.locator("form.rules-pick button").click();
  const question = page.getByRole("dialog");
  await expect(question).toBeVisible();
  await question.getByRole("button").first().click();
  letVerdictCome();
  await expect(page).toHaveURL(/#verdict$/);
  await expect(page.locator("#company")).toHaveValue(facts);
  await page.locator("form.rules-pick button").click();
  await question.getByRole("button").last().click();
  await expect(page).toHaveURL(/example=domain-specific-ai-2026/);
  await expect(page.locator("#company")).not.toHaveValue(facts);
});

test("what cannot be judged is said at its field, and what was typed stays", async ({
  page,
  to,
  expectProblem,
}) => {
  expectProblem(/400/);
  await page.goto(to("/system/rules"));
  await page.locator("#company").fill('{"facts":{"size":"sme","employees":"12"},"lists":{},"answers":{}}');
  await page.locator("#today").fill("2026-02-30");
  await page.locator("form.rules-form button").click();
  const summary = page.locator(".error-summary");
  await expect(summary.getByRole("link")).toHaveCount(3);
  await expect(summary).toContainText("facts.size");
  await expect(page.locator("#today")).toHaveValue("2026-02-30");
  await expect(page.locator("#today")).toHaveAttribute("aria-invalid", "true");
});

test("axe finds nothing on the rules page that is refused", async ({
  page,
  to,
  expectAccessible,
  expectProblem,
}) => {
  expectProblem(/400/);
  await page.goto(to("/system/rules"));
  await page.locator("#rules").fill("{");
  await page.locator("form.rules-form button").click();
  await expect(page.locator(".error-summary")).toBeFocused();
  await expectAccessible();
});
