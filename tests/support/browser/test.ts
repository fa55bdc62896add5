import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
  type Response,
  type WebError,
} from "@playwright/test";
import { findAccessibilityFaults, type Theme } from "./accessibility.ts";
import { endOfServerLog, errorsInServerLog } from "./server-log.ts";

type Settings = { language: "ko" | "en" };

type Fixtures = {
  /** The path of a page in the language of the project: `/about` is `/en/about` in English. */
  to: (path: string) => string;
  /** Announces a problem (console, failed request, server log) that this test provokes on purpose. */
  expectProblem: (pattern: RegExp) => void;
  /** Fails if axe finds anything on the page as it is now or leaves it open, contrast included; `themes`: one theme after the other. */
  expectAccessible: (looked?: { page?: Page; themes?: readonly Theme[] }) => Promise<void>;
  problems: string[];
  announced: RegExp[];
  quiet: undefined;
};

let sharedContext: BrowserContext | undefined;
/** Stays open: the process that all pages of a worker share would end with the last of them. */
let keeper: Page | undefined;

/** Playwright's `test`, where anything that goes wrong unseen, in the browser or in the server, fails the test. */
export const test = base.extend<Settings & Fixtures>({
  language: ["ko", { option: true }],
  // The address is known only once the product has started, which is after the configuration was read.
  baseURL: ({ contextOptions: _ }, use) => use(process.env.NARU_E2E_URL),
  // One for all tests of a worker: scripts and fonts stay in its cache. Nothing else may stay.
  context: async ({ browser }, use) => {
    if (sharedContext === undefined) {
      sharedContext = await browser.newContext();
      keeper = await sharedContext.newPage();
      await keeper.goto("/robots.txt");
    }
    await use(sharedContext);
    await Promise.all(
      sharedContext
        .pages()
        .filter((page) => page !== keeper)
        .map((page) => page.close()),
    );
    await sharedContext.clearCookies();
  },
  // Who clicks before React has taken the page over gets what a browser without scripts gets. That is right, and tested where
  // scripts are off; elsewhere it would be tested on busy machines only.
  page: async ({ page, javaScriptEnabled }, use) => {
    const open = page.goto.bind(page);
    page.goto = async (address, options) => {
      const answer = await open(address, options);
      if (javaScriptEnabled && options?.waitUntil !== "commit") await page.waitForFunction(isAwake);
      return answer;
    };
    await use(page);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  announced: async ({}, use) => use([]),
  expectProblem: async ({ announced }, use) => use((pattern) => announced.push(pattern)),
  problems: async ({ context, javaScriptEnabled }, use) => {
    const problems: string[] = [];
    const ignore = collectProblems(context, problems, javaScriptEnabled);
    await use(problems);
    ignore();
  },
  quiet: [
    async ({ problems, announced }, use) => {
      const from = endOfServerLog();
      await use(undefined);
      const all = [...problems, ...errorsInServerLog(from).map((line) => `server log: ${line}`)];
      const surprising = all.filter((problem) => !announced.some((pattern) => pattern.test(problem)));
      expect(surprising, "Nothing goes wrong unseen").toEqual([]);
    },
    { auto: true },
  ],
  to: async ({ language }, use) =>
    use((path) => (language === "en" ? `/en${path === "/" ? "" : path}` : path)),
  expectAccessible: async ({ page: own, javaScriptEnabled }, use) =>
    use(async ({ page = own, themes } = {}) => {
      // Axe waits by timers, which stand still where scripts are off.
      if (!javaScriptEnabled) return;
      expect(await findAccessibilityFaults(page, themes), `axe finds nothing on ${page.url()}`).toEqual([]);
    }),
});

/** React Router's first effect says so. A page without scripts never wakes up. */
function isAwake(): boolean {
  return document.querySelector("script[type=module]") === null || history.scrollRestoration === "manual";
}

/**
 * Remix leaves the data of a page unread that was left meanwhile, and does not catch what that throws: the browser tells of
 * it as an error of the page or on its console.
 */
const isLeftUnread = (message: string) => message.includes("BodyStreamBuffer was aborted");

/** Collects what goes wrong from now on; what it returns ends that. */
function collectProblems(context: BrowserContext, problems: string[], hasScripts: boolean): () => void {
  const onConsole = (message: ConsoleMessage) => {
    const isProblem = message.type() === "error" || message.type() === "warning";
    if (isProblem && !isLeftUnread(message.text())) {
      problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  };
  const onError = (error: WebError) => {
    const { stack, message } = error.error();
    if (!isLeftUnread(message)) problems.push(`page error: ${stack}`);
  };
  const onFailure = (request: Request) => {
    const reason = request.failure()?.errorText;
    // Leaving a page cancels what it was still loading ahead; that is no failure.
    const isLeaving = reason === "net::ERR_ABORTED";
    // With scripts turned off the browser refuses to load them ahead, and calls that 'csp'.
    const isScriptTurnedOff = !hasScripts && request.resourceType() === "script";
    if (!isLeaving && !isScriptTurnedOff) {
      problems.push(`request failed: ${request.url()} ${reason}`);
    }
  };
  const onResponse = (response: Response) => {
    if (response.status() >= 400) {
      problems.push(`response ${response.status()}: ${response.url()}`);
    }
  };
  context
    .on("console", onConsole)
    .on("weberror", onError)
    .on("requestfailed", onFailure)
    .on("response", onResponse);
  return () => {
    context
      .off("console", onConsole)
      .off("weberror", onError)
      .off("requestfailed", onFailure)
      .off("response", onResponse);
  };
}

export { expect };
