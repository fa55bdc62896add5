import { expect, type Page } from "@playwright/test";

/** Fails if the page is wider than the screen; a table that scrolls inside itself does not make it so. */
export async function expectToFit(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess, page.url()).toBe(0);
}
