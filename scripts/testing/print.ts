import type { Outcome } from "./step.ts";

const LONGEST_FAILURE = 80;

/** One line per finished step; after it, indented, what failed and what was left out. */
export function printOutcome(outcome: Outcome): void {
  const sign = outcome.failed === 0 ? "ok  " : "FAIL";
  const skipped = outcome.skipped > 0 ? `, ${outcome.skipped} skipped` : "";
  const counts = `${outcome.passed} of ${outcome.passed + outcome.failed}${skipped}`;
  console.log(`${sign} ${outcome.step.padEnd(14)} ${outcome.seconds.toFixed(1).padStart(6)} s   ${counts}`);
  for (const note of outcome.notes) {
    console.log(`       ${note}`);
  }
  const told = new Map<string, string>();
  for (const { title, text } of outcome.failures) {
    console.log(`\n     ✗ ${title}`);
    const before = told.get(text);
    // One mistake in a shared part fails the same test in every language and size.
    printIndented(before === undefined ? text : `as above: ${before}`);
    told.set(text, before ?? title);
  }
}

// The bar keeps a quoted tool from forging the last line, which CI reads.
function printIndented(text: string): void {
  const lines = text.split("\n");
  for (const line of lines.slice(0, LONGEST_FAILURE)) {
    console.log(`     | ${line}`);
  }
  if (lines.length > LONGEST_FAILURE) {
    console.log(`     | … ${lines.length - LONGEST_FAILURE} more lines`);
  }
}

/** The last line of `npm test`. Returns the exit code that belongs to it. */
export function printTotal(outcomes: readonly Outcome[], seconds: number): 0 | 1 {
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const passed = sum((outcome) => outcome.passed);
  const failed = sum((outcome) => outcome.failed);
  const skipped = sum((outcome) => outcome.skipped);
  console.log(`\nAll steps: ${seconds.toFixed(1)} s`);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
