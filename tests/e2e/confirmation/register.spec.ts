import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { caseWords } from "#app/confirmation/case/words.ts";
import { certificateWords } from "#app/confirmation/certificate/words.ts";
import { registerWords } from "#app/confirmation/register/words.ts";
import { revokeWords } from "#app/confirmation/revoke/words.ts";
import { runOnProduct, signInDemo } from "#tests/support/browser/enter-company.ts";
import { enterConfirmedCase } from "#tests/support/browser/enter-outcome.ts";
import { expectToFit } from "#tests/support/browser/expect-to-fit.ts";
import { followLink } from "#tests/support/browser/follow-link.ts";
import { expect, test } from "#tests/support/browser/test.ts";

/** What may be published of a confirmation, and nothing else. */
const published = z.object({
  confirmations: z.array(
    z.strictObject({
      number: z.string(),
      company: z.string(),
      technology: z.strictObject({ ko: z.string(), en: z.string() }),
      kind: z.enum(["holding", "developing"]),
      confirmedOn: z.iso.date(),
      state: z.enum(["valid", "revoked", "expired", "superseded"]),
    }),
  ),
});

test("The register shows what may be published, as page, CSV and JSON alike; a revocation follows", async ({
  page,
  context,
  language,
  to,
  expectAccessible,
}) => {
  const text = registerWords[language];
  const certificate = certificateWords[language];
  const word = `명부${randomUUID().slice(0, 8)}`;
  // One after the other: of two that are issued at the same time the later number may stand first.
  const kept = await enterConfirmedCase({ companyName: `${word} 하나` });
  const [revoked, sensitive] = await Promise.all([
    enterConfirmedCase({ companyName: `=${word} "둘"` }),
    enterConfirmedCase({ companyName: `${word} 셋`, securityClass: "sensitive" }),
  ]);

  // Somebody else has proposed it, and the time to be heard is over.
  await runOnProduct(
    `insert into revocation (application_id, reason, proposed_at, proposed_by, notice_letter_id, hears_until)
      select application_id, '성적서', now(), 'demo-ministry-officer', id, current_date - 1 from letter where application_id = $1`,
    [revoked.caseId],
  );
  await signInDemo(context, { personId: "demo-decider" });
  await page.goto(to(`/agency/cases/${revoked.caseId}/revocation`));
  await page.locator("#revoke textarea").fill("제출한 성적서가 사실과 다릅니다.");
  await page.getByRole("button", { name: revokeWords[language].revoke.submit }).click();
  await expect(page.getByRole("status")).toContainText(caseWords[language].step.done.revoke);
  await expectAccessible();
  await context.clearCookies();

  await page.goto(to("/"));
  await page
    .getByRole("contentinfo")
    .locator(`a[href="${to("/register")}"]`)
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text.title);
  await page.locator("input[name=q]").fill(word);
  await page.getByRole("main").getByRole("button", { name: text.find }).click();
  const rows = linesOf(page);
  await expect(rows).toHaveCount(2);
  const rowOf = (number: string) => rows.filter({ hasText: number });
  await expect(rowOf(kept.number)).toContainText(certificate.states.valid);
  await expect(rowOf(revoked.number)).toContainText(certificate.states.revoked);
  await expectAccessible();
  await expectToFit(page);

  const json = await followLink(page, text.json);
  expect(json.headers()).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "content-disposition": 'attachment; filename="naru-register.json"',
  });
  const { confirmations } = published.parse(await json.json());
  // Newest first: which of the two that is, the worker decides.
  const isKeptFirst = kept.number > revoked.number;
  const inOrder = <T>(one: T, other: T) => (isKeptFirst ? [one, other] : [other, one]);
  expect(confirmations.map(({ number, company, state }) => [number, company, state])).toEqual(
    inOrder([kept.number, kept.companyName, "valid"], [revoked.number, revoked.companyName, "revoked"]),
  );
  const csv = await followLink(page, text.csv);
  expect(csv.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  const [head, ...lines] = (await csv.text()).trim().split("\r\n");
  expect(head).toContain(text.columns.number);
  // A name that a spreadsheet would calculate is made text.
  expect(lines.map((line) => line.split(",").slice(0, 2).join())).toEqual(
    inOrder(`"${kept.number}","${kept.companyName}"`, `"${revoked.number}","'=${word} ""둘"""`),
  );

  // Whoever was shown the sensitive one can check it; the revoked one says so.
  expect((await page.goto(to(`/certificate/${sensitive.token}`)))?.status()).toBe(200);
  await page.goto(to(`/certificate/${revoked.token}`));
  await expect(page.locator(".certificate-state")).toContainText(certificate.states.revoked);
  await expectAccessible();
});

test("The register says what to do where nothing is found, and leads back from a page that is not there", async ({
  page,
  language,
  to,
  expectAccessible,
}) => {
  const text = registerWords[language];
  const found = await enterConfirmedCase({ companyName: `끝쪽${randomUUID().slice(0, 8)}` });
  await page.goto(to("/register?q=no-such-company-at-all"));
  await expect(page.getByRole("main")).toContainText(text.none);
  await expectAccessible();
  await page.goto(to(`/register?q=${encodeURIComponent(found.companyName)}&page=9`));
  await expect(page).toHaveURL(/\/register\?q=[^&]+$/);
  await expect(linesOf(page)).toHaveCount(1);
});

/** The lines of the register itself, not of the figures below it. */
function linesOf(page: Page) {
  return page.locator("section[aria-labelledby=found] tbody tr");
}
