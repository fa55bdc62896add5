import { expect, type Page } from "@playwright/test";

/** Fails if the page is wider than the screen; a table that scrolls inside itself does not make it so. */
export async function expectToFit(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess, page.url()).toBe(0);
}

/** The same with text twice as large, as a reader may set it (WCAG 1.4.4). */
export async function expectToFitEnlarged(page: Page): Promise<void> {
  const setSize = (size: string) =>
    page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
  await setSize("200%");
  await expectToFit(page);
  await setSize("");
}
