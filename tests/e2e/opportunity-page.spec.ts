import { enterCompany, signInDemo } from "#tests/support/browser/enter-company.ts";
import { enterMachineRead } from "#tests/support/browser/enter-machine-read.ts";
import { findHtmlFaults } from "#tests/support/browser/html-faults.ts";
import { expect, test } from "#tests/support/browser/test.ts";

test("a founder reads who may apply, sentence by sentence, with the notice's own words @no-js", async ({
  page,
  to,
  language,
}) => {
  await page.goto(to(`/opportunities?status=all&q=${encodeURIComponent("도메인특화 AI 모델개발")}`));
  const read = language === "ko" ? /요건 일부 읽음|요건 읽음/ : /Rules (partly )?read$/;
  const card = page.locator(".opportunity-card").filter({ has: page.getByText(read) });
  await card.first().getByRole("link").first().click();
  const rules = page.locator(".rules > li");
  await expect(rules.first()).toBeVisible();
  await expect(rules.first()).toContainText(language === "ko" ? /[가-힣]/ : /[a-z]{3}/);
  await rules.first().locator("summary").click();
  await expect(rules.first().locator("blockquote")).toBeVisible();
  await expect(page.locator("#sources")).toBeVisible();
  // On paper nothing can be unfolded.
  await rules.first().locator("summary").click();
  await expect(rules.first().locator("blockquote")).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(rules.first().locator("blockquote")).toBeVisible();
});

test("every technology in force leads to its opportunities; a draft says that it is one @no-js", async ({
  page,
  to,
  language,
}) => {
  await page.goto(to("/technologies"));
  await expect(page.locator("section[aria-labelledby=nst2023] .disclosure")).toHaveCount(12);
  const draft = page.locator("section[aria-labelledby=next2026]");
  await expect(draft.locator(".notice-caution")).toBeVisible();
  await page.locator("section[aria-labelledby=nst2023] summary").first().click();
  await page.locator("section[aria-labelledby=nst2023] .technology-list a").first().click();
  await expect(page).toHaveURL(/\/opportunities\?technology=/);
  await expect(page.locator(".pill")).toHaveCount(1);
  await expect(page.locator("html")).toHaveAttribute("lang", language);
});

test("A member says that a rule was read wrongly, sees that it was reported, and takes it back", async ({
  page,
  context,
  to,
  language,
}) => {
  const words = {
    ko: { wrong: "잘못 읽었습니다", thanks: /담당자가 원문과 대조/, back: "신고 취소" },
    en: {
      wrong: "This was read wrongly",
      thanks: /An officer will compare it/,
      back: "Take the report back",
    },
  }[language];
  await signInDemo(context, await enterCompany({ founded_on: "2020-05-04", size: "small", employees: 12 }));
  const address = to(`/opportunities/${await enterMachineRead()}`);
  await page.goto(address);
  // What is judged for a company names Korean words too, which visitors of this page do not see.
  expect(await findHtmlFaults(await (await page.request.get(address)).text())).toEqual([]);
  const rule = page
    .locator(".rules > li")
    .filter({ has: page.locator(".machine-read") })
    .first();
  await expect(rule.locator("blockquote")).toBeVisible();
  await rule.getByRole("button", { name: words.wrong, exact: true }).click();
  await expect(rule.getByRole("status").filter({ hasText: words.thanks })).toBeVisible();
  await page.reload();
  await rule.getByRole("button", { name: words.back, exact: true }).click();
  await expect(rule.getByRole("button", { name: words.wrong, exact: true })).toBeVisible();
  await expect(rule.getByText(words.thanks)).toHaveCount(0);
});

for (const id of ["999999999", "abc", "0", "99999999999999999999"]) {
  test(`there is no opportunity ${id}, and the page says so @no-js`, async ({ page, to, expectProblem }) => {
    expectProblem(/404/);
    const answer = await page.goto(to(`/opportunities/${id}`));
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}
