import { expect, test } from "#tests/support/browser/test.ts";

for (const path of [
  "/",
  "/opportunities",
  "/opportunities/1",
  "/confirmation",
  "/confirmation/pre-check?technology=6g",
]) {
  test(`a font that comes late moves nothing on ${path}`, async ({ browser, to, language }) => {
    // Without the fonts that other tests have loaded.
    const page = await browser.newPage();
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
    const shift = await page.evaluate(() => Number(document.documentElement.dataset.shift ?? 0));
    // Where the machine is busy a word of the first screen may come a frame later; a reader notices from 0.1 on.
    expect(shift).toBeLessThanOrEqual(0.02);
    await page.close();
  });
}
