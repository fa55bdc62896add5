import {
  enterCompany,
  enterOwnCompany,
  runOnProduct,
  signInDemo,
} from "#tests/support/browser/enter-company.ts";
import { expect, test } from "#tests/support/browser/test.ts";

/** The sample of which all rules were read: a small company of at most seven years, or ten in a new industry. */
const OLDER = { size: "small", founded_on: "2019-03-02", employees: 24 };
const words = {
  ko: {
    open: "신청 가능",
    possible: "가능성 있음",
    who: "우리 기업이 신청할 수 있습니까",
    missing: /정보 1개 더 필요/,
    isOpen: /^신청 가능/,
    save: "저장하고 다시 판정",
    notSaved: /저장하지 않았습니다/,
    readOnly: /볼 수만 있습니다/,
    signIn: "로그인",
  },
  en: {
    open: "Open to you",
    possible: "Possible",
    who: "Can your company apply?",
    missing: /1 answer missing/,
    isOpen: /^Open to you/,
    save: "Save and judge again",
    notSaved: /Nothing was saved/,
    readOnly: /can only view/,
    signIn: "Sign in",
  },
};

async function sampleId(): Promise<string> {
  const [sample] = await runOnProduct<{ id: string }>(
    `select o.id from opportunity o join notice n on n.id = o.notice_id
      join source_record s on s.notice_id = n.id where s.source_id = 'opens-tomorrow'`,
  );
  return sample?.id ?? "";
}

test("a visitor sees no signs on the list, and is invited @no-js", async ({ page, to, language }) => {
  await page.goto(to("/opportunities"));
  const list = page.locator("#results");
  await expect(list.locator(".opportunity-verdict")).toHaveCount(0);
  await expect(list.getByRole("link", { name: words[language].signIn, exact: true })).toHaveAttribute(
    "href",
    /returnTo=/,
  );
  await page.goto(to("/opportunities?for=open"));
  await expect(list.locator(".notice-caution")).toBeVisible();
  await page.goto(to(`/opportunities/${await sampleId()}`));
  await expect(page.locator(".not-judged")).toBeVisible();
  await expect(page.locator(".answer")).toHaveCount(0);
});

test("a company narrows the list to what is open to it, and the counts are what it gets @no-js", async ({
  page,
  context,
  to,
  language,
  expectAccessible,
}) => {
  await signInDemo(context, await enterCompany({ ...OLDER, is_new_industry: true }));
  await page.goto(to("/opportunities"));
  await expect(page.locator(".opportunity-verdict").first()).toBeVisible();
  await expectAccessible();
  let shown = 0;
  for (const choice of ["possible", "open"] as const) {
    const link = page.locator(".chances").getByText(words[language][choice], { exact: false });
    shown = Number(/\d+/.exec((await link.textContent()) ?? "")?.[0]);
    await link.click();
    await expect(page).toHaveURL(new RegExp(`for=${choice}`));
    await expect(page.locator(".find-count")).toHaveText(new RegExp(`(^|\\D)${shown}(\\D|$)`));
  }
  expect(shown).toBeGreaterThan(0);
  const signs = page.locator(".opportunity-main > .opportunity-verdict .sign");
  const open = /신청 가능|확인된 요건 충족|Open to you|Rules read so far are met/;
  await expect(signs).toHaveText(Array<RegExp>(shown).fill(open));
});

test("an answer in its row is saved and changes the verdict @no-js", async ({
  page,
  context,
  to,
  language,
  expectAccessible,
  javaScriptEnabled,
}) => {
  const said = words[language];
  const { companyId } = await enterCompany(OLDER);
  await signInDemo(context, await owner(companyId));
  await page.goto(to(`/opportunities/${await sampleId()}`));
  await expect(page.getByRole("heading", { name: said.who })).toBeVisible();
  const verdict = page.locator(".company-verdict .sign");
  await expect(verdict).toHaveText(said.missing);
  await expectAccessible();
  const form = page.locator(".answer");
  await form.getByRole("combobox").selectOption("yes");
  await form.getByRole("button", { name: said.save }).scrollIntoViewIfNeeded();
  const row = page.locator(".rules > li").filter({ has: page.locator(".answer") });
  const anchor = (await row.getAttribute("id")) ?? "";
  const topOfRow = () =>
    page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top, anchor);
  const before = await topOfRow();
  await form.getByRole("button", { name: said.save }).click();
  await expect(verdict).toHaveText(said.isOpen);
  await expect(form).toHaveCount(0);
  if (javaScriptEnabled) {
    // What is being read stays where it is, and who typed goes on from here.
    expect(Math.abs(((await topOfRow()) ?? 0) - (before ?? 0))).toBeLessThanOrEqual(1);
    await expect(page.locator(`#${anchor}`)).toBeFocused();
  } else await expect(page).toHaveURL(/#rule-/);
  const saved = await runOnProduct(`select is_new_industry from company_profile where company_id = $1`, [
    companyId,
  ]);
  expect(saved).toEqual([{ is_new_industry: true }]);
});

async function owner(companyId: number): Promise<{ personId: string }> {
  const [found] = await runOnProduct<{ personId: string }>(
    `select person_id as "personId" from membership where company_id = $1`,
    [companyId],
  );
  return found ?? { personId: "" };
}

test("an answer for another company than the chosen one is not saved", async ({
  page,
  context,
  to,
  language,
  expectProblem,
}) => {
  expectProblem(/409/);
  const said = words[language];
  const first = await enterCompany(OLDER);
  await signInDemo(context, first);
  await page.goto(to(`/opportunities/${await sampleId()}`));
  // Of the other company more may be asked; this is about the question that was answered.
  const question = page.locator('[name="question"][value="fact:isNewIndustry"]');
  const form = page.locator(".answer").filter({ has: question });
  await form.getByRole("combobox").selectOption("yes");
  // In another tab another company is chosen.
  const second = await enterOwnCompany(first.personId, "둘째 기업", "owner");
  await runOnProduct(`update session set active_company_id = $1 where person_id = $2`, [
    second,
    first.personId,
  ]);
  await form.getByRole("button", { name: said.save }).click();
  await expect(form.getByRole("alert")).toContainText(first.companyName);
  await expect(form.getByRole("alert")).toContainText(said.notSaved);
  await expect(form.getByRole("combobox")).toHaveValue("yes");
  const saved = await runOnProduct(
    `select company_id from company_profile where is_new_industry and company_id = any($1)`,
    [[first.companyId, second]],
  );
  expect(saved).toEqual([]);
});

test("who may only read sees the findings and no forms", async ({ page, context, to, language }) => {
  await signInDemo(context, await enterCompany(OLDER, "viewer"));
  await page.goto(to(`/opportunities/${await sampleId()}`));
  await expect(page.locator(".company-verdict")).toContainText(words[language].readOnly);
  await expect(page.locator(".company-outcome").first()).toBeVisible();
  await expect(page.locator(".answer")).toHaveCount(0);
});
