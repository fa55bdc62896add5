import type { Page } from "@playwright/test";
import axe from "axe-core";

export type Theme = "light" | "dark" | "contrast";
export const themes: readonly Theme[] = ["light", "dark", "contrast"];

/** What axe leaves open and another test settles, by rule. */
const settledElsewhere: Readonly<Record<string, string>> = {
  "color-contrast":
    "It cannot see the ground of drawn texts and of cells that are scrolled out of sight; tokens.test.ts measures each pair of colours.",
  "heading-order":
    "Left open only where a page goes while axe looks at it: a skipped level is a violation, which still counts.",
};

const rulesOfColour = ["color-contrast", "link-in-text-block"];

/**
 * What axe complains about on a page as it is now, and what it leaves for somebody to look at; with `themes` in one theme after the other. Themes differ in colours
 * alone: after the first one, only the rules about colours are asked again.
 */
export async function findAccessibilityFaults(page: Page, themes?: readonly Theme[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const [first, ...others] = themes ?? [null];
  const settled = Object.keys(settledElsewhere);
  const faults = await page.evaluate(runAxe, { theme: first ?? null, rules: null, settled });
  for (const theme of others)
    faults.push(...(await page.evaluate(runAxe, { theme, rules: rulesOfColour, settled })));
  return faults;
}

type Asked = { theme: Theme | null; rules: string[] | null; settled: string[] };

/** Runs in the browser. */
async function runAxe({ theme, rules, settled }: Asked): Promise<string[]> {
  if (theme !== null) document.documentElement.setAttribute("data-theme", theme);
  // A colour that is still fading is nobody's colour.
  while (document.getAnimations().length > 0) await new Promise(requestAnimationFrame);
  const { violations, incomplete } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
    resultTypes: ["violations", "incomplete"],
    ...(rules !== null && { runOnly: rules }),
  });
  const open = incomplete.filter(({ id }) => !settled.includes(id));
  return [...violations, ...open].flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${theme ?? ""} ${id}: ${help}\n  ${target.join(" ")}\n  ${failureSummary}`,
    ),
  );
}
