import type { Locator, Page } from "@playwright/test";
import { draftWords } from "#app/drafts/words.ts";
import { en } from "#app/i18n/words.en.ts";
import { ko } from "#app/i18n/words.ko.ts";
import { profileWords } from "#app/profile/words.ts";
import { enterPerson } from "#tests/support/browser/enter-case-with-parts.ts";
import { enterOwnCompany, runOnProduct, signInDemo } from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";

type To = (path: string) => string;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const summary = (page: Page) => page.locator(".error-summary");
const save = (page: Page) => page.locator('button[name=intent][value="stay"]').click();

/** A field of a step, within reach: what no opportunity of the samples asks for is folded. */
async function field(page: Page, selector: string): Promise<Locator> {
  const folded = page.locator("details:not([open]):has(> .disclosure-body > .profile-facts) > summary");
  for (let left = await folded.count(); left > 0; left -= 1) {
    await folded.first().click();
    await expect(folded).toHaveCount(left - 1);
  }
  return page.locator(selector);
}

/** A new founder with a new company; answers with the path of its profile. */
async function foundCompany(page: Page, to: To): Promise<string> {
  const personId = await enterPerson({});
  const companyId = await enterOwnCompany(personId, "한빛칩", "owner");
  await signInDemo(page.context(), { personId });
  return to(`/company/${companyId}/profile`);
}

test("A founder describes an AI-semiconductor startup in Daejeon", async ({
  page,
  to,
  language,
  expectProblem,
}) => {
  const text = profileWords[language];
  const path = await foundCompany(page, to);
  await page.goto(path);
  await page.getByRole("link", { name: text.overview.start }).click();
  await expect(heading(page)).toHaveText(text.steps.basics);
  await page.locator("#size").selectOption("small");
  await (await field(page, 'input[name=legalForm][value="corporation"]')).check();
  await page.locator("#foundedOn").fill("2022-03-02");
  await page.locator("#headquarters").selectOption("daejeon");
  await (await field(page, "#employees")).fill("0");
  await page.locator('button[name=intent][value="next"]').click();

  // A corporation without employees is questioned, and saved once that is confirmed.
  expectProblem(/400/);
  await expect(summary(page)).toContainText(text.doubts.corporation_without_employees);
  await expect(page.locator("#foundedOn")).toHaveValue("2022-03-02");
  await page.getByLabel(text.doubt.right).check();
  await page.locator('button[name=intent][value="next"]').click();
  await expect(heading(page)).toHaveText(text.steps.technology);
  await expect(page.locator(".notice-good")).toContainText(/\d{2}:\d{2}/);

  await page.locator('a[href$="/technologies/new"]').click();
  await page.locator("#label").fill("저전력 엣지 AI 추론 칩 <b>");
  await page.locator("#field").selectOption("ai-semiconductor");
  await page.locator("#trl").fill("7");
  await save(page);
  const technologies = page.locator("#about-technologies");
  await expect(technologies).toContainText("저전력 엣지 AI 추론 칩 <b>");
  await technologies.locator('button[value="declare technologies"]').click();
  await expect(technologies.locator(".profile-complete")).toBeVisible();

  await page.goto(`${path}/finance`);
  const [year = ""] =
    /20\d\d/.exec((await page.locator('[name^="revenue.2"]').first().getAttribute("name")) ?? "") ?? [];
  await (await field(page, `[name="revenue.${year}"]`)).fill("28억 7,000만");
  await save(page);
  await expect(page.locator(`[name="revenue.${year}"]`)).toHaveValue("2870000000");
  await expect(page.locator(".profile-reading").first()).toContainText(
    language === "ko" ? "28억 7,000만 원" : "KRW 2.87 billion",
  );
  await page.goto(path);
  await expect(page.locator("progress")).toHaveAttribute("value", /[1-9]/);
});

test("What cannot be taken is said at its field, and everything typed stays @no-js", async ({
  page,
  to,
  language,
  expectProblem,
}) => {
  expectProblem(/400/);
  const text = profileWords[language];
  const path = await foundCompany(page, to);
  await page.goto(`${path}/basics`);
  await (await field(page, "#koreanOwnership")).fill("120");
  await (await field(page, "#employees")).fill("<b>열둘</b>");
  await (await field(page, "#industry")).fill("C26110");
  await save(page);
  await expect(summary(page).getByRole("link")).toHaveCount(2);
  await expect(page.locator("#koreanOwnership")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#employees")).toHaveValue("<b>열둘</b>");
  await expect(page.locator("#industry")).toHaveValue("C26110");
  await summary(page).getByRole("link").first().click();
  await expect(page).toHaveURL(/#koreanOwnership$/);
  await page.goto(`${path}/basics`);
  await expect(page.locator('input[name="was.industry"]'), "nothing was saved").toHaveValue("");
  await expect(page.getByText(text.stepLeads.basics)).toBeVisible();
});

test("Two tabs: the second is shown both values and chooses", async ({
  page,
  to,
  language,
  context,
  expectProblem,
}) => {
  expectProblem(/400/);
  const text = profileWords[language];
  const path = await foundCompany(page, to);
  const other = await context.newPage();
  await page.goto(`${path}/basics`);
  await other.goto(`${path}/basics`);
  await page.locator("#headquarters").selectOption("daejeon");
  await save(page);
  await expect(page.locator(".notice-good")).toBeVisible();
  await other.locator("#headquarters").selectOption("seoul");
  await (await field(other, "#industry")).fill("C26110");
  await save(other);
  await expect(summary(other)).toContainText(text.conflict.summary);
  await expect(other.locator('input[name="pick.headquarters"]')).toHaveCount(2);
  await other.locator('input[name="pick.headquarters"][value="theirs"]').check();
  await save(other);
  await expect(other.locator(".notice-good")).toBeVisible();
  await expect(other.locator("#headquarters")).toHaveValue("daejeon");
  await expect(other.locator("#industry")).toHaveValue("C26110");
});

test("An item is changed and deleted after asking", async ({ page, to }) => {
  const path = await foundCompany(page, to);
  await page.goto(`${path}/track_record/certificates/new`);
  await page.locator("#kind").selectOption("other:");
  await page.locator('[name="own.kind"]').fill("벤처기업 확인");
  await save(page);
  const list = page.locator("#about-certificates");
  await list.getByRole("link").first().click();
  await expect(page.locator("#kind")).toHaveValue("venture");
  await expect(page.locator('button[value="remove"]')).toBeHidden();
  await page
    .locator("details", { has: page.locator('button[value="remove"]') })
    .locator("summary")
    .click();
  await page.locator('button[value="remove"]').click();
  await expect(list.locator(".profile-items")).toHaveCount(0);
});

test("A founder goes through a step by keyboard alone", async ({ page, to, language, isMobile }) => {
  test.skip(isMobile, "a phone has no Tab");
  const text = profileWords[language];
  const path = await foundCompany(page, to);
  await page.goto(`${path}/basics`, { waitUntil: "networkidle" });
  await page.locator("#size").focus();
  await page.keyboard.type(language === "ko" ? "소기업" : "Small");
  await (await field(page, 'input[name=legalForm][value="corporation"]')).focus();
  await page.keyboard.press("Space");
  await (await field(page, "#industry")).focus();
  await page.keyboard.type("C26110");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(text.steps.technology);
  await page.goto(`${path}/basics`);
  await expect(page.locator("#industry")).toHaveValue("C26110");
});

test("What is typed into a step is there again after the window is gone, and asks for nothing", async ({
  page,
  to,
  language,
  context,
  expectAccessible,
}) => {
  const text = draftWords[language];
  const path = await foundCompany(page, to);
  await page.goto(`${path}/basics`, { waitUntil: "networkidle" });
  await (await field(page, "#industry")).fill("C26110");
  await page.locator("#headquarters").selectOption("daejeon");
  await page.locator(".profile-steps a").first().click();
  await expect(page).toHaveURL(/\/technology$/);
  await page.close();

  const later = await context.newPage();
  await later.goto(`${path}/basics`, { waitUntil: "networkidle" });
  await expect(later.locator("#industry")).toHaveValue("C26110");
  await expect(later.locator("#headquarters")).toHaveValue("daejeon");
  await expect(later.getByText(text.kept(60))).toBeVisible();
  await expectAccessible({ page: later });
  await save(later);
  await expect(later.locator(".notice-good")).toBeVisible();
  await later.reload();
  await expect(later.locator("#industry")).toHaveValue("C26110");
  await expect(later.getByText(text.kept(60)), "it is saved, so it is no draft").toHaveCount(0);
});

test("A new certificate is kept by the button and discarded", async ({ page, to, language }) => {
  const text = draftWords[language];
  const path = await foundCompany(page, to);
  await page.goto(`${path}/track_record/certificates/new`);
  await page.locator("#label").fill("본사 확인서");
  await page.getByRole("button", { name: text.save, exact: true }).click();
  const kept = `select from form_draft where subject = $1`;
  const subject = `profile ${/\d+/.exec(path)?.[0]} certificates`;
  await expect.poll(async () => (await runOnProduct(kept, [subject])).length).toBe(1);
  await page.goto(`${path}/track_record/certificates/new`);
  await expect(page.locator("#label")).toHaveValue("본사 확인서");
  await page.getByRole("button", { name: text.discard }).click();
  await expect(page.locator("#label")).toHaveValue("");
});

test("Who leaves a step that cannot be kept is asked first", async ({
  page,
  to,
  language,
  expectProblem,
}) => {
  const { leave } = { ko, en }[language].shell.ui;
  const path = await foundCompany(page, to);
  await page.goto(`${path}/basics`, { waitUntil: "networkidle" });
  expectProblem(/ERR_|Failed to load/);
  await page.route("**/*.data", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await (await field(page, "#industry")).fill("C26110");
  await page.locator(".profile-steps a").first().click();
  const question = page.getByRole("dialog", { name: leave.title });
  await question.getByRole("button", { name: leave.stay }).click();
  await expect(page.locator("#industry")).toHaveValue("C26110");
  await page.locator(".profile-steps a").first().click();
  await question.getByRole("button", { name: leave.leave }).click();
  await expect(page).toHaveURL(/\/technology$/);
});

test("A founder says that there are no other sites, and what is typed above is saved with it", async ({
  page,
  to,
  expectProblem,
}) => {
  const path = await foundCompany(page, to);
  await page.goto(`${path}/basics`);
  const sites = page.locator("#about-sites");
  await (await field(page, "#employees")).fill("열둘");
  expectProblem(/400/);
  await sites.locator('button[value="declare sites"]').click();
  await expect(page.locator("#employees")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#employees")).toHaveValue("열둘");
  await expect(sites.locator(".profile-complete"), "all, or nothing").toHaveCount(0);
  await (await field(page, "#employees")).fill("12");
  await sites.locator('button[value="declare sites"]').click();
  await expect(sites.locator(".profile-complete")).toBeVisible();
  await expect(page.locator("#employees")).toHaveValue("12");
});

test("axe finds nothing on a step that is refused", async ({ page, to, expectAccessible, expectProblem }) => {
  expectProblem(/400/);
  const path = await foundCompany(page, to);
  await page.goto(`${path}/basics`);
  await (await field(page, "#employees")).fill("x");
  await (await field(page, 'input[name=legalForm][value="corporation"]')).check();
  await page.locator("#size").selectOption("pre_founder");
  await save(page);
  await expect(summary(page)).toBeFocused();
  await expectAccessible();
});
