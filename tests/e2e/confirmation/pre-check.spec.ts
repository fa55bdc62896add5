import type { Page } from "@playwright/test";
import { signInDemo } from "#tests/support/browser/enter-company.ts";
import { expectToFit } from "#tests/support/browser/expect-to-fit.ts";
import { expect, test } from "#tests/support/browser/test.ts";

const form = "/confirmation/pre-check?technology=power-semiconductor";

test("a visitor chooses a technology, answers, and hears the honest result @no-js", async ({
  page,
  to,
  language,
}) => {
  await page.goto(to("/confirmation"));
  await page.locator(".page-heading .button-primary").click();
  await expect(page).toHaveURL(/\/confirmation\/pre-check$/);
  await page
    .locator("details summary")
    .filter({ hasText: language === "ko" ? "반도체" : "Semiconductors" })
    .click();
  await page.locator('a[href$="technology=power-semiconductor"]').click();
  await answer(page, { scope: "4", level: "4", evidence: "4" });
  // Claims without any paper.
  await expect(page.locator("#result ~ .notice")).toContainText(language === "ko" ? "아직" : "Not yet");
  const level = page.locator(".criteria > li").nth(1);
  await expect(level).toContainText(language === "ko" ? "비교 수치가 없거나" : "No figures to compare");
  await expect(page.locator("input[name=scope][value='4']")).toBeChecked();
  await expect(page).toHaveURL(/technology=power-semiconductor/);
  expect(page.url()).not.toMatch(/scope|level|has=/);
});

test("who has everything hears that it looks ready, and no promise", async ({ page, to, language }) => {
  await page.goto(to(form));
  for (const box of await page.locator("input[name=has]").all()) await box.check();
  await answer(page, { scope: "4", level: "3", evidence: "3" });
  const result = page.locator("section", { has: page.locator("#result") });
  await expect(result).toContainText(language === "ko" ? "신청할 준비가" : "ready to apply");
  await expect(result).toContainText(language === "ko" ? "가정" : "assumption");
});

test("who says nothing hears that nothing can be said", async ({ page, to, language, expectAccessible }) => {
  await page.goto(to(form));
  await answer(page, {});
  await expect(page.locator("#result ~ .notice")).toContainText(language === "ko" ? "모르는 것" : "unknown");
  await expectAccessible();
  await expectToFit(page);
});

test("an owner sees what the profile holds, and what a confirmation would open", async ({ page, to }) => {
  await signInDemo(page.context(), { personId: "demo-owner" });
  await page.goto(to("/confirmation"));
  await expect(page.locator('a[href*="/applications/new"]')).toBeVisible();
  await page.goto(to(form));
  await answer(page, { scope: "2" });
  await expect(page.locator("#opened")).toBeVisible();
  await expect(page.locator('a[href*="/applications/new"]')).toBeVisible();
});

test("tells on which lists a technology is, and which laws are others @no-js", async ({
  page,
  to,
  language,
}) => {
  await page.goto(to("/confirmation/lists?technology=battery-recycling"));
  await expect(page.locator("section", { has: page.locator("#draft") })).toContainText(
    language === "ko" ? "대응하는 기술이 없습니다" : "No technology in the draft",
  );
  await expect(page.locator("table tbody tr")).toHaveCount(5);
  const others = page.locator("section", { has: page.locator("#others") });
  await expect(others).toContainText(language === "ko" ? "조세특례제한법" : "Special Taxation");
  await expect(others).toContainText(
    language === "ko" ? "산업기술보호법" : "Industrial Technology Protection",
  );
});

test("a technology that is not in force is not found, but chosen anew @no-js", async ({ page, to }) => {
  for (const path of ["pre-check", "lists"]) {
    await page.goto(to(`/confirmation/${path}?technology=no-such-technology`));
    await expect(page.locator("#choose")).toBeVisible();
  }
});

test("an officer's menu leads to the cases, an owner's to the applications", async ({ page, to }) => {
  await signInDemo(page.context(), { personId: "demo-centre-officer" });
  await page.goto(to("/account"));
  await expect(page.locator('.account-panel a[href$="/agency/cases"]')).toHaveCount(1);
  await expect(page.locator('.account-panel a[href$="/agency/reviews"]')).toHaveCount(0);
});

for (const done of ["left", "deleted"])
  test(`the account's page says what came of it: ${done}`, async ({ page, to }) => {
    await signInDemo(page.context(), { personId: "demo-viewer" });
    await page.goto(to(`/account?done=${done}`));
    await expect(page.locator(".notice-good")).toBeVisible();
  });

async function answer(page: Page, levels: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(levels))
    await page.locator(`input[name=${name}][value="${value}"]`).check();
  await page.locator("form.pre-check button").click();
  await expect(page.locator("#result")).toBeVisible();
}
