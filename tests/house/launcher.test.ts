import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("CI runs the test command of the README and nothing else", () => {
  const lines = readFileSync(".ci/run", "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  expect(lines).toEqual(["set -euo pipefail", 'cd "$(dirname "$0")/.."', "npm test"]);
});
