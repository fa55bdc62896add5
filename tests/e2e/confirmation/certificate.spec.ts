import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import type { APIResponse } from "@playwright/test";
import { qrCode } from "#app/confirmation/certificate/qr-path.ts";
import { certificateWords } from "#app/confirmation/certificate/words.ts";
import { followWords } from "#app/confirmation/follow/words.ts";
import { rubric } from "#app/confirmation/form/rubric.ts";
import { letterWords } from "#app/confirmation/letters/letter-words.ts";
import { enterCompany, signInDemo } from "#tests/support/browser/enter-company.ts";
import { bringCaseTo, enterConfirmedCase, enterHeardCase } from "#tests/support/browser/enter-outcome.ts";
import { expectToFit } from "#tests/support/browser/expect-to-fit.ts";
import { followLink } from "#tests/support/browser/follow-link.ts";
import { expect, test } from "#tests/support/browser/test.ts";

function expectPdf(answer: APIResponse, body: Buffer): void {
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
  });
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect(body.subarray(0, 5).toString()).toBe("%PDF-");
}

test("A company that was not confirmed reads the reasons for each criterion, and how to object @no-js", async ({
  page,
  context,
  language,
  to,
  expectProblem,
  expectAccessible,
}) => {
  const { outcome: text } = followWords[language];
  const letter = letterWords[language];
  const found = await enterHeardCase();
  await bringCaseTo("notify", found.caseId, "not_confirmed");
  await signInDemo(context, found);
  await page.goto(to(`/company/${found.companyId}/applications/${found.caseId}`));
  await expect(page.getByRole("heading", { name: text.title })).toBeVisible();
  await expectAccessible();
  await expectToFit(page);
  const pdf = await followLink(page, text.pdf);
  expectPdf(pdf, await pdf.body());
  await page
    .getByRole("link", { name: `${letter.kinds.decision} NST-L-` })
    .first()
    .click();
  const paper = page.locator(".letter-paper");
  await expect(paper).toContainText(letter.results.not_confirmed);
  for (const { key, name } of rubric) {
    await expect(paper.getByRole("heading", { name: name[language] })).toBeVisible();
    await expect(paper).toContainText(`근거가 뚜렷함(${key})`);
  }
  await expect(paper).toContainText(letter.objectionHow);
  await expect(paper).toContainText(letter.assumption);
  await expectAccessible();
  await expectToFit(page);

  // Of nobody else: neither page nor paper.
  const address = new URL(page.url()).pathname;
  await signInDemo(context, await enterCompany());
  expectProblem(/404/);
  expect((await page.goto(address))?.status()).toBe(404);
  const paperOfOthers = await context.request.get(`${address}.pdf`);
  expect(paperOfOthers.status()).toBe(404);
  expect(paperOfOthers.headers()["content-type"]).toBe("text/html; charset=utf-8");
});

test("A founder goes from the company to its application, and on to its certificate", async ({
  page,
  context,
  language,
  to,
  expectAccessible,
}) => {
  const { outcome: text, results } = followWords[language];
  const certificate = certificateWords[language];
  const found = await enterConfirmedCase();
  await signInDemo(context, found);
  await page.goto(to(`/company/${found.companyId}`));
  await page.locator(`main a[href="${to(`/company/${found.companyId}/applications`)}"]`).click();
  await page.getByRole("link", { name: found.title }).click();
  await expect(page.locator(".about-list")).toContainText(results.confirmed);
  const own = page.locator(".company-certificate");
  await expect(own).toContainText(certificate.states.valid);
  await expectAccessible();
  await expectToFit(page);
  const pdf = await followLink(page, text.certificatePdf);
  expectPdf(pdf, await pdf.body());
  expect(pdf.headers()["content-disposition"]).toContain(`${found.number}.pdf`);
  await own.getByRole("link", { name: found.number }).click();
  await expect(page).toHaveURL(new RegExp(`/certificate/${found.token}$`));
  await expect(page.locator(".certificate-state")).toContainText(certificate.states.valid);
});

test("Anybody checks a certificate by the link of its QR code, and offline to the last byte", async ({
  page,
  language,
  to,
}, testInfo) => {
  const text = certificateWords[language];
  const found = await enterConfirmedCase();
  await page.goto(to(`/certificate/${found.token}`));
  await expect(page.locator(".certificate-state")).toContainText(text.states.valid);
  await expect(page.locator(".certificate-terms")).toContainText(found.companyName);
  const address = (await page.locator(".qr-figure figcaption").textContent()) ?? "";
  expect(await page.locator(".qr path").getAttribute("d")).toBe(qrCode(address).path);
  expect((await page.goto(address))?.status()).toBe(200);
  await expect(page.locator(".certificate-terms")).toContainText(found.number);

  await page.goto(to(`/certificate/${found.token}`));
  const [signed, keys] = [await followLink(page, text.json), await followLink(page, text.keys)];
  expect(signed.headers()["content-type"]).toBe("application/json; charset=utf-8");
  expect(signed.headers()["content-disposition"]).toBe(`attachment; filename="${found.number}.json"`);
  expect(keys.headers()["content-type"]).toBe("application/jwk-set+json");
  const verify = (certificate: string, published: string) => {
    const [file, keyFile] = [testInfo.outputPath("certificate.json"), testInfo.outputPath("keys.json")];
    writeFileSync(file, certificate);
    writeFileSync(keyFile, published);
    return spawnSync(process.execPath, ["scripts/verify-certificate.mjs", file, keyFile], {
      encoding: "utf8",
    });
  };
  const [genuine, published] = [await signed.text(), await keys.text()];
  const checked = verify(genuine, published);
  expect(checked.status).toBe(0);
  expect(checked.stdout).toContain(found.number);
  const at = genuine.indexOf('"payload":"') + 60;
  const changed = `${genuine.slice(0, at)}${genuine[at] === "A" ? "B" : "A"}${genuine.slice(at + 1)}`;
  expect(verify(changed, published).status).toBe(1);
});

test("Whoever holds a paper looks it up by number and company; either alone is not enough", async ({
  page,
  language,
  to,
  expectProblem,
  expectAccessible,
}) => {
  const { lookup: text, states } = certificateWords[language];
  const found = await enterConfirmedCase();
  await page.goto(to("/"));
  await page.getByRole("contentinfo").getByRole("link", { name: text.title }).click();
  await expectAccessible();
  expectProblem(/400|404/);
  await page.locator("#lookup button").click();
  await expect(page.locator(".error-summary")).toContainText(text.missing.number);
  await expect(page.locator(".error-summary")).toContainText(text.missing.company);
  const check = async (number: string, company: string) => {
    await page.locator("input[name=number]").fill(number);
    await page.locator("input[name=company]").fill(company);
    await page.locator("#lookup button").click();
  };
  await check(found.number, "다른 기업");
  await expect(page.locator(".error-summary")).toContainText(text.unknown);
  await expect(page.locator("input[name=number]")).toHaveValue(found.number);
  await expectAccessible();
  await expectToFit(page);
  await check(found.number.toLowerCase(), `주식회사 ${found.companyName}`);
  await expect(page).toHaveURL(new RegExp(`/certificate/${found.token}$`));
  await expect(page.locator(".certificate-state")).toContainText(states.valid);
});

test("An address without a certificate warns of a forged one @no-js", async ({
  page,
  language,
  to,
  expectProblem,
  expectAccessible,
}) => {
  const text = certificateWords[language];
  expectProblem(/404/);
  const wrong = "A".repeat(32);
  expect((await page.goto(to(`/certificate/${wrong}`)))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text.missing.title);
  await expect(page.getByRole("main")).toContainText(text.missing.hint);
  await expectAccessible();
  await expectToFit(page);
  for (const kind of ["json", "pdf"]) {
    const answer = await page.context().request.get(to(`/certificate/${wrong}.${kind}`));
    expect(answer.status()).toBe(404);
    // A program gets a document that it can read, a person a page.
    const expected = kind === "json" ? "application/problem+json" : "text/html";
    expect(answer.headers()["content-type"]).toBe(`${expected}; charset=utf-8`);
  }
});
