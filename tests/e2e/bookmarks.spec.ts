import { themes } from "#tests/support/browser/accessibility.ts";
import { enterPerson } from "#tests/support/browser/enter-case-with-parts.ts";
import { signInDemo } from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";

test("who is signed out is led to the sign-in page, and from there back to the list @no-js", async ({
  page,
  to,
}) => {
  await page.goto(to("/opportunities"));
  await page.locator(".bookmark").first().click();
  await expect(page).toHaveURL(/sign-in\?returnTo=(%2Fen)?%2Fopportunities$/);
});

test("an opportunity is saved, noted on, found by its state and removed again", async ({ page, to }) => {
  await signInDemo(page.context(), { personId: await enterPerson({}) });
  await page.goto(to("/opportunities"));
  await page.locator("button.bookmark").first().dblclick({ delay: 20 });
  await expect(page.locator(".bookmark.is-bookmarked")).toHaveCount(1);
  await page.locator(".bookmark.is-bookmarked").click();
  await expect(page).toHaveURL(/\/account\/bookmarks$/);
  const items = page.locator(".bookmark-item");
  await expect(items).toHaveCount(1);
  await items.locator("summary").last().click();
  await page.locator("select[name=state]").selectOption("applied");
  await page.locator("textarea[name=note]").fill("신청 완료");
  await page.locator(".bookmark-item form.form button").click();
  await expect(page.locator(".bookmark-note")).toHaveText("신청 완료");
  await page.locator(".chance").filter({ hasText: "1" }).last().click();
  await expect(items).toHaveCount(1);
  await items.locator("summary").last().click();
  await page.locator("button[value=remove]").click();
  await expect(items).toHaveCount(0);
});

test("a note that is too long stays with its error; a good one is kept with its state", async ({
  page,
  to,
  expectProblem,
}) => {
  expectProblem(/400/);
  await signInDemo(page.context(), { personId: await enterPerson({}) });
  await page.goto(to("/opportunities"));
  await page.locator("button.bookmark").first().click();
  await page.locator(".bookmark.is-bookmarked").click();
  await page.locator(".bookmark-item summary").last().click();
  const note = page.locator("textarea[name=note]");
  await note.fill("가".repeat(2_001));
  await page.locator(".bookmark-item form.form button").click();
  await expect(page.locator(".field-error").first()).toContainText(/2,?000/);
  await expect(note).toHaveValue("가".repeat(2_001));
  await note.fill("<b>서류</b> 🚀");
  await page.locator("select[name=state]").selectOption("preparing");
  await page.locator(".bookmark-item form.form button").click();
  await expect(page.locator(".bookmark-note")).toHaveText("<b>서류</b> 🚀");
  await page.goto(to("/account/bookmarks?state=won"));
  await expect(page.locator(".bookmark-item")).toHaveCount(0);
  await page.goto(to("/account/bookmarks?state=preparing"));
  await page.locator(".bookmark-item summary").last().click();
  await page.locator("button[value=remove]").click();
  await expect(page.locator(".notice-good")).toBeVisible();
  await expect(page.locator(".bookmark-item")).toHaveCount(0);
});

test("whoever has typed a note is asked before it is lost, to another filter as to another page", async ({
  page,
  to,
}) => {
  await signInDemo(page.context(), { personId: await enterPerson({}) });
  await page.goto(to("/opportunities"));
  await page.locator("button.bookmark").first().click();
  await page.locator(".bookmark.is-bookmarked").click();
  await page.locator(".bookmark-item summary").last().click();
  const note = page.locator("textarea[name=note]");
  await note.fill("서류");
  const question = page.getByRole("dialog");
  for (const link of [
    page.locator("a.chance").last(),
    page.locator("header a[href$='/opportunities']").last(),
  ]) {
    await link.click();
    await expect(question).toBeVisible();
    await question.getByRole("button").first().click();
    await expect(question).toBeHidden();
    await expect(note).toHaveValue("서류");
  }
  await page.locator(".bookmark-item form.form button").click();
  await expect(page.locator(".bookmark-note")).toHaveText("서류");
  await page.locator("a.chance").last().click();
  await expect(page).toHaveURL(/state=/);
  await expect(question).toBeHidden();
});

test("axe finds nothing on bookmarks in any theme, with a form that is open", async ({
  page,
  to,
  expectAccessible,
}) => {
  await signInDemo(page.context(), { personId: await enterPerson({}) });
  await page.goto(to("/opportunities"));
  await page.locator("button.bookmark").first().click();
  await page.locator(".bookmark.is-bookmarked").click();
  await page.locator(".bookmark-item summary").last().click();
  await expectAccessible({ themes });
});
