import { reviewWords } from "#app/confirmation/review/words.ts";
import { enterCase, enterOfficial } from "#tests/support/browser/enter-case.ts";
import { signInDemo } from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";

test("An expert who declared a conflict finds the application nowhere", async ({
  page,
  context,
  language,
  to,
  expectProblem,
}) => {
  const text = reviewWords[language];
  const { caseId, title } = await enterCase();
  const { personId, name } = await enterOfficial("expert");
  const officer = await enterOfficial("ministry_officer");
  await signInDemo(context, officer);
  await page.goto(to(`/agency/cases/${caseId}/reviews`));
  await page.getByRole("checkbox", { name }).check();
  await page.getByRole("button", { name: text.submit }).click();
  await expect(page.getByRole("status")).toBeVisible();
  await signInDemo(context, { personId });
  await page.goto(to("/agency/reviews"));
  await page.getByRole("link", { name: title }).click();
  await expect(page).toHaveURL(/\/agency\/reviews\/\d+$/);
  await expect(page.getByText("와트당 성능")).toHaveCount(0);
  const address = page.url();
  await page.getByText(text.expert.decline).first().click();
  await page.locator("textarea[name=reason]").fill("공동 연구를 했습니다");
  await page.getByRole("button", { name: text.expert.declineSubmit, exact: true }).click();
  await expect(page.getByText(text.expert.listNone)).toBeVisible();
  await expect(page.getByText(title)).toHaveCount(0);
  expectProblem(/404/);
  expect((await page.goto(address))?.status()).toBe(404);
  expect((await page.goto(to(`/agency/cases/${caseId}`)))?.status()).toBe(403);
  expectProblem(/403/);
});

test("An expert declares, judges by described levels and submits; staff see the spread", async ({
  page,
  context,
  language,
  to,
  expectAccessible,
  expectProblem,
}) => {
  test.setTimeout(90_000);
  const text = reviewWords[language];
  const { caseId, title } = await enterCase();
  const { personId, name } = await enterOfficial("expert");
  const officer = await enterOfficial("ministry_officer");
  await signInDemo(context, officer);
  await page.goto(to(`/agency/cases/${caseId}/reviews`));
  await page.getByRole("checkbox", { name }).check();
  await page.getByRole("button", { name: text.submit }).click();
  await expect(page.getByRole("status")).toBeVisible();
  await expectAccessible();
  await signInDemo(context, { personId });
  await page.goto(to("/agency/reviews"));
  await expectAccessible();
  await page.getByRole("link", { name: title }).click();
  await expectAccessible();
  await page.getByRole("button", { name: text.expert.declare }).click();
  await expect(page.getByText("와트당 성능")).toBeVisible();
  await expectAccessible();
  expectProblem(/400/);
  await page.getByRole("button", { name: text.expert.submit }).click();
  await expect(page.locator("#scores .error-summary, #scores [role=alert]").first()).toBeVisible();
  for (const key of ["scope", "level", "evidence"]) {
    await page.locator(`input[name="${key}.level"][value="${key === "level" ? "abstains" : "4"}"]`).check();
    await page.locator(`textarea[name="${key}.words"]`).fill("신청서의 표에서 보았습니다");
  }
  await page.getByRole("button", { name: text.expert.submit }).click();
  await expect(page.getByRole("heading", { name: text.expert.others })).toBeVisible();
  await expectAccessible();
  await signInDemo(context, officer);
  await page.goto(to(`/agency/cases/${caseId}/reviews`));
  await expect(page.getByRole("table", { name: text.spread.title })).toBeVisible();
  await expectAccessible();
});
