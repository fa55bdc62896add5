import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { toolPath, writeFixtureProject } from "#tests/support/fixture-project.ts";

// Imported by its address, because the settings are plain JavaScript without types.
const settings: { uses: unknown } = await import(pathToFileURL(resolve(".dependency-cruiser.mjs")).href);
const uses = z.record(z.string(), z.array(z.string())).parse(settings.uses);
const features = Object.keys(uses);

type Case = { rule: string; breaks: Record<string, string>; keeps?: Record<string, string> };

/** For each rule a file that breaks it and, where the border is fine, a neighbour that does not. */
const cases: Case[] = [
  {
    rule: "no-cycles",
    // A cycle is reported once, for its first file; the hen is among the surroundings.
    breaks: {
      "app/companies/egg.ts": `import { hen } from "./hen.ts";\nexport const egg = () => hen;`,
    },
  },
  { rule: "everything-resolves", breaks: { "app/mail/lost.ts": `import "./nowhere.ts";` } },
  { rule: "only-listed-dependencies", breaks: { "app/mail/stray.server.ts": `import "estree-walker";` } },
  {
    rule: "pages-are-the-top",
    breaks: { "app/companies/climb.ts": `import "./company.page.tsx";` },
    keeps: { "app/companies/company-page.test.ts": `import "./company.page.tsx";` },
  },
  {
    rule: "pages-ask-a-use-case",
    breaks: {
      "app/companies/direct.page.tsx": `import "#db/client.server.ts";`,
      "app/companies/direct.endpoint.ts": `import "#search/engine.server.ts";`,
    },
    keeps: { "app/companies/thin.page.tsx": `import "./find-company.server.ts";` },
  },
  {
    rule: "db-and-search-know-no-pages",
    breaks: {
      "db/react.server.ts": `import "react";`,
      "search/button.server.ts": `import "#app/ui/button.tsx";`,
      "db/page.server.ts": `import "#app/companies/company.page.tsx";`,
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
    breaks: { "app/bookmarks/private.server.ts": `import "#app/companies/company-rows.server.ts";` },
    keeps: {
      "app/confirmation/apply/common.server.ts": `import "#app/confirmation/case/case-rows.server.ts";`,
      "app/bookmarks/polite.server.ts": `import "#app/companies/find-company.server.ts";`,
      "app/bookmarks/pure.ts": `import "#app/companies/company.ts";`,
      "app/companies/own.server.ts": `import "./company-rows.server.ts";`,
    },
  },
  {
    rule: "server-stays-on-the-server",
    breaks: { "app/bookmarks/leak.ts": `import "#db/client.server.ts";` },
    keeps: {
      "app/bookmarks/type-only.ts": `import type { Db } from "#db/client.server.ts";\nexport type Mine = Db;`,
    },
  },
  {
    rule: "server-libraries-in-server-files",
    breaks: { "app/bookmarks/pg.ts": `import "pg";`, "search/engine.ts": `import "meilisearch";` },
    keeps: { "app/bookmarks/pg-type.ts": `import type { Pool } from "pg";\nexport type Mine = Pool;` },
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

/** What every feature may use without naming it. */
const unnamed = ["matching", "drafts"];

/** Each feature with a file that imports a feature which it does not name. */
const strangers: Case[] = features.map((feature) => {
  const named = [...(uses[feature] ?? []), ...unnamed].filter((other) => other !== feature);
  const stranger = features.find((other) => other !== feature && !named.includes(other));
  return {
    rule: `${feature}-uses-what-it-names`,
    breaks: { [`app/${feature}/stranger.ts`]: `import "#app/${stranger}/plain.ts";` },
    keeps: {
      [`app/${feature}/named.ts`]: named.map((other) => `import "#app/${other}/plain.ts";`).join("\n"),
      [`app/${feature}/type-of-stranger.ts`]: `import type { Plain } from "#app/${stranger}/plain.ts";\nexport type Mine = Plain;`,
    },
  };
});
const allCases = [...cases, ...strangers];

const surroundings = {
  ...Object.fromEntries(
    [...features, "matching"].map((feature) => [
      `app/${feature}/plain.ts`,
      "export type Plain = 1;\nexport const plain = 1;",
    ]),
  ),
  "app/companies/company.ts": "export type Company = { id: string };",
  "app/companies/company-rows.server.ts": "export const rows = [];",
  "app/companies/find-company.server.ts": "export const findCompany = 1;",
  "app/confirmation/case/case-rows.server.ts": "export const rows = [];",
  "app/companies/hen.ts": `import { egg } from "./egg.ts";\nexport const hen = () => egg;`,
  "app/i18n/format.ts": "export const format = 1;",
  "app/platform/clock.server.ts": "export const clock = 1;",
  "app/companies/company.page.tsx": "export default 1;",
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
    const files = Object.assign(
      {},
      surroundings,
      ...allCases.flatMap(({ breaks, keeps }) => [breaks, keeps]),
    );
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

  it.each(allCases)("refuse what breaks $rule", ({ rule, breaks }) => {
    const importing = Object.keys(breaks).filter((path) => breaks[path]?.includes("import"));
    expect(brokenBy.get(rule)).toEqual(expect.arrayContaining(importing));
  });

  it.each(allCases.filter(({ keeps }) => keeps))("let pass what keeps $rule", ({ rule, keeps }) => {
    for (const path of Object.keys(keeps ?? {})) {
      expect(brokenBy.get(rule) ?? []).not.toContain(path);
    }
  });

  it("are all shown to bite", () => {
    expect(allCases.map(({ rule }) => rule)).toEqual(allRules);
  });

  it("let features use one another in one direction only", () => {
    const settled = new Set<string>();
    const waiting = () => features.filter((feature) => !settled.has(feature));
    const next = () => waiting().find((feature) => uses[feature]?.every((used) => settled.has(used)));
    for (let feature = next(); feature !== undefined; feature = next()) settled.add(feature);
    expect(waiting()).toEqual([]);
  });

  it("name a folder for each feature", () => {
    expect(features.filter((feature) => !existsSync(`app/${feature}`))).toEqual([]);
  });
});
