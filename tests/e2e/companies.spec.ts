import { signInDemo } from "#tests/support/browser/enter-company.ts";
import { newAddress, signInByCode } from "#tests/support/browser/sign-in.ts";
import { expect, test } from "#tests/support/browser/test.ts";

test("a founder adds a company, claims its number and invites somebody", async ({
  page,
  to,
  expectProblem,
}) => {
  expectProblem(/400/);
  await signInByCode(page, to, newAddress());
  await page.goto(to("/company/new"));
  await page.locator("form.form button").click();
  await expect(page.locator(".error-summary")).toBeVisible();
  await page.locator("input[name=name]").fill("나루 <b>시험</b>");
  await page.locator("form.form button").click();
  await expect(page).toHaveURL(/\/company\/\d+\/profile/);
  const [, id] = /company\/(\d+)/.exec(page.url()) ?? [];

  await page.goto(to(`/company/${id}`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("나루 <b>시험</b>");
  await page.locator("#claim input[name=number]").fill("123-45-67891");
  await page.locator("#claim button").click();
  await expect(page.locator("#claim .field-error")).toBeVisible();
  await expect(page.locator("#claim input[name=number]")).toHaveValue("123-45-67891");
  await page.locator("#claim input[name=number]").fill("220-81-62517");
  await page.locator("#claim button").click();
  await expect(page).toHaveURL(/done=claimed/);
  await expect(page.getByRole("cell", { name: /담당자|officer/ })).toBeVisible();

  const guest = newAddress();
  await page.goto(to(`/company/${id}/members`));
  await page.locator("#invite input[name=email]").fill(guest);
  await page.locator("#invite button").click();
  await expect(page).toHaveURL(/done=invited/);
  await expect(page.locator("#invitations + ul, .people").getByText(guest, { exact: true })).toBeVisible();
});

test("a centre officer sees the claims that wait, and the record behind them", async ({ page, to }) => {
  await signInDemo(page.context(), { personId: "demo-centre-officer" });
  await page.goto(to("/agency/companies"));
  await page.getByRole("link", { name: "(예시) 나래바이오" }).first().click();
  await expect(page.locator("#claim")).toBeVisible();
});

test("a company of somebody else is missing, not forbidden", async ({ page, to, expectProblem }) => {
  expectProblem(/404/);
  await signInDemo(page.context(), { personId: "demo-stranger" });
  for (const part of ["", "/members", "/keys", "/export"]) {
    const answer = await page.goto(to(`/company/1${part}`));
    expect(answer?.status()).toBe(404);
  }
});
