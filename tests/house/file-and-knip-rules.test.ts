import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toolPath, writeFixtureProject } from "#tests/support/fixture-project.ts";

const long = `${"\n".repeat(30)}export const long = 1;\n`;

const project = {
  "app/root.tsx": `import { used } from "./used.ts";\nexport default used;`,
  "app/routes.ts": `export const sitemap = [{ file: "mail/listed.page.tsx" }];`,
  "app/mail/listed.page.tsx": `import "./send-mail.server.ts";\nimport "./part.tsx";\nimport "./long.ts";\nimport "./shared.ts";
import "#app/accounts/session.ts";\nimport "./words.ts";\nexport default 1;`,
  "app/mail/forgotten.page.tsx": "export default 1;",
  "app/mail/send-mail.server.ts": `import "./shared.ts";\nexport const sendMail = 1;`,
  "app/mail/part.tsx": "export const part = 1;",
  "app/mail/part.test.ts": `import "./part.tsx";`,
  "app/mail/long.ts": long,
  "app/mail/shared.ts": "export const shared = 1;",
  "app/mail/words.ts": "export const words = 1;",
  "app/mail/orphan.ts": "export const orphan = 1;",
  "app/mail/utils.ts": "export const anything = 1;",
  "app/accounts/session.ts": "export const session = 1;",
  "app/used.ts": "export const used = 1;\nexport const leftOver = 2;",
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
    expect(unused).toContain("app/mail/orphan.ts");
  });

  it("a page that the sitemap does not list is refused, a listed one is not", () => {
    expect(unused).toContain("app/mail/forgotten.page.tsx");
    expect(unused).not.toContain("app/mail/listed.page.tsx");
  });

  it("an export that nobody imports is refused", () => {
    expect(unused).toContain("leftOver");
  });

  it("a dependency that nobody imports is refused", () => {
    expect(unused).toMatch(/package\.json.*\bpg\b/);
  });

  describe("of the names and sizes of files", () => {
    let complaints: string[] = [];
    let status: number | null = null;

    beforeAll(() => {
      const script = resolve("scripts/check-files.ts");
      const checked = spawnSync(process.execPath, [script], { cwd: root, encoding: "utf8" });
      status = checked.status;
      complaints = checked.stderr.trimEnd().split("\n");
    });

    it("refuses a name without meaning", () => {
      expect(status).toBe(1);
      expect(complaints).toContainEqual(
        expect.stringMatching(/^app\/mail\/utils\.ts: the name says nothing/),
      );
    });

    it("refuses a small file that only one other file of the product imports, and no other", () => {
      const small = complaints.filter((complaint) => complaint.includes("lines that only"));
      expect(small).toEqual([
        "app/mail/part.tsx: 1 lines that only app/mail/listed.page.tsx imports. Join them.",
        "app/used.ts: 2 lines that only app/root.tsx imports. Join them.",
      ]);
    });
  });
});
