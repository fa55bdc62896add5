import type { Page } from "@playwright/test";
import { answerWords } from "#app/confirmation/supplement/words.ts";
import { enterCaseWithParts } from "#tests/support/browser/enter-case-with-parts.ts";
import { runOnProduct, signInDemo } from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";

const pdf = (name: string, text = "") => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`),
});

/** An application that was asked to be supplemented, at the page that answers; its files were submitted. */
async function atSupplement(page: Page, to: (path: string) => string) {
  const found = await enterCaseWithParts();
  await runOnProduct(
    `insert into application_answer (application_id, key, value)
      values ($1, 'content', '"연산 배열과 메모리를 한 칩에 쌓았습니다."')`,
    [found.caseId],
  );
  await runOnProduct(
    `update submission s set document = jsonb_insert(document, '{parts,0,questions,-1}', jsonb_build_object(
        'key', 'proof_files', 'label', '{"ko": "자료", "en": "Evidence"}'::jsonb, 'files', (
          select jsonb_agg(jsonb_build_object('name', name, 'sha256', sha256, 'bytes', bytes))
          from application_file join file on file.id = file_id where application_id = s.application_id)), true)
      where application_id = $1`,
    [found.caseId],
  );
  await signInDemo(page.context(), { personId: found.ownerId });
  await page.goto(to(`/company/${found.companyId}/applications/${found.caseId}/supplement`));
  return found;
}

const answeredAt = async (id: number) =>
  (
    await runOnProduct<{ at: string | null }>(
      `select answered_at as at from supplement_request where id = $1`,
      [id],
    )
  )[0]?.at;

test("A supplement that changes nothing is asked about, and refused until that is confirmed @no-js", async ({
  page,
  to,
  language,
  expectProblem,
  expectAccessible,
}) => {
  const text = answerWords[language];
  const { supplement } = await atSupplement(page, to);
  await page.getByRole("button", { name: text.toCheck }).click();
  await expect(page.getByRole("heading", { name: text.check.title })).toBeVisible();
  await expect(page.getByText(text.check.nothing, { exact: false }).first()).toBeVisible();
  await expectAccessible();
  expectProblem(/409/);
  await page.getByRole("button", { name: text.send }).click();
  await expect(page.getByRole("alert")).toContainText(text.check.sureMissing);
  expect(await answeredAt(supplement)).toBeNull();
  await page.getByLabel(text.check.sure).check();
  await page.getByRole("button", { name: text.send }).click();
  await expect(page).toHaveURL(/done=answer_supplement/);
  expect(await answeredAt(supplement)).not.toBeNull();
});

test("An applicant sees what has changed before submitting, and goes back to change more", async ({
  page,
  to,
  language,
}) => {
  const text = answerWords[language];
  const { supplement } = await atSupplement(page, to);
  await page.locator("textarea[name=content]").fill("와트당 성능을 시험소에서 쟀습니다.");
  await page.getByRole("button", { name: text.toCheck }).click();
  await expect(page.locator(".answers")).toContainText("연산 배열과 메모리를 한 칩에 쌓았습니다.");
  await expect(page.locator(".answers")).toContainText("와트당 성능을 시험소에서 쟀습니다.");
  await expect(page.locator(".bullets").last()).toContainText(text.check.same);
  await page.getByRole("button", { name: text.check.edit }).click();
  await expect(page.locator("textarea[name=content]")).toHaveValue("와트당 성능을 시험소에서 쟀습니다.");
  await page.getByRole("button", { name: text.toCheck }).click();
  await page.getByRole("button", { name: text.send }).click();
  await expect(page).toHaveURL(/done=answer_supplement/);
  expect(await answeredAt(supplement)).not.toBeNull();
});

test("A file that an applicant chooses is uploaded at once; one that is refused does not go unnoticed", async ({
  page,
  to,
  language,
}) => {
  const text = answerWords[language];
  await atSupplement(page, to);
  await page.waitForLoadState("networkidle");
  const field = page.locator(".file-field");
  // The button is pressed while the file is still on its way.
  await page.route(
    "**/upload",
    async (route) => {
      await page.getByRole("button", { name: text.toCheck }).click();
      await route.continue();
    },
    { times: 1 },
  );
  await field.locator("input[type=file]").setInputFiles(pdf("시험 성적서.pdf"));
  await expect(page.getByRole("heading", { name: text.check.title })).toBeVisible();
  await expect(page.locator(".answers")).toContainText(text.check.added("시험 성적서.pdf"));
  await page.getByRole("button", { name: text.check.edit }).click();

  await page.route(
    "**/upload",
    async (route) => {
      await page.getByRole("button", { name: text.toCheck }).click();
      await route.continue();
    },
    { times: 1 },
  );
  await field
    .locator("input[type=file]")
    .setInputFiles({ ...pdf("그림.pdf"), buffer: Buffer.from("no pdf") });
  await expect(field.locator(".field-error")).toContainText("그림.pdf");
  await expect(page.getByRole("heading", { name: text.check.title })).toHaveCount(0);
});
