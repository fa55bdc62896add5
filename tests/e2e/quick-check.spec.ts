import { newAddress, signInByCode } from "#tests/support/browser/sign-in.ts";
import { expect, test } from "#tests/support/browser/test.ts";

test("A visitor answers, sees verdicts, corrects an answer, and finds all of it in the profile of a new company @no-js", async ({
  page,
  to,
  expectProblem,
}) => {
  await page.goto(to("/"));
  await page.locator("#foundedOn").fill("2030");
  await page.locator("#headquarters").selectOption("busan");
  await page.locator("#size").selectOption("small");
  await page.locator(".quick-first button").click();

  // What cannot be true is said beside its field; nothing typed is lost.
  expectProblem(/400/);
  await expect(page.locator("#foundedOn-error")).toBeVisible();
  await expect(page.locator("#size")).toHaveValue("small");
  await page.locator("#foundedOn").fill("2022-03-02");
  await page.locator("#technologies").selectOption("ai");
  await page.locator("#quick .button-primary").click();

  await expect(page).toHaveURL(/\/opportunities$/);
  const panel = page.locator(".quick-panel").first();
  await expect(panel.locator("h2")).toContainText("4");
  await expect(page.locator(".opportunity-verdict").first()).toBeVisible();
  const next = page.locator(".quick-next");
  // Verdicts come before what is asked next, and before the list of what was answered.
  const topOf = async (locator: typeof panel) => (await locator.boundingBox())?.y ?? Number.NaN;
  expect(await topOf(page.locator(".opportunity-verdict").first())).toBeLessThan(await topOf(next));
  await panel.locator("summary").click();
  await panel.locator(".quick-change button").last().click();
  await expect(panel.locator("h2")).toContainText("3");
  await next.getByRole("button").last().click();
  await expect(panel.locator(".quick-answers li")).toHaveCount(4);

  await signInByCode(page, to, newAddress());
  await page.goto(to("/company/new"));
  await page.locator("input[name=name]").fill("한빛칩");
  await page.locator("main form.form button").click();
  await expect(page).toHaveURL(/\/company\/\d+\/answers$/);
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(4);
  await page.locator('button[value="take"]').click();
  await expect(page).toHaveURL(/\/company\/\d+\/profile$/);
  await page.goto(`${new URL(page.url()).pathname}/basics`);
  await expect(page.locator("#foundedOn")).toHaveValue("2022-03-02");
  await expect(page.locator("#size")).toHaveValue("small");
  await expect(page.locator("#headquarters")).toHaveValue("busan");
});
