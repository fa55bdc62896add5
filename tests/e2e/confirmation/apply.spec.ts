import type { Locator, Page } from "@playwright/test";
import { applyWords } from "#app/confirmation/apply/words.ts";
import { enterCompany, runOnProduct, signInDemo } from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";

type To = (path: string) => string;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Begins a draft by its page; answers with its path. */
async function begin(page: Page, to: To, companyId: number, title: string): Promise<string> {
  await page.goto(to(`/company/${companyId}/applications/new`));
  await page.locator("input[name=securityClass][value=general]").check();
  await page.locator("select[name=technology]").selectOption("ai-semiconductor");
  await page.locator("input[name=kind][value=holding]").check();
  await page.locator("input[name=title]").fill(title);
  await page.locator("#start button").click();
  await expect(page).toHaveURL(/\/applications\/\d+$/);
  return new URL(page.url()).pathname;
}

const idIn = (path: string) => Number(/\/(\d+)$/.exec(path)?.[1]);

/** Files come by a page of their own; here they are put in place. */
async function attachFiles(companyId: number, applicationId: number): Promise<void> {
  for (const key of ["technology_files", "proof_files"])
    await runOnProduct(
      `with f as (insert into file (token, company_id, sha256, name, type, bytes, scan)
        values ($1, $2, repeat('a', 64), $3, 'pdf', 2048, 'clean') returning id)
      insert into application_file (application_id, file_id, key) select $4, id, $5 from f`,
      [crypto.randomUUID(), companyId, `${key}.pdf`, applicationId, key],
    );
}

async function fillParts(page: Page, path: string): Promise<void> {
  for (const part of ["applicant", "description", "characteristics", "holding"]) {
    await page.goto(`${path}/parts/${part}`);
    for (const control of await page.locator("#part-form .control").all()) {
      const isChoice = (await control.evaluate((element) => element.tagName)) === "SELECT";
      if (isChoice) await control.selectOption({ index: 1 });
      else if ((await control.inputValue()) === "") await control.fill("답 <b>&amp;</b>");
    }
    await page.locator("button[value=stay]").click();
    await expect(page.locator(".notice-good")).toBeVisible();
  }
}

/** A link leads to a PDF that is kept by nobody, and is called what it is where it is saved. */
async function expectPdf(page: Page, link: Locator): Promise<void> {
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store, no-transform",
    "content-disposition": expect.stringMatching(/^inline; .*filename\*=UTF-8''.*NST-20\d\d-\d{5}-1\.pdf$/),
  });
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
}

test("A founder applies, and follows the case @no-js", async ({
  page,
  context,
  to,
  language,
  expectProblem,
  expectAccessible,
}) => {
  test.slow();
  const text = applyWords[language];
  const company = await enterCompany();
  await runOnProduct(
    `insert into business_number (company_id, number, verified_at, verified_how) values ($1::bigint, (2000000000 + $1::bigint)::text, now(), 'document')`,
    [company.companyId],
  );
  await signInDemo(context, company);
  const path = await begin(page, to, company.companyId, "저전력 추론 칩 <b>");
  await expect(heading(page)).toHaveText("저전력 추론 칩 <b>");
  await fillParts(page, path);

  // What is missing is said with the way to it, and nothing is lost.
  await page.goto(`${path}/check`);
  await expect(page.locator(".notice-caution").first()).toContainText(text.check.missingTitle(2));
  expectProblem(/400/);
  await page.locator("#submit-form button").click();
  await expect(page.locator(".error-summary")).toContainText(text.check.declarationMissing);
  await page.locator("#declaration").check();
  await page.locator("#submit-form button").click();
  await expect(page.locator(".notice-bad").first()).toContainText(text.check.refusedKept);

  await attachFiles(company.companyId, idIn(path));
  await page.goto(`${path}/check`);
  await expectAccessible();
  await page.locator("#declaration").check();
  await page.locator("#submit-form button").click();
  await expect(heading(page)).toHaveText(text.receipt.title);
  await expect(page.locator(".about-list")).toContainText(/NST-20\d\d-\d{5}/);
  await expectPdf(page, page.getByRole("link", { name: text.receipt.pdf }));
  await page.goto(`${path}/submissions/1`);
  await expect(page.locator(".submission")).toContainText("답 <b>&amp;</b>");
  await expectPdf(page, page.getByRole("link", { name: text.document.pdf }));

  await page.goto(path);
  await expect(page.locator(".timeline").first()).toContainText(
    language === "ko" ? "신청서를 제출하셨습니다" : "You submitted the application",
  );
  await expect(page.locator(".clock")).toBeVisible();
  await expectAccessible();
  await page.locator("#words").fill("언제 결과가 나옵니까?");
  await page.locator("button[value=message]").click();
  await expect(page.locator("#messages ~ .timeline")).toContainText("언제 결과가 나옵니까?");
});

test("Two colleagues write the same answer: both are shown, and none is lost", async ({
  page,
  context,
  to,
  language,
  expectProblem,
}) => {
  const text = applyWords[language].part;
  const company = await enterCompany();
  await signInDemo(context, company);
  const path = await begin(page, to, company.companyId, "칩");
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(`${path}/parts/description`);
  await page.locator("#summary").fill("첫 탭의 글");
  await page.locator("button[value=stay]").click();
  await expect(page.locator(".notice-good")).toContainText(/\d{2}:\d{2}/);
  expectProblem(/400/);
  await other.locator("#summary").fill("둘째 탭의 글");
  await other.locator("button[value=stay]").click();
  await expect(other.locator(".theirs")).toHaveText("첫 탭의 글");
  await expect(other.locator("#summary")).toHaveValue("둘째 탭의 글");
  await other.getByLabel(text.conflict.mine).check();
  await other.locator("button[value=stay]").click();
  await expect(other.locator(".notice-good")).toBeVisible();
  await page.reload();
  await expect(page.locator("#summary")).toHaveValue("둘째 탭의 글");
});

test("Of a security technology only a reference is taken", async ({
  page,
  context,
  to,
  language,
  expectProblem,
}) => {
  const text = applyWords[language];
  const company = await enterCompany();
  await signInDemo(context, company);
  await page.goto(to(`/company/${company.companyId}/applications/new`));
  await page.locator("input[name=securityClass][value=security]").check();
  await page.locator("select[name=technology]").selectOption("ai-semiconductor");
  await page.locator("input[name=kind][value=holding]").check();
  await page.locator("input[name=title]").fill("비밀스러운 이름 하나");
  expectProblem(/400/);
  await page.locator("#start button").click();
  await expect(page.locator(".error-summary")).toContainText(text.start.problems.reference);
  await page.locator("input[name=title]").fill("2026-S-014");
  await page.locator("#start button").click();
  await expect(page.locator("main")).toContainText(text.offline.title);
  await expect(page.locator('a[href*="/parts/"]')).toHaveCount(0);
});

test("A viewer reads a draft and changes nothing", async ({
  page,
  context,
  to,
  language,
  expectAccessible,
}) => {
  const company = await enterCompany();
  await signInDemo(context, company);
  const path = await begin(page, to, company.companyId, "칩");
  await expectAccessible();
  await runOnProduct(`update membership set role = 'viewer' where company_id = $1`, [company.companyId]);
  await page.goto(`${path}/parts/description`);
  await expect(page.locator("main")).toContainText(applyWords[language].readOnly);
  await expect(page.locator("#part-form button")).toHaveCount(0);
  await expect(page.locator("#summary")).toBeDisabled();
});

test("Whoever sends files too often hears beside the field when to come again, and keeps the choice", async ({
  page,
  context,
  to,
  language,
  expectProblem,
  javaScriptEnabled,
}) => {
  test.slow();
  const company = await enterCompany();
  await signInDemo(context, company);
  const path = await begin(page, to, company.companyId, "칩");
  const origin = new URL(page.url()).origin;
  // Forms without a file count as well: what is limited is how often somebody sends.
  const send = () =>
    page.request.post(`${path}/files/technology_files/upload`, {
      headers: { origin },
      multipart: { note: "nothing" },
    });
  let answer = await send();
  for (let sent = 1; sent < 100 && answer.status() === 200; sent += 1) answer = await send();
  expect(answer.status()).toBe(429);
  expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(60);
  // Without scripts files are sent on the question's own page.
  await page.goto(javaScriptEnabled ? `${path}/parts/evidence` : `${path}/files/technology_files`);
  const field = page.locator(".file-field").first();
  const chooser = field.locator("input[type=file]");
  expectProblem(/429/);
  await chooser.setInputFiles({
    name: "설명서.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\n%%EOF\n"),
  });
  if (!javaScriptEnabled) await field.locator("button").first().click();
  const words =
    language === "ko" ? /너무 자주 올리셨습니다. \d+분 뒤에/ : /too often\. Try again in \d+ minutes/;
  await expect(page.locator(".file-field .field-error").first()).toContainText(words);
  if (javaScriptEnabled)
    expect(await chooser.evaluate((input: HTMLInputElement) => input.files?.length)).toBe(1);
});
