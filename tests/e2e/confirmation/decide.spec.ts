import type { Page } from "@playwright/test";
import { caseWords } from "#app/confirmation/case/words.ts";
import { decideWords } from "#app/confirmation/decide/words.ts";
import { rubric } from "#app/confirmation/form/rubric.ts";
import { caseLettersWords } from "#app/confirmation/letters/words.ts";
import { guardReasons } from "#app/confirmation/procedure/guard-reasons.ts";
import { procedure } from "#app/confirmation/procedure/procedure.ts";
import { statuses } from "#app/confirmation/procedure/statuses.ts";
import { enterOfficial } from "#tests/support/browser/enter-case.ts";
import { runOnProduct, signInDemo } from "#tests/support/browser/enter-company.ts";
import { bringCaseTo, enterHeardCase, type OutcomeCase } from "#tests/support/browser/enter-outcome.ts";
import { expectToFit } from "#tests/support/browser/expect-to-fit.ts";
import { expect, test } from "#tests/support/browser/test.ts";

const centre = { personId: "demo-centre-officer" };
const decider = { personId: "demo-decider" };

const decisionOf = ({ caseId }: Pick<OutcomeCase, "caseId">) => `/agency/cases/${caseId}/decision`;
const lettersOf = ({ caseId }: Pick<OutcomeCase, "caseId">) => `/agency/cases/${caseId}/letters`;

async function statusOf(caseId: number): Promise<string | undefined> {
  const [row] = await runOnProduct<{ status: string }>(`select status from application where id = $1`, [
    caseId,
  ]);
  return row?.status;
}

/** Fills an assessment in without a mouse: a result, and for each criterion a level and reasons. */
async function assess(page: Page, form: "recommend" | "decide", words: string): Promise<void> {
  const press = async (name: string, value: string) => {
    await page.locator(`#${form} input[name="${name}"][value="${value}"]`).focus();
    await page.keyboard.press("Space");
  };
  await press("result", "confirmed");
  for (const [at, { key }] of rubric.entries()) {
    await press(`reasons[${at}].level`, "4");
    await page.locator(`#${form} textarea[name="reasons[${at}].words"]`).focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText(`${words} (${key})`);
  }
  await page.locator(`#${form} .button-row button:first-child`).focus();
  await page.keyboard.press("Enter");
}

test("An officer recommends by keyboard, and cannot decide what they recommended", async ({
  page,
  context,
  language,
  to,
  expectProblem,
  expectAccessible,
}) => {
  const text = { ...caseWords[language].step, ...decideWords[language] };
  const found = await enterHeardCase();
  await signInDemo(context, await enterOfficial("ministry_officer", "decider"));
  await page.goto(to(decisionOf(found)));
  expectProblem(/400/);
  await page.locator("#recommend .button-row button:first-child").click();
  // Each of the seven gaps is said in words, with the way to it.
  const summary = page.locator("#recommend .error-summary");
  await expect(summary.getByRole("link", { name: text.missing.level })).toHaveCount(rubric.length);
  await expect(summary.getByRole("link", { name: text.missing.words })).toHaveCount(rubric.length);
  await expect(summary.getByRole("link", { name: text.missing.result })).toHaveCount(1);
  await expectAccessible();

  await assess(page, "recommend", "표와 성적서로 확인함");
  await expect(page.getByRole("status")).toContainText(text.done.recommend);
  await expect(page.locator("#recommend")).toContainText("표와 성적서로 확인함");
  await expect(page.getByText(guardReasons.not_the_recommender[language]).first()).toBeVisible();
  await expect(page.locator("#decide")).toHaveCount(0);
  await expectAccessible();
  await expectToFit(page);

  const [row] = await runOnProduct<{ revision: number }>(`select revision from application where id = $1`, [
    found.caseId,
  ]);
  const reasons = rubric.flatMap(({ key }, at) => [
    [`reasons[${at}].key`, key],
    [`reasons[${at}].level`, "4"],
    [`reasons[${at}].words`, "내가 낸 의견"],
  ]);
  // Past the page it is refused, too.
  const sent = await context.request.post(to(decisionOf(found)), {
    headers: { origin: new URL(page.url()).origin },
    form: {
      step: "decide",
      result: "confirmed",
      seenRevision: String(row?.revision),
      ...Object.fromEntries(reasons),
    },
  });
  expect(sent.status()).toBe(409);
  expectProblem(/409/);
  expect(await statusOf(found.caseId)).toBe("examination");
});

test("A second decider hears that the case changed since they opened it, and what was done by whom", async ({
  page,
  context,
  browser,
  language,
  to,
  expectProblem,
  expectAccessible,
}) => {
  const text = caseWords[language].step;
  const found = await enterHeardCase();
  await bringCaseTo("recommend", found.caseId);
  await signInDemo(context, decider);
  await page.goto(to(decisionOf(found)));
  await expectAccessible();
  await expectToFit(page);

  const first = await enterOfficial("decider");
  const other = await browser.newContext();
  await signInDemo(other, first);
  const theirs = await other.newPage();
  await theirs.goto(page.url());
  const decide = theirs.locator("#decide .button-row button:first-child");
  // Conditions are folded; one that was typed in part is kept, and stands open beside what it lacks.
  const folds = theirs.locator("#decide details");
  const condition = theirs.locator('#decide textarea[name="conditions[1].words"]');
  await expect(condition).toBeHidden();
  await folds.nth(1).locator("summary").click();
  await condition.fill("시험 성적서를 낼 것");
  await folds.nth(1).locator("summary").click();
  await decide.click();
  await expect(theirs.locator("#decide .error-summary")).toBeVisible();
  await expect(condition).toHaveValue("시험 성적서를 낼 것");
  await expect(condition).toBeVisible();
  await expect(theirs.locator("#decide details[open]")).toHaveCount(1);
  await condition.fill("");
  await decide.click();
  await expect(theirs.getByRole("status")).toContainText(text.done.decide);
  await other.close();

  expectProblem(/409/);
  // Nor is a draft kept of a form that can be sent no longer.
  expectProblem(/410/);
  await page.locator("#send_back textarea").fill("다시 보십시오");
  await page.locator("#send_back .button-row button:first-child").click();
  const changes = page.getByRole("alert").filter({ hasText: text.changed });
  await expect(changes).toContainText(procedure.decide.act[language]);
  await expect(changes).toContainText(first.name);
  // What is shown below is how things stand now.
  await expect(page.locator(".page-heading .badge").first()).toHaveText(statuses.decided.staff[language]);
  await expect(page.locator("#decide")).toHaveCount(0);
  await expect(page.locator("#decision")).toBeVisible();
  await expectAccessible();
  expect(await statusOf(found.caseId)).toBe("decided");
});

test("The centre notifies twice, and one letter goes out", async ({
  page,
  context,
  language,
  to,
  expectAccessible,
}) => {
  const text = caseWords[language].step;
  const found = await enterHeardCase();
  await bringCaseTo("decide", found.caseId);
  await signInDemo(context, centre);
  const again = await context.newPage();
  for (const tab of [page, again]) await tab.goto(to(lettersOf(found)));
  await expect(page.locator(".letter-paper")).toContainText(found.title);
  await expectAccessible();
  await expectToFit(page);
  await page.locator("#notify button").dblclick();
  await expect(page.getByRole("status")).toContainText(text.done.notify);
  // Another tab that has shown the same sends the same: it is answered as if it had been sent once.
  await again.locator("#notify button").click();
  await expect(again.getByRole("status")).toContainText(text.done.notify);
  await expect(again.locator(".letter-list > li")).toHaveCount(1);
  const mails = () =>
    runOnProduct(`select from mail_message where to_address = $1 and template = 'confirmation_letter'`, [
      `${found.personId}@naru.example`,
    ]);
  await expect.poll(async () => (await mails()).length).toBe(1);
  expect(await runOnProduct(`select from letter where application_id = $1`, [found.caseId])).toHaveLength(1);
});

test("An officer records when a letter arrived, once, and reads until when one may object", async ({
  page,
  context,
  language,
  to,
  expectProblem,
  expectAccessible,
}) => {
  const text = { ...caseWords[language].step, ...caseLettersWords[language] };
  const found = await enterHeardCase();
  await bringCaseTo("notify", found.caseId, "not_confirmed");
  await signInDemo(context, centre);
  await page.goto(to(lettersOf(found)));
  const arrival = page.locator("form[id^=arrival]");
  expectProblem(/400/);
  await arrival.locator("input[name=arrivedAt]").fill("");
  await arrival.getByRole("button").click();
  await expect(arrival.locator(".error-summary")).toContainText(text.arrivalMissing);
  await expectAccessible();
  await page.goto(to(lettersOf(found)));
  await arrival.getByRole("button").click();
  await expect(page.getByRole("status")).toContainText(text.done.record_arrival);
  await expect(page.locator(".letter-facts")).toContainText(text.objection);
  await expect(arrival).toHaveCount(0);
  // There is nothing left to do about it.
  await expect(page.locator(".case-next").getByRole("link")).toHaveCount(0);
  await expectAccessible();
  await expectToFit(page);
  const pdf = await context.request.get(
    (await page.locator(".letter-line").getByRole("link", { name: "PDF" }).getAttribute("href")) ?? "",
  );
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
});

test("The menu leads officials where they work", async ({ page, context, to }) => {
  const places = {
    "demo-centre-officer": "/agency/cases",
    "demo-ministry-respondent": "/agency/consultations",
    "demo-expert": "/agency/reviews",
  };
  for (const [personId, path] of Object.entries(places)) {
    await signInDemo(context, { personId });
    await page.goto(to("/"));
    await page.locator(".tool-menu summary", { has: page.locator(".tool-name") }).click();
    await page.locator(`.account-panel a[href="${to(path)}"]`).click();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});
