import { reviewWords } from "#app/confirmation/review/words.ts";
import { browserOf } from "#tests/support/browser/ask-page.ts";
import { crawl } from "#tests/support/browser/crawl.ts";
import { enterCase, enterOfficial } from "#tests/support/browser/enter-case.ts";
import { runOnProduct, signInDemo } from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";

test("An expert who declared a conflict finds the application nowhere", async ({
  page,
  context,
  language,
  to,
  expectProblem,
}) => {
  const text = reviewWords[language];
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
  const text = reviewWords[language];
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

test("Nothing that a blind reviewer can open names the applicant", async ({ language }) => {
  const { caseId, companyId, companyName } = await enterCase();
  const { personId } = await enterOfficial("expert");
  const officer = await enterOfficial("ministry_officer");
  const [round] = await runOnProduct<{ id: number }>(
    `update application set round_id = (select id from round
        where (settings -> 'isBlind' ->> 'value')::boolean order by id limit 1)
      where id = $1 returning round_id as id`,
    [caseId],
  );
  await runOnProduct(
    `insert into expert (person_id, pledged_year, pledged_at) values ($1, extract(year from now()), now())`,
    [personId],
  );
  await runOnProduct(
    `insert into applicant_conflict (person_id, round_id, applicant_id, has_conflict, declared_at)
      select $1, $2, a.company_id, a.company_id <> $3, now() from application a where a.round_id = $2
      group by a.company_id`,
    [personId, round?.id, companyId],
  );
  const [review] = await runOnProduct<{ id: number }>(
    `insert into review (application_id, expert_id, commissioned_at, due_on, declared_at)
      values ($1, $2, now(), current_date + 14, now()) returning id`,
    [caseId, personId],
  );
  const prefix = language === "en" ? "/en" : "";
  const starts = ["/account", "/agency/reviews", `/agency/reviews/${review?.id}`].map(
    (path) => prefix + path,
  );
  const expert = await browserOf(personId);
  const { titles } = await crawl(expert, starts, { isPublicRead: false });
  expect([...titles.keys()]).toContain(`${prefix}/agency/reviews/${review?.id}`);
  expect([...titles.values()].join()).not.toContain(companyName);
  // Who there is to become in a demonstration is no part of the procedure.
  const own = [...titles.keys()].filter((path) => !path.includes("/system/"));
  const naming = own.map(async (path) =>
    (await (await expert.get(path)).text()).includes(companyName) ? path : [],
  );
  expect((await Promise.all(naming)).flat()).toEqual([]);
  // To the officer it is named, so that this can fail.
  const named = await (await browserOf(officer.personId)).get(`/agency/cases/${caseId}`);
  expect(await named.text()).toContain(companyName);
});
