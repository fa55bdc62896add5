import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { hearingWords } from "#app/confirmation/case/hearing-words.ts";
import { enterCase, enterOfficial } from "#tests/support/browser/enter-case.ts";
import { runOnProduct, signInDemo } from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";

/** The newest mail of a kind to an address, as its reader would read it. */
async function mailTo(email: string, kind: string): Promise<string> {
  const [mail] = await runOnProduct<{ text_body: string }>(
    `select text_body from mail_message where to_address = $1 and template = $2 order by id desc limit 1`,
    [email, kind],
  );
  return mail?.text_body ?? "";
}

async function ask(
  page: Page,
  path: string,
  email: string,
  words: (typeof hearingWords)["ko"]["consulting"],
) {
  await page.goto(path);
  await page.getByLabel(words.ministry, { exact: true }).selectOption("motir");
  await page.locator("input[name=channel][value=link]").check();
  await page.locator("input[name=email]").fill(email);
  await page.locator("#question textarea[name=words]").fill("소관 산업에서 보시는 의견을 주십시오.");
  await page.getByRole("button", { name: words.submit }).click();
  await expect(page.getByText(words.done.asked ?? "", { exact: false })).toBeVisible();
}

test("A ministry answers by its link and code, once; the officer reads the opinion", async ({
  page,
  context,
  browser,
  language,
  to,
  expectAccessible,
}) => {
  test.setTimeout(90_000);
  const text = hearingWords[language].consulting;
  const { caseId, title } = await enterCase();
  const email = `${randomUUID()}@motir.example`;
  await signInDemo(context, await enterOfficial("ministry_officer"));
  const path = to(`/agency/cases/${caseId}/consultations`);
  await ask(page, path, email, text);
  await expectAccessible();
  const [link = ""] = /\/(?:en\/)?consultation\/[\w.-]+/.exec(await mailTo(email, "consultation_link")) ?? [];
  const ministry = await browser.newPage();
  await ministry.goto(new URL(link, page.url()).href);
  await expect(ministry.getByText(title)).toHaveCount(0);
  await ministry.getByRole("button", { name: text.answer.sendCode }).click();
  await expect(ministry.getByRole("status")).toBeVisible();
  const [code = ""] = /\d{6}/.exec(await mailTo(email, "consultation_code")) ?? [];
  await ministry.locator("input[name=code]").fill(code);
  await ministry.getByRole("button", { name: text.answer.enter }).click();
  await expect(ministry.getByText(title)).toBeVisible();
  await ministry.getByRole("button", { name: text.answer.submit }).click();
  await expect(ministry.locator(".error-summary, [role=alert]").first()).toBeVisible();
  await ministry.locator("input[name=opinion][value=agrees]").check();
  await ministry.locator("textarea[name=words]").fill("이견 없음");
  await ministry.getByRole("button", { name: text.answer.submit }).click();
  await expect(ministry.getByText(text.answer.sent)).toBeVisible();
  await ministry.goto(new URL(link, page.url()).href);
  await expect(ministry.getByText(text.answer.ended.answered[0])).toBeVisible();
  await expect(ministry.getByText(title)).toHaveCount(0);
  await ministry.close();
  await page.goto(path);
  await expect(page.getByText("이견 없음")).toBeVisible();
});

test("An expert who declared a conflict finds the application nowhere", async ({
  page,
  context,
  language,
  to,
  expectProblem,
}) => {
  const text = hearingWords[language].reviewing;
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
  const text = hearingWords[language].reviewing;
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
