import type { Page } from "@playwright/test";
import { signInWords } from "#app/accounts/sign-in/words.ts";
import { accountsWords } from "#app/accounts/words.ts";
import { themes } from "#tests/support/browser/accessibility.ts";
import { enterPerson } from "#tests/support/browser/enter-case-with-parts.ts";
import { signInDemo } from "#tests/support/browser/enter-company.ts";
import { newAddress, readCode, signInByCode } from "#tests/support/browser/sign-in.ts";
import { expect, test } from "#tests/support/browser/test.ts";

const submit = (page: Page) => page.locator("form.form button").click();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("a new founder signs up with a code from the mailbox @no-js", async ({
  page,
  to,
  language,
  context,
}) => {
  const text = signInWords[language];
  const { account } = accountsWords[language];
  const email = newAddress();
  const [name = ""] = email.split("@");
  await page.goto(to("/opportunities?kind=rnd"));
  await page.getByRole("banner").getByRole("link", { name: text.title }).click();
  await page.getByLabel(text.email, { exact: true }).fill(email);
  await submit(page);
  await expect(heading(page)).toHaveText(text.codeTitle);
  await page.getByLabel(text.code, { exact: true }).fill(await readCode(context, to, email));
  await submit(page);
  // Back where the sign-in began, and the header knows who is there.
  await expect(page).toHaveURL(/\/opportunities\?kind=rnd/);
  await page.locator("summary", { hasText: name }).click();
  await page.getByRole("link", { name: language === "ko" ? "계정 설정" : "Account" }).click();
  await expect(page.getByLabel(account.name, { exact: true })).toHaveValue(name);
  await page.getByLabel(account.name, { exact: true }).fill("한서진");
  await submit(page);
  await expect(page.locator(".notice-good")).toContainText(account.saved);
  await expect(page.locator("summary", { hasText: "한서진" })).toBeVisible();
});

test("a founder who mistypes keeps what was typed, and the code lets in only once", async ({
  page,
  to,
  language,
  context,
  expectProblem,
}) => {
  expectProblem(/400/);
  const text = signInWords[language];
  const email = newAddress();
  await page.goto(to("/sign-in"));
  await page.getByLabel(text.email, { exact: true }).fill("founder at naru");
  await submit(page);
  await expect(page.locator(".error-summary")).toContainText(text.emailWrong);
  await expect(page.getByLabel(text.email, { exact: true })).toHaveValue("founder at naru");
  await page.getByLabel(text.email, { exact: true }).fill(email);
  await submit(page);
  await page.getByLabel(text.code, { exact: true }).fill("12 34");
  await submit(page);
  await expect(page.locator(".error-summary")).toContainText(text.codeWrongForm);
  await expect(page.getByLabel(text.code, { exact: true })).toHaveValue("12 34");
  const code = await readCode(context, to, email);
  await page.getByLabel(text.code, { exact: true }).fill(code === "000000" ? "000001" : "000000");
  await submit(page);
  await expect(page.locator(".error-summary")).toContainText(text.codeWrong);
  await page.getByLabel(text.code, { exact: true }).fill(code);
  await submit(page);
  await expect(page).toHaveURL(/\/account$/);
});

test("somebody who asks for too many codes is told how long to wait", async ({
  page,
  to,
  language,
  expectProblem,
}) => {
  expectProblem(/429/);
  const text = signInWords[language];
  await page.goto(to("/sign-in"));
  await page.getByLabel(text.email, { exact: true }).fill(newAddress());
  await submit(page);
  for (let again = 0; again < 4; again += 1) {
    await page.locator("summary", { hasText: text.notArrived }).click();
    await page.getByRole("button", { name: text.sendAgain }).click();
    await expect(page.locator(".notice-good")).toContainText(text.sentAgain);
    await page.reload();
  }
  await page.locator("summary", { hasText: text.notArrived }).click();
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: text.sendAgain }).click();
  expect(Number((await answer).headers()["retry-after"])).toBeGreaterThan(60);
  await expect(page.locator(".error-summary")).toContainText(text.codesLimited(60));
});

test("a consultant changes the company that pages are about", async ({ page, to, language }) => {
  await signInDemo(page.context(), { personId: "demo-consultant" });
  await page.goto(to("/technologies"));
  const menu = page.locator("summary", { hasText: "오지훈" });
  for (const name of language === "ko"
    ? ["(예시) 한빛칩", "(예시) 나래바이오"]
    : ["(Sample) Hanbit Chip", "(Sample) Narae Bio"]) {
    await menu.click();
    await page.locator("select[name=companyId]").selectOption({ label: name });
    await page.locator(".account-company button").click();
    // The menu closes once the choice is done; the address was the same before.
    await expect(page.locator("select[name=companyId]")).toBeHidden();
    await expect(page).toHaveURL(/\/technologies$/);
    await expect(page.locator("select[name=companyId] option:checked")).toHaveText(name);
  }
});

test("a member ends the session on another device, which is out at once", async ({
  page,
  to,
  language,
  browser,
  baseURL,
}) => {
  const { account: text } = accountsWords[language];
  const person = { personId: await enterPerson({}) };
  await signInDemo(page.context(), person);
  const elsewhere = await browser.newContext(baseURL ? { baseURL } : {});
  const other = await elsewhere.newPage();
  await signInDemo(elsewhere, person);
  await page.goto(to("/account"));
  await page.getByRole("row").getByRole("button").click();
  await expect(page.locator(".notice-good")).toContainText(text.ended);
  await other.goto(to("/account"));
  await expect(heading(other)).toHaveText(signInWords[language].title);
  await elsewhere.close();
  await page.goto(to("/account"));
  await expect(heading(page)).toHaveText(text.title);
});

test("a member whose session ended in mid-form loses nothing that was typed @no-js", async ({
  page,
  to,
  language,
  context,
  expectProblem,
}) => {
  expectProblem(/401/);
  const { account: text } = accountsWords[language];
  const email = newAddress();
  await signInByCode(page, to, email);
  await page.getByLabel(text.name, { exact: true }).fill("신새롬 그대로");
  await context.clearCookies({ name: "naru_session" });
  await submit(page);
  await expect(heading(page)).toHaveText(/로그인이 만료되어|session ended/);
  const again = await context.newPage();
  await signInByCode(again, to, email);
  await again.close();
  await page.getByRole("button", { name: /다시 보내기|Send again/ }).click();
  await expect(page.locator(".notice-good")).toContainText(text.saved);
  await expect(page.getByLabel(text.name, { exact: true })).toHaveValue("신새롬 그대로");
});

test("a person who signs out is out, and 'back' shows nothing of the account", async ({
  page,
  to,
  language,
}) => {
  await page.goto(to("/system/demo"));
  await page.locator('form:has(input[value="demo-expert"]) button').click();
  await page.locator("summary", { hasText: "전유찬" }).click();
  await page.getByRole("button", { name: language === "ko" ? "로그아웃" : "Sign out", exact: true }).click();
  await expect(
    page.getByRole("banner").getByRole("link", { name: signInWords[language].title }),
  ).toBeVisible();
  await page.goto(to("/account"));
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
});

test("the account menu closes once its reader goes elsewhere", async ({ page, to }) => {
  await signInDemo(page.context(), { personId: "demo-consultant" });
  await page.goto(to("/account"));
  const menu = page.locator("details", { has: page.locator("summary", { hasText: "오지훈" }) });
  await menu.locator("summary").click();
  await menu.getByRole("link").first().press("Escape");
  await expect(menu).not.toHaveAttribute("open");
  await expect(menu.locator("summary")).toBeFocused();
  await menu.locator("summary").click();
  await menu.getByRole("link", { name: /계정 설정|Account/ }).click();
  await page.goto(to("/account"));
  await menu.locator("summary").click();
  await page.getByRole("contentinfo").click({ position: { x: 2, y: 2 } });
  await expect(menu).not.toHaveAttribute("open");
});

test("nobody is led to another site by signing in", async ({ page, to }) => {
  await signInDemo(page.context(), { personId: "demo-decider" });
  await page.goto(to("/sign-in?returnTo=https://evil.example/account"));
  await expect(page).toHaveURL(/localhost:\d+(\/en)?\/account$/);
  await page.goto(to("/sign-in?returnTo=//evil.example"));
  await expect(page).toHaveURL(/localhost:\d+\/?/);
});

test("axe finds nothing on the page that asks for an address again, in any theme", async ({
  page,
  to,
  expectAccessible,
  expectProblem,
}) => {
  expectProblem(/400/);
  await page.goto(to("/sign-in"));
  await submit(page);
  await expect(page.locator(".error-summary")).toBeVisible();
  await expectAccessible({ themes });
});

test("axe finds nothing on the account page with its menu open, in any theme", async ({
  page,
  to,
  expectAccessible,
}) => {
  await signInDemo(page.context(), { personId: "demo-consultant" });
  await page.goto(to("/account"));
  await page.locator("summary", { hasText: "오지훈" }).click();
  await expectAccessible({ themes });
});
