import { defineConfig } from "@playwright/test";
import { findBrowser } from "./tests/support/browser/find-browser.ts";

const { executablePath, env } = findBrowser();
const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

export default defineConfig<{ language: "ko" | "en" }>({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/browser/start-product.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Two browsers, a database and an engine share two cores: time is no finding here.
  timeout: 60_000,
  expect: { timeout: 10_000 },
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
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
      ],
    },
  },
  projects: [
    { name: "desktop-ko", use: { ...desktop, language: "ko" } },
    { name: "phone-ko", use: { ...phone, language: "ko" } },
    { name: "desktop-en", use: { ...desktop, language: "en", locale: "en-GB" } },
    { name: "no-js", grep: /@no-js/, use: { ...desktop, language: "ko", javaScriptEnabled: false } },
  ],
});
