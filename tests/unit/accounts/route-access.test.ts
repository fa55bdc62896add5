import { expect, test } from "vitest";
import { routeAccess } from "#app/accounts/route-access.ts";
import { listRoutes } from "#tests/support/list-routes.ts";

test("of every route it is written down who may open it, and of nothing else", async () => {
  const files = (await listRoutes()).map(({ file }) => file);
  expect(Object.keys(routeAccess).sort()).toEqual([...files].sort());
});

test("only the pages of one company ask for a permission in one, and all of them do", async () => {
  for (const { file, path, isLayout } of await listRoutes()) {
    if (!isLayout) expect(routeAccess[file]?.who === "company", file).toBe(path.includes("/:companyId"));
  }
});
