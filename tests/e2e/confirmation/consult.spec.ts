import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { caseWords } from "#app/confirmation/case/words.ts";
import { type ConsultWords, consultWords } from "#app/confirmation/consult/words.ts";
import { themes } from "#tests/support/browser/accessibility.ts";
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

async function ask(page: Page, path: string, email: string, words: ConsultWords, done: string) {
  await page.goto(path);
  await page.getByLabel(words.ministry, { exact: true }).selectOption("motir");
  await page.locator("input[name=channel][value=link]").check();
  await page.locator("input[name=email]").fill(email);
  await page.locator("#question textarea[name=words]").fill("소관 산업에서 보시는 의견을 주십시오.");
  await page.getByRole("button", { name: words.submit }).click();
  await expect(page.getByText(done, { exact: false })).toBeVisible();
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
  const text = consultWords[language];
  const { caseId, title } = await enterCase();
  const email = `${randomUUID()}@motir.example`;
  await signInDemo(context, await enterOfficial("ministry_officer"));
  const path = to(`/agency/cases/${caseId}/consultations`);
  await ask(page, path, email, text, caseWords[language].step.done.request_consultation);
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
  await expectAccessible({ page: ministry, themes });
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
