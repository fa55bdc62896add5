import { defineConfig } from "vitest/config";

declare module "vitest" {
  interface ProvidedContext {
    /** Servers that the environment names, to be used instead of embedded ones. */
    realServers: { databaseUrl?: string; meiliUrl?: string; meiliKey?: string };
  }
}

const realServers = {
  ...(process.env.TEST_DATABASE_URL && { databaseUrl: process.env.TEST_DATABASE_URL }),
  ...(process.env.TEST_MEILI_URL && { meiliUrl: process.env.TEST_MEILI_URL }),
  ...(process.env.TEST_MEILI_KEY && { meiliKey: process.env.TEST_MEILI_KEY }),
};

export default defineConfig({
  test: {
    reporters: process.env.VITEST_JSON
      ? ["default", ["json", { outputFile: process.env.VITEST_JSON }]]
      : ["default"],
    // Vitest would leave one processor to whoever watches.
    maxWorkers: "100%",
    // A forgotten `.only` would turn the rest off without a word.
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,db,search,supervisor}/**/*.test.{ts,tsx}", "tests/house/**/*.test.ts"],
          environment: "node",
          // Files of a worker share their modules: to load them anew for each takes as long as all tests do.
          isolate: false,
          setupFiles: ["tests/support/quiet-console.ts"],
          // A slow day of the machine is no finding.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          environment: "node",
          provide: { realServers },
          isolate: false,
          globalSetup: ["tests/support/start-test-services.ts"],
          setupFiles: ["tests/support/quiet-console.ts", "tests/support/enter-test-database.ts"],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
