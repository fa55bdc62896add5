import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toolPath, writeFixtureProject } from "#tests/support/fixture-project.ts";

const crowd = Object.fromEntries(
  Array.from({ length: 21 }, (_, n) => [`app/crowd/file-${n}.ts`, `export const n${n} = 1;`]),
);

const project = {
  ...crowd,
  "app/root.tsx": `import { used } from "#tests/unit/house/used.ts";\nexport default used;`,
  "app/routes.ts": `export default [{ file: "routes/listed.tsx" }];`,
  "app/routes/listed.tsx": "export default 1;",
  "app/routes/forgotten.tsx": "export default 1;",
  "app/used.ts": "export const used = 1;\nexport const leftOver = 2;",
  "app/mail/utils.ts": "export const anything = 1;",
};

describe("what nobody needs and what nobody can name", () => {
  let root = "";
  let remove = () => {};
  let unused = "";

  beforeAll(() => {
    ({ root, remove } = writeFixtureProject(project));
    unused = spawnSync(toolPath("knip"), ["--reporter", "compact"], { cwd: root, encoding: "utf8" }).stdout;
  }, 30_000);
  afterAll(() => remove());

  it("a file that nothing imports is refused", () => {
    expect(unused).toContain("app/crowd/file-1.ts");
  });

  it("a page that the sitemap does not list is refused, a listed one is not", () => {
    expect(unused).toContain("app/routes/forgotten.tsx");
    expect(unused).not.toContain("app/routes/listed.tsx");
  });

  it("an export that nobody imports is refused", () => {
    expect(unused).toContain("leftOver");
  });

  it("a dependency that nobody imports is refused", () => {
    expect(unused).toMatch(/package\.json.*\bpg\b/);
  });

  it("a folder of more than 20 files and a file name without meaning are refused", () => {
    const { status, stderr } = spawnSync(process.execPath, [resolve("scripts/check-folders.ts")], {
      cwd: root,
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toContain("app/crowd: 21 files");
    expect(stderr).toContain("app/mail/utils.ts");
  });
});
