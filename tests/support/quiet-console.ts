import { afterEach, beforeEach } from "vitest";

type Line = { method: "error" | "warn"; text: string };

let printed: Line[] = [];
let expected: RegExp[] = [];

for (const method of ["error", "warn"] as const) {
  console[method] = (...words: unknown[]) => {
    printed.push({ method, text: words.map(String).join(" ") });
  };
}

beforeEach(() => {
  printed = [];
  expected = [];
});

// A noisy console fails the test: output that nobody expects is not read in production either.
afterEach(() => {
  const surprising = printed.filter(({ text }) => !expected.some((pattern) => pattern.test(text)));
  const missing = expected.filter((pattern) => !printed.some(({ text }) => pattern.test(text)));
  if (surprising.length > 0) {
    const lines = surprising.map(({ method, text }) => `console.${method}: ${text}`);
    throw new Error(`The test printed what it did not announce by expectOnConsole().\n${lines.join("\n")}`);
  }
  if (missing.length > 0) {
    throw new Error(`Announced, but never printed: ${missing.join(", ")}`);
  }
});

/** Announces that this test makes the code print an error or a warning; without one that matches, the test fails. */
export function expectOnConsole(pattern: RegExp): void {
  expected.push(pattern);
}
