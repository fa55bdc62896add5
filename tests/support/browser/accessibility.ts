import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type axe from "axe-core";

export type Theme = "light" | "dark" | "contrast";
export const themes: readonly Theme[] = ["light", "dark", "contrast"];

/** What axe leaves open and another test settles, by rule. */
const settledElsewhere: Readonly<Record<string, string>> = {
  "color-contrast":
    "It cannot see the ground of drawn texts and of cells that are scrolled out of sight; tokens.test.ts measures each pair of colours.",
  "heading-order":
    "Left open only where a page goes while axe looks at it: a skipped level is a violation, which still counts.",
};

const source = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

const rulesOfColour = ["color-contrast", "link-in-text-block"];

/**
 * What axe complains about on a page as it is now, and what it leaves for somebody to look at; with `themes` in one theme
 * after the other. Themes differ in colours alone: after the first one, only the rules about colours are asked again.
 */
export async function findAccessibilityFaults(page: Page, themes?: readonly Theme[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await addAxe(page);
  const [first, ...others] = themes ?? [null];
  const settled = Object.keys(settledElsewhere);
  const faults = await page.evaluate(runAxe, { theme: first ?? null, rules: null, settled });
  for (const theme of others)
    faults.push(...(await page.evaluate(runAxe, { theme, rules: rulesOfColour, settled })));
  return faults;
}

/** Past Playwright's own `evaluate`, which compiles it anew for each page: a browser that gets a script keeps what it made of it. */
async function addAxe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: `${source};0` });
  await session.detach();
}

type Asked = { theme: Theme | null; rules: string[] | null; settled: string[] };

/** Runs in the browser. */
async function runAxe({ theme, rules, settled }: Asked): Promise<string[]> {
  if (theme !== null) document.documentElement.setAttribute("data-theme", theme);
  // A colour that is still fading is nobody's colour.
  while (document.getAnimations().length > 0) await new Promise(requestAnimationFrame);
  const { violations, incomplete } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
    resultTypes: ["violations", "incomplete"],
    // No rule that is on reads the style sheets themselves.
    preload: false,
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
