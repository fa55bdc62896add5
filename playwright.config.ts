import { defineConfig } from "@playwright/test";
import { findBrowser } from "./tests/support/browser/find-browser.ts";

const { executablePath, env } = findBrowser();
const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const english = { language: "en", locale: "en-GB" } as const;

const asksWithoutBrowser = "access/**";

export default defineConfig<{ language: "ko" | "en" }>({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/browser/start-product.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // A test waits for the page as often as the page for the processor: a third one fills two cores.
  workers: 3,
  // Browsers, a database and an engine share the processors: time is no finding here.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON
    ? [["line"], ["json", { outputFile: process.env.PLAYWRIGHT_JSON }]]
    : [["list"]],
  use: {
    browserName: "chromium",
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      // The bundled browser has no sandbox helper; it sees nothing but our own pages, on this machine.
      chromiumSandbox: false,
      env: { ...process.env, ...env },
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-domain-reliability",
        "--no-pings",
        "--disable-gpu",
        // Pages of a worker share a process: to start one takes as long as to show a page.
        "--process-per-site",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
      ],
    },
  },
  // Each test twice: in Korean on a desk with scripts, and in English on a phone, without scripts where the page promises to
  // work so. What is asked without a browser runs once.
  projects: [
    { name: "http", testMatch: asksWithoutBrowser, use: { language: "ko" } },
    { name: "desktop-ko", testIgnore: asksWithoutBrowser, use: { ...desktop, language: "ko" } },
    {
      name: "phone-en",
      // What only scripts can do is the same on a phone, but for what finds, folds and moves; and all pages are looked at there.
      testIgnore: asksWithoutBrowser,
      testMatch: ["find", "quick-check", "shell", "theme"].map((name) => `${name}.spec.ts`),
      grepInvert: /@no-js/,
      use: { ...phone, ...english },
    },
    {
      name: "phone-en-no-js",
      testIgnore: asksWithoutBrowser,
      grep: /@no-js/,
      use: { ...phone, ...english, javaScriptEnabled: false },
    },
  ],
});
