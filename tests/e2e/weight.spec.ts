import { expect, test } from "#tests/support/browser/test.ts";

const MOST_SCRIPT_KB = 110;
const MOST_STYLE_KB = 15;

for (const path of [
  "/",
  "/opportunities",
  "/opportunities/1",
  "/technologies",
  "/confirmation",
  "/confirmation/pre-check?technology=6g",
  "/confirmation/lists?technology=6g",
]) {
  test(`${path} stays light, and its font moves nothing`, async ({ page, to, language }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const shift = "value" in entry ? Number(entry.value) : 0;
          const before = Number(document.documentElement.dataset.shift ?? 0);
          document.documentElement.dataset.shift = String(before + shift);
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    // This browser has no Hangul of its own: a late font turns its empty boxes into words, and those are wider.
    if (language === "ko") await page.goto(to(path), { waitUntil: "networkidle" });
    await page.goto(to(path), { waitUntil: "networkidle" });
    const kilobytes = await page.evaluate(() => {
      const sums: Record<string, number> = {};
      for (const entry of performance.getEntriesByType("resource")) {
        if (!(entry instanceof PerformanceResourceTiming)) continue;
        const kind = /\.(js|css|woff2)$/.exec(new URL(entry.name).pathname)?.[1] ?? "other";
        sums[kind] = (sums[kind] ?? 0) + entry.encodedBodySize / 1000;
      }
      return sums;
    });
    expect(kilobytes.js).toBeGreaterThan(0);
    expect(kilobytes.js).toBeLessThanOrEqual(MOST_SCRIPT_KB);
    expect(kilobytes.css).toBeLessThanOrEqual(MOST_STYLE_KB);
    const shift = await page.evaluate(() => Number(document.documentElement.dataset.shift ?? 0));
    expect(shift).toBeLessThanOrEqual(0.01);
  });
}
