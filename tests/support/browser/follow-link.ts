import type { APIResponse, Page } from "@playwright/test";

/** What a link of the page's main part leads to, fetched as the browser of this page would. */
export async function followLink(page: Page, name: string): Promise<APIResponse> {
  const href = await page.getByRole("main").getByRole("link", { name }).first().getAttribute("href");
  return page.context().request.get(href ?? "");
}
