import { randomUUID } from "node:crypto";
import { runOnProduct, signInDemo } from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";

const officer = { personId: "demo-centre-officer" };

/** A received case of its own for one test, with all that the form asks for in its screening. */
async function enterCase(): Promise<number> {
  const key = randomUUID();
  const [row] = await runOnProduct<{ id: string }>(
    `insert into application (company_id, round_id, kind, version_id, technology_code, form_id, title, status, reference,
       submitted_at)
     select c.id, r.id, 'holding', t.version_id, t.code, 'holding-1', '시험용 공정', 'received', $1, now()
     from (select id from company where is_sample order by id desc limit 1) c,
       (select id from round order by id limit 1) r,
       (select version_id, code from technology order by position limit 1) t
     returning id`,
    [`E2E-${key.slice(0, 8)}`],
  );
  return Number(row?.id);
}

test("an officer screens a case by keyboard alone", async ({ page, to, context, language, isMobile }) => {
  test.skip(isMobile, "a phone has no keys");
  const id = await enterCase();
  await signInDemo(context, officer);
  await page.goto(to(`/agency/cases/${id}/screening`));
  const press = async (name: string) => {
    await page.getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
  };
  const words =
    language === "ko"
      ? { begin: "형식 검토 시작", rest: "나머지를 모두 갖춤으로 저장", pass: "형식 검토 완료", met: "갖춤" }
      : { begin: "Begin screening", rest: "Save the rest as met", pass: "Finish screening", met: "Met" };
  await press(words.begin);
  await expect(page.getByRole("status").first()).toBeVisible();
  const points = page.getByRole("radio", { name: words.met, exact: true });
  await expect(points).toHaveCount(5);
  await points.first().focus();
  await page.keyboard.press("Space");
  await press(words.rest);
  await expect(page).toHaveURL(/done=saved/);
  await expect(page.locator("input[type=radio][value=yes]:checked")).toHaveCount(5);
  await expect(page.getByRole("button", { name: words.pass })).toBeVisible();
  await press(words.pass);
  await expect(page).toHaveURL(/done=pass_screening/);
  const [after] = await runOnProduct<{ status: string }>(`select status from application where id = $1`, [
    id,
  ]);
  expect(after?.status).toBe("examination");
});

test("an officer asks for a supplement, and what is missing is said at its field @no-js", async ({
  page,
  to,
  context,
  expectProblem,
}) => {
  expectProblem(/400/);
  const id = await enterCase();
  await runOnProduct(`update application set status = 'screening' where id = $1`, [id]);
  await runOnProduct(
    `insert into screening_check (application_id, key, is_met, note) values ($1, 'proof', false, '계약서 사본 없음')`,
    [id],
  );
  await signInDemo(context, officer);
  await page.goto(to(`/agency/cases/${id}/supplements`));
  const form = page.locator("#supplement-form");
  // The request begins with what the screening found missing.
  await expect(form.locator("textarea")).toHaveValue(/계약서 사본 없음/);
  await form.locator("textarea").fill("");
  await form.getByRole("checkbox").first().check();
  await form.locator(".button-primary").click();
  await expect(page.locator(".error-summary").getByRole("link")).toHaveCount(1);
  await expect(form.getByRole("checkbox").first()).toBeChecked();
  await form.locator("textarea").fill("요약서에 성능 수치를 적어 주십시오.");
  await form.locator(".button-primary").click();
  await expect(page).toHaveURL(/done=request_supplement/);
  await expect(page.locator(".supplement")).toContainText("성능 수치");
});

test("the count is restated before cases are assigned", async ({ page, to, context, language }) => {
  const ids = [await enterCase(), await enterCase()];
  await signInDemo(context, officer);
  await page.goto(to(`/agency/cases/assign?case=${ids[0]}&case=${ids[1]}`));
  await page.locator("select[name=centre_officer]").selectOption("demo-centre-officer");
  await page
    .getByRole("button", { name: language === "ko" ? "2건 배정하기" : "Assign 2 cases", exact: true })
    .click();
  await expect(page).toHaveURL(/assigned=2/);
});

test("j and k move between the rows of the queue, x selects one", async ({ page, to, context, isMobile }) => {
  test.skip(isMobile, "a phone has no keys");
  await enterCase();
  await signInDemo(context, officer);
  await page.goto(to("/agency/cases"));
  const rows = page.locator("tbody tr");
  await page.waitForFunction(() => "__remixContext" in window);
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(rows.nth(0).getByRole("link")).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(rows.nth(1).getByRole("link")).toBeFocused();
  await page.keyboard.press("k");
  await expect(rows.nth(0).getByRole("link")).toBeFocused();
  await page.keyboard.press("x");
  await expect(rows.nth(0).getByRole("checkbox")).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/agency\/cases\/\d+$/);
});
