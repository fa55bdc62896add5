import type { Page } from "@playwright/test";

/** The heads of columns that are printed although nothing of their cells is: what stood there were buttons. */
export async function headsWithoutCells(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: "print" });
  const heads = await page.evaluate(() => {
    const isPrinted = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    /** Pictures, and what has words of its own. */
    const leavesOf = (cell: Element | undefined) =>
      [cell, ...(cell?.querySelectorAll("*") ?? [])].filter(
        (element): element is Element =>
          element instanceof SVGElement ||
          element instanceof HTMLImageElement ||
          [...(element?.childNodes ?? [])].some(
            ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
          ),
      );
    return [...document.querySelectorAll("table")].flatMap((table) =>
      [...table.querySelectorAll<HTMLTableCellElement>("thead th")].flatMap((head) => {
        const cells = [...table.querySelectorAll("tbody tr")].map((row) => row.children[head.cellIndex]);
        const filled = cells.filter((cell) => cell?.children.length);
        const isEmpty = filled.every((cell) => !leavesOf(cell).some(isPrinted));
        return isPrinted(head) && filled.length > 0 && filled.length === cells.length && isEmpty
          ? [head.textContent ?? ""]
          : [];
      }),
    );
  });
  await page.emulateMedia({ media: "screen" });
  return heads;
}
