import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { z } from "zod";
import type { Ran } from "./run-command.ts";
import { runCommand } from "./run-command.ts";
import type { Failure, Outcome, Step } from "./step.ts";

const report = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});
/** What a busy machine takes; the browser tests still have their share of the whole run. */
const LONGEST_SECONDS = 840;

type FileReport = z.infer<typeof report>["testResults"][number];

/** All tests of one Vitest project. */
export function vitestStep(project: string, needs: string[] = []): Step {
  return {
    name: project,
    needs,
    run: async () => {
      const file = `reports/${project}.json`;
      mkdirSync("reports", { recursive: true });
      rmSync(file, { force: true });
      const ran = await runCommand("vitest", ["run", "--project", project], {
        env: { VITEST_JSON: file },
        limitSeconds: LONGEST_SECONDS,
      });
      return outcomeOf(project, ran, readReport(file));
    },
  };
}

function readReport(file: string): z.infer<typeof report> | undefined {
  try {
    return report.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

function outcomeOf(step: string, ran: Ran, read: z.infer<typeof report> | undefined): Outcome {
  const files = read?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const skipped = tests.filter((test) => ["skipped", "pending", "todo", "disabled"].includes(test.status));
  const failures = files.flatMap(failuresOf);
  // An unhandled rejection or a broken set-up fails the run although every single test passed.
  if (failures.length === 0 && (!ran.ok || tests.length === 0)) {
    failures.push({ title: `${step}: the run itself failed`, text: ran.output });
  }
  return {
    step,
    passed: tests.filter((test) => test.status === "passed").length,
    failed: failures.length,
    skipped: skipped.length,
    seconds: ran.seconds,
    failures,
    notes: skipped.map(({ fullName }) => `skipped: ${fullName}`),
  };
}

function failuresOf(file: FileReport): Failure[] {
  const where = relative(process.cwd(), file.name);
  const failed = file.assertionResults.filter((test) => test.status === "failed");
  if (failed.length === 0 && file.status === "failed") {
    return [{ title: where, text: file.message }];
  }
  return failed.map((test) => ({
    title: `${where} › ${test.fullName}`,
    text: test.failureMessages.join("\n"),
  }));
}
