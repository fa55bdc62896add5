import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/browser/test.ts";

const words = {
  ko: {
    query: "이차전지 해외 인증",
    prefix: "ㅂㄷㅊ",
    skip: "조건 건너뛰고 목록으로",
    kind: "연구개발",
    filters: /^조건 선택/,
    apply: "조건 적용하기",
    show: /건 보기$/,
    next: "다음",
    empty: "조건에 맞는 지원 기회가 없습니다",
    dropped: /알 수 없는 조건/,
    cut: /너무 길어/,
    beyond: /쪽은 없습니다/,
    toLast: "마지막 쪽 보기",
  },
  en: {
    query: "secondary battery overseas certification",
    prefix: "semicon",
    skip: "Skip the filters",
    kind: "R&D",
    filters: /^Filters/,
    apply: "Apply filters",
    show: /^Show /,
    next: "Next",
    empty: "No opportunities match these conditions",
    dropped: /in the address/,
    cut: /too long/,
    beyond: /There is no page/,
    toLast: "Go to the last page",
  },
};

const cards = (page: Page) => page.locator(".opportunity-card");
// Selects are comboboxes with options, too.
const searchField = (page: Page) => page.locator("input[role=combobox]");
const proposals = (page: Page) => page.locator("[role=option]:visible");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("words typed before the page has woken up are searched for", async ({ page, to, language }) => {
  let wake = () => {};
  const isAwake = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await isAwake;
    await route.continue();
  });
  await page.goto(to("/"), { waitUntil: "commit" });
  await searchField(page).fill(words[language].query);
  wake();
  await page.waitForLoadState("networkidle");
  await searchField(page).press("Enter");
  await expect(page).toHaveURL(/\/opportunities\?q=/);
  await expect(searchField(page)).toHaveValue(words[language].query);
});

test("a startup searches in its language and opens what it finds @no-js", async ({ page, to, language }) => {
  await page.goto(to("/"));
  await searchField(page).fill(words[language].query);
  await searchField(page).press("Enter");
  await expect(page).toHaveURL(/\/opportunities\?q=/);
  await expect(searchField(page)).toHaveValue(words[language].query);
  const first = cards(page).first().getByRole("link").first();
  const href = await first.getAttribute("href");
  await first.click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await expect(page.locator("#who")).toBeVisible();
});

test("a startup narrows the list down and takes the filter away again @no-js", async ({
  page,
  to,
  language,
  javaScriptEnabled,
  isMobile,
}) => {
  const text = words[language];
  await page.goto(to("/opportunities"));
  if (isMobile) await page.getByRole("link", { name: text.filters }).click();
  const box = page.getByRole("checkbox", { name: text.kind });
  await box.check();
  if (!javaScriptEnabled) await page.getByRole("button", { name: text.apply }).click();
  // Neither the defaults nor the empty fields of the form are part of an address that people share.
  await expect(page).toHaveURL(/\/opportunities\?kind=rnd$/);
  if (isMobile && javaScriptEnabled) await page.getByRole("button", { name: text.show }).click();
  await expect(cards(page).first()).toContainText(text.kind);
  await page.locator(".pill").first().click();
  await expect(page).toHaveURL(/\/opportunities$/);
  // On a phone the sheet is closed by now.
  await expect(page.locator("input[name=kind][value=rnd]")).not.toBeChecked();
});

test("filters are chosen by keyboard, and the focus stays where it was", async ({
  page,
  to,
  language,
  isMobile,
}) => {
  const text = words[language];
  await page.goto(to("/opportunities"), { waitUntil: "networkidle" });
  if (isMobile) {
    await page.getByRole("link", { name: text.filters }).press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
  }
  const box = page.getByRole("checkbox", { name: text.kind });
  await box.focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/kind=rnd/);
  await expect(box).toBeFocused();
  if (!isMobile) return;
  // The count behind a dialog is not read out.
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText(text.show);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("link", { name: text.filters })).toBeFocused();
});

test("who uses the keyboard passes over the filters, and keeps a place when a condition goes", async ({
  page,
  to,
  language,
}) => {
  await page.goto(to("/opportunities?kind=rnd&kind=ip"), { waitUntil: "networkidle" });
  await page.getByRole("link", { name: words[language].skip }).press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator(".pill").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?kind=ip$/);
  await expect(page.locator(".find-count")).toBeFocused();
});

test("the pages of a list follow each other @no-js", async ({ page, to, language, javaScriptEnabled }) => {
  await page.goto(to("/opportunities?status=all"));
  const first = await cards(page).first().getByRole("link").first().getAttribute("href");
  await page.getByRole("link", { name: words[language].next, exact: true }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(cards(page).first().getByRole("link").first()).not.toHaveAttribute("href", first ?? "");
  if (javaScriptEnabled) await expect(page.locator(".find-count")).toBeFocused();
});

test("a search field proposes where to go, by keyboard alone", async ({ page, to, language }) => {
  await page.goto(to("/"), { waitUntil: "networkidle" });
  const field = searchField(page);
  await field.pressSequentially(words[language].prefix);
  await expect(proposals(page).first()).toBeVisible();
  await expect(field).toHaveAttribute("aria-expanded", "true");
  // Nothing cuts the list off: each proposal can be hit.
  await proposals(page).last().click({ trial: true });
  await field.press("ArrowDown");
  await expect(proposals(page).first()).toHaveAttribute("aria-selected", "true");
  await field.press("Escape");
  await expect(proposals(page)).toHaveCount(0);
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/opportunities[?/]/);
});

test("Escape closes the proposals, and then empties the field", async ({ page, to, language }) => {
  await page.goto(to("/"), { waitUntil: "networkidle" });
  const field = searchField(page);
  await field.pressSequentially(words[language].prefix);
  await expect(proposals(page).first()).toBeVisible();
  await field.press("Escape");
  await expect(proposals(page)).toHaveCount(0);
  await expect(field).toHaveValue(words[language].prefix);
  await field.press("Escape");
  await expect(field).toHaveValue("");
});

test("unknown conditions in the address are left out and told @no-js", async ({ page, to, language }) => {
  const answer = await page.goto(to("/opportunities?kind=nonsense&bogus=1&page=0&region=%07&status=open"));
  expect(answer?.status()).toBe(200);
  await expect(page.getByText(words[language].dropped)).toBeVisible();
  await expect(cards(page).first()).toBeVisible();
});

test("a page beyond the end says so and leads back @no-js", async ({ page, to, language }) => {
  await page.goto(to("/opportunities?page=9999"));
  await expect(page.getByText(words[language].beyond)).toBeVisible();
  await page.getByRole("link", { name: words[language].toLast }).click();
  await expect(cards(page).first()).toBeVisible();
});

test("nothing that one types breaks the search @no-js", async ({ page, to, language }) => {
  for (const query of ["?!.,", "🚀🚀", "\u0007a", "<script>alert(1)</script>", "%", "'; drop table--"]) {
    const answer = await page.goto(to(`/opportunities?q=${encodeURIComponent(query)}`));
    expect(answer?.status(), query).toBe(200);
    await expect(heading(page)).toBeVisible();
  }
  const answer = await page.goto(to(`/opportunities?q=${encodeURIComponent("가나다 ".repeat(2_500))}`));
  expect(answer?.status()).toBe(200);
  await expect(page.getByText(words[language].cut)).toBeVisible();
});

test("an empty list says what to do @no-js", async ({ page, to, language }) => {
  await page.goto(to("/opportunities?kind=ip&closing=7&amount=from-1b"));
  await expect(page.getByRole("heading", { name: words[language].empty })).toBeVisible();
  await page.locator(".advice a").last().click();
  await expect(cards(page).first()).toBeVisible();
});

test("axe finds nothing while suggestions or filters are open", async ({
  page,
  to,
  language,
  isMobile,
  expectAccessible,
}) => {
  await page.goto(to("/opportunities"), { waitUntil: "networkidle" });
  await searchField(page).pressSequentially(language === "ko" ? "반도" : "semicon");
  await expect(proposals(page).first()).toBeVisible();
  await expectAccessible();
  await searchField(page).press("Escape");
  if (!isMobile) return;
  await page.locator(".sheet-opener").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible();
});
