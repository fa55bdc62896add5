import { describe, expect, test } from "vitest";
import { sitemap } from "#app/routes.ts";
import { listRoutes } from "#tests/support/list-routes.ts";
import { company, everybody, listAccess, page, staff, under } from "./access.ts";

test("only the pages of one company ask for a permission in one, and all of them do", () => {
  for (const { file, path, isLayout, access } of listRoutes()) {
    if (!isLayout) expect(access.who === "company", file).toBe(path.includes("/:companyId"));
  }
});

test("each page of the sitemap has one access", () => {
  expect(listAccess(sitemap).size).toBe(listRoutes().length);
});

describe("a line of the sitemap", () => {
  test("of a first page has no path of its own, and under a prefix only that", () => {
    const [first, second] = under("agency/cases", [
      page("", "queue.page.tsx", everybody),
      page("assign", "assign.page.tsx", everybody),
    ]);
    expect(first).toEqual({ path: "agency/cases", file: "queue.page.tsx", access: everybody });
    expect(second?.path).toBe("agency/cases/assign");
  });

  test("asks for the same permission to look and to change, unless it names two", () => {
    expect(company("read")).toEqual({ who: "company", permission: "company.read", toChange: "company.read" });
    expect(staff("case.see", "case.screen")).toEqual({
      who: "permitted",
      permission: "case.see",
      toChange: "case.screen",
    });
  });
});
