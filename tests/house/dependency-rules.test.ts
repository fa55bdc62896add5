import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { toolPath, writeFixtureProject } from "#tests/support/fixture-project.ts";

type Case = { rule: string; breaks: Record<string, string>; keeps?: Record<string, string> };

/** For each rule a file that breaks it and, where the border is fine, a neighbour that does not. */
const cases: Case[] = [
  {
    rule: "no-cycles",
    // A cycle is told once, from the file that comes first in it; the hen stands among the surroundings.
    breaks: {
      "app/companies/egg.ts": `import { hen } from "#tests/unit/house/hen.ts";\nexport const egg = () => hen;`,
    },
  },
  { rule: "everything-resolves", breaks: { "app/mail/lost.ts": `import "#tests/unit/house/nowhere.ts";` } },
  { rule: "only-listed-dependencies", breaks: { "app/mail/stray.server.ts": `import "estree-walker";` } },
  {
    rule: "routes-are-the-top",
    breaks: { "app/companies/climb.ts": `import "#app/routes/public/page.tsx";` },
  },
  {
    rule: "routes-ask-a-feature",
    breaks: { "app/routes/public/direct.tsx": `import "#db/client.server.ts";` },
    keeps: { "app/routes/public/thin.tsx": `import "#app/companies/find-company.server.ts";` },
  },
  {
    rule: "db-and-search-know-no-pages",
    breaks: {
      "db/react.server.ts": `import "react";`,
      "search/button.server.ts": `import "#app/ui/button.tsx";`,
      "db/page.server.ts": `import "#app/routes/public/page.tsx";`,
    },
  },
  {
    rule: "db-and-search-serve-features",
    breaks: { "search/up.server.ts": `import "#app/companies/find-company.server.ts";` },
    keeps: { "search/types.server.ts": `import "#app/companies/company.ts";` },
  },
  {
    rule: "matching-is-pure",
    breaks: {
      "app/matching/database.ts": `import "#db/client.server.ts";`,
      "app/matching/engine.ts": `import "#search/engine.server.ts";`,
      "app/matching/react.ts": `import "react";`,
      "app/matching/clock.ts": `import "#app/platform/clock.server.ts";`,
      "app/matching/node.ts": `import "node:crypto";`,
      "app/matching/button.ts": `import "#app/ui/button.tsx";`,
    },
    keeps: { "app/matching/schema.ts": `import "zod";\nimport "#app/i18n/format.ts";` },
  },
  {
    rule: "matching-has-no-server-file",
    breaks: {
      "app/matching/store.server.ts": "export const stored = 1;",
      "app/companies/store.server.ts": `import "#app/matching/store.server.ts";`,
    },
  },
  {
    rule: "ui-has-no-domain-words",
    breaks: {
      "app/ui/domain.tsx": `import "#app/companies/company.ts";`,
      "app/ui/server.tsx": `import "#app/platform/clock.server.ts";`,
    },
  },
  { rule: "i18n-stands-alone", breaks: { "app/i18n/domain.ts": `import "#app/companies/company.ts";` } },
  {
    rule: "platform-knows-no-feature",
    breaks: { "app/platform/feature.server.ts": `import "#app/companies/company.ts";` },
  },
  {
    rule: "features-meet-in-use-cases",
    breaks: { "app/alerts/private.server.ts": `import "#app/companies/company-rows.server.ts";` },
    keeps: {
      "app/alerts/polite.server.ts": `import "#app/companies/find-company.server.ts";`,
      "app/alerts/pure.ts": `import "#app/companies/company.ts";`,
      "app/companies/own.server.ts": `import "#tests/unit/house/company-rows.server.ts";`,
    },
  },
  {
    rule: "server-stays-on-the-server",
    breaks: { "app/alerts/leak.ts": `import "#db/client.server.ts";` },
    keeps: {
      "app/alerts/type-only.ts": `import type { Db } from "#db/client.server.ts";\nexport type Mine = Db;`,
    },
  },
  {
    rule: "server-libraries-in-server-files",
    breaks: { "app/alerts/pg.ts": `import "pg";`, "search/engine.ts": `import "meilisearch";` },
    keeps: { "app/alerts/pg-type.ts": `import type { Pool } from "pg";\nexport type Mine = Pool;` },
  },
  { rule: "node-modules-in-server-files", breaks: { "app/files/disk.ts": `import "node:fs";` } },
  {
    rule: "product-without-tests",
    breaks: { "app/mail/tested.server.ts": `import "#tests/support/quiet.ts";` },
  },
  {
    rule: "product-without-dev-dependencies",
    breaks: { "app/mail/dev.server.ts": `import "vitest";` },
    keeps: { "app/mail/dev-type.server.ts": `import type { Test } from "vitest";\nexport type Mine = Test;` },
  },
];

const surroundings = {
  "app/companies/company.ts": "export type Company = { id: string };",
  "app/companies/company-rows.server.ts": "export const rows = [];",
  "app/companies/find-company.server.ts": "export const findCompany = 1;",
  "app/companies/hen.ts": `import { egg } from "#tests/unit/house/egg.ts";\nexport const hen = () => egg;`,
  "app/i18n/format.ts": "export const format = 1;",
  "app/platform/clock.server.ts": "export const clock = 1;",
  "app/routes/public/page.tsx": "export default 1;",
  "app/ui/button.tsx": "export const button = 1;",
  "db/client.server.ts": "export type Db = 1;",
  "search/engine.server.ts": "export const engine = 1;",
  "tests/support/quiet.ts": "export const quiet = 1;",
};

const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
});

describe("the dependency rules", () => {
  let remove = () => {};
  let allRules: string[] = [];
  const brokenBy = new Map<string, string[]>();

  beforeAll(() => {
    const files = Object.assign({}, surroundings, ...cases.flatMap(({ breaks, keeps }) => [breaks, keeps]));
    const project = writeFixtureProject(files);
    remove = project.remove;
    const { stdout } = spawnSync(toolPath("depcruise"), ["--output-type", "json", "app", "db", "search"], {
      cwd: project.root,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    const { violations, ruleSetUsed } = report.parse(JSON.parse(stdout)).summary;
    allRules = ruleSetUsed.forbidden.map(({ name }) => name);
    for (const { from, rule } of violations) {
      brokenBy.set(rule.name, [...(brokenBy.get(rule.name) ?? []), from]);
    }
  }, 30_000);
  afterAll(() => remove());

  it.each(cases)("refuse what breaks $rule", ({ rule, breaks }) => {
    const importing = Object.keys(breaks).filter((path) => breaks[path]?.includes("import"));
    expect(brokenBy.get(rule)).toEqual(expect.arrayContaining(importing));
  });

  it.each(cases.filter(({ keeps }) => keeps))("let pass what keeps $rule", ({ rule, keeps }) => {
    for (const path of Object.keys(keeps ?? {})) {
      expect(brokenBy.get(rule) ?? []).not.toContain(path);
    }
  });

  it("are all shown to bite", () => {
    expect(cases.map(({ rule }) => rule)).toEqual(allRules);
  });
});
