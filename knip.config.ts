import type { KnipConfig } from "knip";
import type { Page } from "./app/accounts/access.ts";
import { sitemap } from "./app/routes.ts";

function filesOf(entries: readonly Page[]): string[] {
  return entries.flatMap((entry) => [`app/${entry.file}`, ...filesOf(entry.children ?? [])]);
}

// Only what app/routes.ts names is a page: Knip's own Remix plug-in would look for pages in a folder of routes.
export default {
  remix: false,
  entry: [
    "app/routes.ts",
    "app/root.tsx",
    "app/entry.{client,server}.tsx",
    ...filesOf(sitemap),
    "server.ts",
    "db/migrations/*.ts",
    "scripts/*.{ts,mjs}",
    // Processes of their own: started by name, never imported.
    "app/intake/documents/document-process.server.ts",
    "app/fill-form/form-process.server.ts",
    "app/confirmation/assignment/solver-process.server.ts",
    "app/confirmation/review/blind/cover-process.server.ts",
    "scripts/testing/build-pages.ts",
    "tests/support/services-process.ts",
    "tests/support/hold-services.ts",
    "tests/support/served-process.ts",
    "tests/support/judging-process.ts",
    "tests/support/confirmation/interrupted-process.ts",
    "tests/support/browser/inflate-chromium.ts",
    "tests/bench/{measure-catalogue,measure-memory,measure-verdicts}.ts",
    "tests/bench/pages/fixed-list.ts",
    "{app,db,search,supervisor,tests}/**/*.test.{ts,tsx}",
    "vitest.mutation.config.ts",
  ],
  project: ["**/*.{ts,tsx,mjs}"],
  // Asked for by name, by createRequire or in a style sheet: npm run dev prints logs with the first, papers are set in the
  // second, pages in the font of the third.
  ignoreDependencies: [
    "pino-pretty",
    "@expo-google-fonts/nanum-gothic",
    "@expo-google-fonts/noto-sans-kr",
    "krds-uiux",
  ],
  ignoreExportsUsedInFile: { interface: true, type: true },
} satisfies KnipConfig;
