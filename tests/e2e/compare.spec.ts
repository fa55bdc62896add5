import type { Page } from "@playwright/test";
import { compareWords } from "#app/compare/words.ts";
import { runOnProduct, signInDemo } from "#tests/support/browser/enter-company.ts";
import { expectToFit } from "#tests/support/browser/expect-to-fit.ts";
import { expect, test } from "#tests/support/browser/test.ts";

/** The ids of some opportunities with rules, so that there is something to compare. */
async function withRules(count: number): Promise<number[]> {
  const rows = await runOnProduct<{ id: number }>(
    "select id from opportunity where rule_set is not null and security_class = 'general' order by id limit $1",
    [count],
  );
  return rows.map(({ id }) => Number(id));
}

const compareOf = (ids: readonly number[]) =>
  `/opportunities/compare?${ids.map((id) => `id=${id}`).join("&")}`;
const columns = (page: Page) => page.locator(".comparison thead th");

test("A visitor compares two opportunities, adds a third by a search, and takes one out @no-js", async ({
  page,
  to,
  language,
  expectAccessible,
}) => {
  const text = compareWords[language];
  const [first, second] = await withRules(2);
  await page.goto(to(`/opportunities/${first}`));
  await page.locator('a[href*="/opportunities/compare"]').click();
  await expect(page.getByText(text.fewer[1])).toBeVisible();
  await page.goto(to(compareOf([Number(first), Number(second)])));
  await expect(columns(page)).toHaveCount(3);
  await expect(page.getByRole("row", { name: new RegExp(`^${text.aspects.rules}`) })).toBeVisible();
  await expectAccessible();
  await expectToFit(page);
  await page.getByLabel(text.searchLabel).fill(language === "ko" ? "실증" : "voucher");
  await page.getByRole("button", { name: text.search, exact: true }).click();
  await page.locator(".comparison-found a").first().click();
  await expect(columns(page)).toHaveCount(4);
  await page.locator(".comparison-remove a").first().click();
  await expect(columns(page)).toHaveCount(3);
  expect(page.url()).not.toContain(`id=${first}`);
});

test("Of five opportunities four are compared, of vanished ones it is said that they are gone @no-js", async ({
  page,
  to,
  language,
}) => {
  const text = compareWords[language];
  const ids = await withRules(4);
  await page.goto(to(compareOf([...ids, 1, 999_999_999].slice(0, 5))));
  await expect(columns(page)).toHaveCount(5);
  await expect(page.getByText(text.beyond(1))).toBeVisible();
  await expect(page.getByText(text.full)).toBeVisible();
  await page.goto(to(compareOf([Number(ids[0]), 999_999_999])));
  await expect(page.getByText(text.gone(1))).toBeVisible();
});

test("An owner sees the verdict and the rules that are not met, side by side", async ({
  page,
  to,
  language,
}) => {
  const text = compareWords[language];
  await signInDemo(page.context(), { personId: "demo-owner" });
  await page.goto(to(compareOf(await withRules(3))));
  await expect(
    page.getByRole("row", { name: new RegExp(`^${text.aspects.verdict}`) }).locator(".sign"),
  ).toHaveCount(3);
  await expect(page.getByRole("row", { name: new RegExp(`^${text.aspects.notMet}`) })).toBeVisible();
  const printed = await page.pdf({ preferCSSPageSize: true });
  expect(printed.toString("latin1").match(/\/Type \/Page\b/g), "one sheet").toHaveLength(1);
});
