import { defineConfig } from "vitest/config";

/** What the mutation tester runs against every mutant of the judge: the tests of the heart alone. */
export default defineConfig({
  test: {
    include: ["app/matching/**/*.test.ts"],
    environment: "node",
  },
});
