import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import type { Ran } from "./run-command.ts";
import { runCommand, secondsLeft } from "./run-command.ts";
import type { Failure, Outcome, Step } from "./step.ts";

const spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.enum(["expected", "unexpected", "flaky", "skipped"]),
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
    }),
  ),
});
type Suite = { specs: z.infer<typeof spec>[]; suites?: Suite[] | undefined };
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(spec), suites: z.array(suite).optional() }),
);
const report = z.object({
  suites: z.array(suite),
  errors: z.array(z.object({ message: z.string().optional() })),
});
type Report = z.infer<typeof report>;

/** All end-to-end tests, each counted once per Playwright project. */
export function playwrightStep(name: string, needs: string[] = []): Step {
  return {
    name,
    needs,
    run: async () => {
      const file = `reports/${name}.json`;
      mkdirSync("reports", { recursive: true });
      rmSync(file, { force: true });
      // Playwright ends itself a little earlier: it can say what it has run by then.
      const limitSeconds = secondsLeft();
      const ran = await runCommand("playwright", ["test", `--global-timeout=${(limitSeconds - 20) * 1000}`], {
        env: { PLAYWRIGHT_JSON: file },
        limitSeconds,
      });
      return outcomeOf(name, ran, readReport(file));
    },
  };
}

function readReport(file: string): Report | undefined {
  try {
    return report.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

function outcomeOf(step: string, ran: Ran, read: Report | undefined): Outcome {
  const specs = read?.suites.flatMap(specsOf) ?? [];
  const tests = specs.flatMap((one) => one.tests.map((test) => ({ ...test, spec: one })));
  const skipped = tests.filter(({ status }) => status === "skipped");
  const failures: Failure[] = tests
    .filter(({ status }) => status === "unexpected" || status === "flaky")
    .map(({ projectName, results, spec }) => ({
      title: `${projectName} › ${spec.file} › ${spec.title}`,
      text: results.flatMap(({ errors }) => errors.map(({ message }) => plain(message ?? ""))).join("\n\n"),
    }));
  // The product that does not start fails the run before the first test.
  if (failures.length === 0 && (!ran.ok || tests.length === 0)) {
    const errors = read?.errors.map(({ message }) => plain(message ?? "")).join("\n");
    failures.push({ title: `${step}: the run itself failed`, text: errors || ran.output });
  }
  return {
    step,
    passed: tests.filter(({ status }) => status === "expected").length,
    failed: failures.length,
    skipped: skipped.length,
    seconds: ran.seconds,
    failures,
    // A run that was cut short has skipped all the rest.
    notes: skipped.slice(0, 20).map(({ projectName, spec }) => `skipped: ${projectName} › ${spec.title}`),
  };
}

function specsOf({ specs, suites = [] }: Suite): z.infer<typeof spec>[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

// Playwright colours its messages even where colours are turned off.
function plain(text: string): string {
  return text.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g"), "");
}
