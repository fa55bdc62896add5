import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { toolPath, writeFixtureProject } from "#tests/support/fixture-project.ts";

const tooLong = Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line};`).join("\n");

const cases: { rule: string; path: string; text: string }[] = [
  { rule: "noProcessEnv", path: "app/mail/a.server.ts", text: "export const port = process.env.PORT;" },
  {
    rule: "noProcessEnv",
    path: "app/mail/b.server.ts",
    text: `import { env } from "node:process";\nexport const port = env.PORT;`,
  },
  { rule: "noExcessiveLinesPerFile", path: "app/mail/c.ts", text: tooLong },
  { rule: "noConsole", path: "app/mail/d.ts", text: `console.log("here");` },
  { rule: "noExplicitAny", path: "app/mail/e.ts", text: "export const x: any = 1;" },
  { rule: "noNonNullAssertion", path: "app/mail/f.ts", text: "export const f = (x?: string) => x!.length;" },
  {
    rule: "useImportType",
    path: "app/mail/g.ts",
    text: `import { Case } from "./h.ts";\nexport type G = Case;`,
  },
  { rule: "noEnum", path: "app/mail/i.ts", text: "export enum Colour { Red }" },
  { rule: "noFloatingPromises", path: "app/mail/j.ts", text: "async function go() {}\ngo();" },
  { rule: "useFilenamingConvention", path: "app/mail/kiteMail.ts", text: "export const k = 1;" },
  { rule: "noFocusedTests", path: "tests/house/l.test.ts", text: `it.only("l", () => {});` },
  { rule: "noUnusedVariables", path: "app/mail/m.ts", text: "const m = 1;\nexport {};" },
  { rule: "useAltText", path: "app/ui/n.tsx", text: `export const N = () => <img src="/n.png" />;` },
  { rule: "useButtonType", path: "app/ui/o.tsx", text: "export const O = () => <button>o</button>;" },
  {
    rule: "noRestrictedImports",
    path: "app/mail/r.tsx",
    text: `import { useForm } from "@conform-to/react";\nexport const useR = () => useForm({});`,
  },
  {
    rule: "useHookAtTopLevel",
    path: "app/ui/p.tsx",
    text: `import { useState } from "react";
export const P = ({ on }: { on: boolean }) => { if (on) { useState(1); } return null; };`,
  },
  {
    rule: "noDangerouslySetInnerHtml",
    path: "app/ui/q.tsx",
    text: `export const Q = ({ q }: { q: string }) => <p dangerouslySetInnerHTML={{ __html: q }} />;`,
  },
];

const report = z.object({
  diagnostics: z.array(
    z.object({ category: z.string().nullish(), location: z.object({ path: z.unknown() }).nullish() }),
  ),
});

describe("the linter", () => {
  let remove = () => {};
  let complaints: string[] = [];

  beforeAll(() => {
    const project = writeFixtureProject(Object.fromEntries(cases.map(({ path, text }) => [path, text])));
    remove = project.remove;
    const { stdout } = spawnSync(
      toolPath("biome"),
      ["lint", "--reporter=json", "--max-diagnostics=none", "app", "tests"],
      { cwd: project.root, encoding: "utf8" },
    );
    complaints = report
      .parse(JSON.parse(stdout))
      .diagnostics.map(({ category, location }) => `${JSON.stringify(location?.path)} ${category}`);
  }, 30_000);
  afterAll(() => remove());

  it.each(cases)("refuses $path for $rule", ({ path, rule }) => {
    const about = complaints.filter((complaint) => complaint.includes(path));
    expect(about.join("\n")).toContain(`/${rule}`);
  });
});
