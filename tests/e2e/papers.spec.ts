import yauzl from "yauzl";
import { wantedWords } from "#app/opportunity-page/papers/words.ts";
import { kindName } from "#app/papers/paper-kinds.ts";
import { papersWords } from "#app/papers/words.ts";
import { enterCompany, runOnProduct, signInDemo } from "#tests/support/browser/enter-company.ts";
import { expectToFit } from "#tests/support/browser/expect-to-fit.ts";
import { expect, test } from "#tests/support/browser/test.ts";
import { makePdf } from "#tests/support/files/make-files.ts";

/** An opportunity of which a list of papers was read; nothing of it is read again. */
async function enterWanted(): Promise<string> {
  const papers = ["참가신청서(서식 1)", "중소기업확인서", "벤처기업확인서", "시료 분석표"].map((text) => ({
    text,
    quote: text,
  }));
  const [row] = await runOnProduct<{ id: string }>(
    `with read as (insert into notice_reading (notice_id, reader_version, is_call, reading, read_at)
        select notice_id, 1000000, true, jsonb_build_object('papers', $1::jsonb), now() from source_record
        where source_id = 'opens-tomorrow'
        on conflict (notice_id) do update set reader_version = excluded.reader_version, reading = excluded.reading
        returning notice_id)
      select o.id from opportunity o join read using (notice_id) order by o.position limit 1`,
    [JSON.stringify(papers)],
  );
  return row?.id ?? "0";
}

test("an owner keeps a paper, an opportunity says what is missing, and what is valid comes as one folder", async ({
  page,
  context,
  to,
  language,
  expectProblem,
  expectAccessible,
}) => {
  const text = papersWords[language];
  const { states } = wantedWords[language];
  const opportunityId = await enterWanted();
  const { personId, companyId } = await enterCompany();
  await signInDemo(context, { personId });
  const documents = to(`/company/${companyId}/documents`);
  const file = { name: "확인서.pdf", mimeType: "application/pdf", buffer: makePdf() };

  await page.goto(`${documents}?kind=sme`);
  expectProblem(/400/);
  await page.getByRole("button", { name: text.add.send }).click();
  await expect(page.locator("#paper-file")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#paper-kind")).toHaveValue("sme");
  await page.locator("#paper-file").setInputFiles(file);
  await page.getByRole("button", { name: text.add.send }).click();
  await expect(page).toHaveURL(/\/documents\/\d+\?done=added$/);

  const number = page.locator("input[name=number]");
  await number.fill("0010-2026-7");
  await page.locator("input[name=expiresOn]").fill("2099-12-31");
  await page.locator("input[name=hasNoExpiry]").check();
  await page.getByRole("button", { name: text.details.save }).click();
  await expect(page.locator("input[name=expiresOn]")).toHaveAttribute("aria-invalid", "true");
  await expect(number).toHaveValue("0010-2026-7");
  await page.locator("input[name=hasNoExpiry]").uncheck();
  await page.getByRole("button", { name: text.details.save }).click();
  await expect(page).toHaveURL(/done=saved/);
  // Until it is scanned nobody opens it.
  await expect(async () => {
    await page.goto(documents);
    await expect(page.locator("a[href^='/files/']")).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await expect(page.locator(".table tbody tr")).toContainText(text.states.valid);

  await page.goto(to(`/opportunities/${opportunityId}`));
  const section = page.locator("section[aria-labelledby=wanted-papers]");
  const lineOf = (kind: "sme" | "venture") =>
    section.locator(".wanted-line", { hasText: kindName(kind, language) });
  await expect(lineOf("sme")).toContainText(states.there);
  await expect(lineOf("venture")).toContainText(states.missing);
  await expect(section.locator("li", { hasText: "시료 분석표" })).toContainText(
    wantedWords[language].notKnown,
  );
  await expectToFit(page);
  await expectAccessible();
  const download = page.waitForEvent("download");
  await section.locator("a[download]").click();
  const names: string[] = [];
  const zip = await yauzl.openPromise(await (await download).path());
  for await (const entry of zip.eachEntry()) names.push(entry.fileName);
  expect(names).toEqual([
    `${wantedWords[language].folder.index}.txt`,
    `01_${kindName("sme", language)}_0010-2026-7.pdf`,
  ]);

  await page.goto(documents);
  await page.getByRole("link", { name: kindName("sme", language) }).click();
  await page.getByRole("link", { name: text.remove.link }).click();
  await page.getByRole("button", { name: text.remove.submit }).click();
  await expect(page).toHaveURL(/done=removed$/);
  await expect(page.locator("main")).toContainText(text.none);
});
