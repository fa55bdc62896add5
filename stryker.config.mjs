export default {
  testRunner: "vitest",
  // Only the tests of the heart: the whole suite would start servers for every worker.
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  mutate: ["app/matching/{judge,findings,bonus,amount,outcome,calendar}.ts", "app/matching/judging/*.ts"],
  ignorePatterns: ["/.naru", "/build", "/reports", "/test-results", "/public", "/.git"],
  ignoreStatic: false,
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  reporters: ["clear-text", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: "reports/mutation/mutation.html" },
  jsonReporter: { fileName: "reports/mutation/mutation.json" },
  tempDirName: "reports/mutation/sandbox",
  checkers: [],
};
