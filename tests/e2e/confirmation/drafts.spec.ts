import { draftWords } from "#app/drafts/words.ts";
import { en } from "#app/i18n/words.en.ts";
import { ko } from "#app/i18n/words.ko.ts";
import { enterCase, enterOfficial } from "#tests/support/browser/enter-case.ts";
import { enterReview } from "#tests/support/browser/enter-case-with-parts.ts";
import { runOnProduct, signInDemo } from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";

/** An expert with a review to write; answers with its path. */
async function aReview(to: (path: string) => string) {
  const { caseId } = await enterCase();
  const expert = await enterOfficial("expert");
  const reviewId = await enterReview(caseId, expert.personId);
  await runOnProduct(`update review set declared_at = now() where id = $1`, [reviewId]);
  return { expert, path: to(`/agency/reviews/${reviewId}`), caseId };
}

test("An expert finds what they began to write in another browser, and submits it there", async ({
  page,
  context,
  browser,
  language,
  to,
  expectAccessible,
}) => {
  const text = draftWords[language];
  const { expert, path, caseId } = await aReview(to);
  await signInDemo(context, expert);
  await page.goto(path, { waitUntil: "networkidle" });
  await page.locator('input[name="scope.level"][value="4"]').check();
  await page.locator('textarea[name="scope.words"]').fill("신청서 3쪽의 표");
  await expect(page.locator("#scores .draft-state")).toContainText(/\d{2}:\d{2}/);

  const elsewhere = await browser.newContext({ baseURL: new URL(page.url()).origin });
  await signInDemo(elsewhere, expert);
  const other = await elsewhere.newPage();
  await other.goto(path, { waitUntil: "networkidle" });
  await expect(other.locator('textarea[name="scope.words"]')).toHaveValue("신청서 3쪽의 표");
  await expect(other.locator('input[name="scope.level"][value="4"]')).toBeChecked();
  await expect(other.getByRole("button", { name: text.discard })).toBeVisible();
  await expectAccessible({ page: other });
  for (const key of ["level", "evidence"]) {
    await other.locator(`input[name="${key}.level"][value="3"]`).check();
    await other.locator(`textarea[name="${key}.words"]`).fill("시험 성적서");
  }
  await other.locator("#scores .button-primary").click();
  await expect(other.locator("#scores")).toHaveCount(0);
  expect(await runOnProduct(`select form from form_draft where application_id = $1`, [caseId])).toEqual([]);
  await elsewhere.close();
});

test("Who follows a link right after typing loses nothing, and is asked only where it cannot be saved", async ({
  page,
  context,
  language,
  to,
  expectProblem,
}) => {
  const { leave } = { ko, en }[language].shell.ui;
  const { expert, path } = await aReview(to);
  await signInDemo(context, expert);
  await page.goto(path, { waitUntil: "networkidle" });
  const words = page.locator('textarea[name="scope.words"]');
  const away = page.locator(".breadcrumb a").last();
  await words.fill("바로 떠나도 남는 글");
  await away.click();
  await expect(page).toHaveURL(/\/agency\/reviews$/);
  await page.goto(path, { waitUntil: "networkidle" });
  await expect(words).toHaveValue("바로 떠나도 남는 글");

  expectProblem(/ERR_|Failed to load/);
  await page.route("**/*.data", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await words.fill("보내지지 않는 글");
  await away.click();
  await page.getByRole("dialog", { name: leave.title }).getByRole("button", { name: leave.stay }).click();
  await expect(words).toHaveValue("보내지지 않는 글");
  await expect(page.locator("#scores .draft-state")).toContainText(draftWords[language].problems.failed);
});

test("An applicant keeps a message with the button, and discards it", async ({
  page,
  context,
  language,
  to,
}) => {
  const text = draftWords[language];
  const found = await enterCase();
  await signInDemo(context, found);
  const path = to(`/company/${found.companyId}/applications/${found.caseId}`);
  await page.goto(path);
  await page.locator("#words").fill("물어볼 것이 있습니다");
  await page.getByRole("button", { name: text.save, exact: true }).click();
  const kept = `select from form_draft where application_id = $1`;
  await expect.poll(async () => (await runOnProduct(kept, [found.caseId])).length).toBe(1);
  await page.goto(path);
  await expect(page.locator("#words")).toHaveValue("물어볼 것이 있습니다");
  await page.getByRole("button", { name: text.discard }).click();
  await expect(page.locator("#words")).toHaveValue("");
  await expect.poll(async () => (await runOnProduct(kept, [found.caseId])).length).toBe(0);
});
