import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect } from "@playwright/test";
import { endOfServerLog, errorsInServerLog } from "./server-log.ts";

type Settings = { language: "ko" | "en" };

type Fixtures = {
  /** The path of a page in the language of the project: `/about` is `/en/about` in English. */
  to: (path: string) => string;
  /** Announces a problem (console, failed request, server log) that this test provokes on purpose. */
  expectProblem: (pattern: RegExp) => void;
  /** Fails if axe finds anything on the page as it is now, contrast included. */
  expectAccessible: () => Promise<void>;
  problems: string[];
  announced: RegExp[];
  quiet: undefined;
};

/** Playwright's `test`, where anything that goes wrong unseen, in the browser or in the server, fails the test. */
export const test = base.extend<Settings & Fixtures>({
  language: ["ko", { option: true }],
  // The address is known only once the product has started, which is after the configuration was read.
  baseURL: ({ contextOptions: _ }, use) => use(process.env.NARU_E2E_URL),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  announced: async ({}, use) => use([]),
  expectProblem: async ({ announced }, use) => use((pattern) => announced.push(pattern)),
  problems: async ({ context, javaScriptEnabled }, use) => {
    const problems: string[] = [];
    collectProblems(context, problems, javaScriptEnabled);
    await use(problems);
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
  expectAccessible: async ({ page }, use) =>
    use(async () => {
      // A colour that is still fading is nobody's colour.
      await page.waitForFunction(() => document.getAnimations().length === 0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(" ")}\n  ${failureSummary}`,
        ),
      );
      expect(found, "axe finds nothing").toEqual([]);
    }),
});

function collectProblems(context: BrowserContext, problems: string[], hasScripts: boolean): void {
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => {
    const { stack, message } = error.error();
    // Remix leaves the data of a page unread that was left meanwhile, and does not catch what that throws.
    if (!message.includes("BodyStreamBuffer was aborted")) problems.push(`page error: ${stack}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // Leaving a page cancels what it was still loading ahead; that is no failure.
    const isLeaving = reason === "net::ERR_ABORTED";
    // With scripts turned off the browser refuses to load them ahead, and calls that 'csp'.
    const isScriptTurnedOff = !hasScripts && request.resourceType() === "script";
    if (!isLeaving && !isScriptTurnedOff) {
      problems.push(`request failed: ${request.url()} ${reason}`);
    }
  });
  context.on("response", (response) => {
    if (response.status() >= 400) {
      problems.push(`response ${response.status()}: ${response.url()}`);
    }
  });
}

export { expect };
