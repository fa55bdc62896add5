import type { Page } from "@playwright/test";
import axe from "axe-core";

export type Theme = "light" | "dark" | "contrast";
export const themes: readonly Theme[] = ["light", "dark", "contrast"];

const rulesOfColour = ["color-contrast", "link-in-text-block"];

/**
 * What axe complains about on a page as it is now; with `themes` in one theme after the other. Themes differ in colours
 * alone: after the first one, only the rules about colours are asked again.
 */
export async function findAccessibilityFaults(page: Page, themes?: readonly Theme[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const [first, ...others] = themes ?? [null];
  const faults = await page.evaluate(runAxe, { theme: first ?? null, rules: null });
  for (const theme of others) faults.push(...(await page.evaluate(runAxe, { theme, rules: rulesOfColour })));
  return faults;
}

/** Runs in the browser. */
async function runAxe({ theme, rules }: { theme: Theme | null; rules: string[] | null }): Promise<string[]> {
  if (theme !== null) document.documentElement.setAttribute("data-theme", theme);
  // A colour that is still fading is nobody's colour.
  while (document.getAnimations().length > 0) await new Promise(requestAnimationFrame);
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
    resultTypes: ["violations"],
    ...(rules !== null && { runOnly: rules }),
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${theme ?? ""} ${id}: ${help}\n  ${target.join(" ")}\n  ${failureSummary}`,
    ),
  );
}
