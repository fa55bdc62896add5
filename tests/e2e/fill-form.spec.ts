import { readFile } from "node:fs/promises";
import { readPack } from "#app/fill-form/document/pack.server.ts";
import { fillWords } from "#app/fill-form/words.ts";
import { makeForm } from "#tests/fill-form/make-form.ts";
import { enterCompany, signInDemo } from "#tests/support/browser/enter-company.ts";
import { expectToFit } from "#tests/support/browser/expect-to-fit.ts";
import { expect, test } from "#tests/support/browser/test.ts";

const form = makeForm({
  type: "hwpx",
  blocks: [
    "참가신청서",
    [
      ["기업명", "", "상시근로자 수", "      명"],
      ["설립일", "    년   월   일", "희망 부스 수", ""],
    ],
  ],
});

test("a form is uploaded, checked, corrected and downloaded filled in", async ({ page, to, language }) => {
  const text = fillWords[language];
  const { personId, companyId, companyName } = await enterCompany({
    founded_on: "2019-03-04",
    employees: 23,
  });
  await signInDemo(page.context(), { personId });
  await page.goto(to(`/company/${companyId}/forms`));
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "신청서.hwpx", mimeType: "application/hwp+zip", buffer: form });
  await page.locator("form.form button").click();
  await expect(page).toHaveURL(/\/forms\/\d+$/);
  await expect(async () => {
    await page.reload();
    await expect(page.locator("#proposed")).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await expectToFit(page);
  await expect(page.locator(".fill-fields").first().locator("li")).toHaveCount(3);
  const taken = page.locator('input[name^="take-"]:checked');
  await page.getByRole("button", { name: text.untickAll }).click();
  await expect(taken).toHaveCount(0);
  await page.getByRole("button", { name: text.tickAll, exact: true }).click();
  await expect(taken).toHaveCount(3);
  await page.locator('input[name="value-1"]').fill("24");
  await page.locator('input[name="take-2"]').uncheck();
  await page.locator('input[name="value-3"]').fill("2");
  // Whoever leaves now is asked first: nothing of it is kept.
  await page.getByRole("link", { name: text.back }).click();
  const question = page.getByRole("dialog");
  await question.getByRole("button").first().click();
  await expect(question).toBeHidden();
  const download = page.waitForEvent("download");
  await page.locator("form.fill-form button[type=submit]").click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("신청서.hwpx");
  const { parts } = await readPack(await readFile(await saved.path()));
  const words = parts.flatMap(({ lines }) => lines.map(({ text }) => text)).filter((text) => text !== "");
  expect(words).toEqual([
    "참가신청서",
    "기업명",
    companyName,
    "상시근로자 수",
    "24명",
    "설립일",
    "    년   월   일",
    "희망 부스 수",
    "2",
  ]);
});
