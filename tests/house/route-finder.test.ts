import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Page } from "#app/accounts/access.ts";
import { createPathFinder } from "#app/platform/http/route-finder.server.ts";
import { sitemap } from "#app/routes.ts";

type Routes = ServerBuild["routes"];
type RouteObject = Parameters<typeof matchRoutes>[0][number];

const show = { default: () => null };
const form = { ...show, action: () => null };

describe("of a path", () => {
  const routes: Routes = {
    root: { id: "root", path: "", module: show },
    layout: { id: "layout", parentId: "root", path: "en?", module: show },
    home: { id: "home", parentId: "layout", index: true, module: show },
    notice: { id: "notice", parentId: "layout", path: "notices/:id", module: form },
    frame: { id: "frame", parentId: "layout", path: "cases/:id", module: form },
    overview: { id: "overview", parentId: "frame", index: true, module: show },
    letters: { id: "letters", parentId: "frame", path: "letters", module: show },
    rules: { id: "rules", parentId: "root", path: "system/rules", module: show },
  };
  const find = createPathFinder(routes);

  test.each([
    ["/", "/en?"],
    ["/en", "/en?"],
    ["/_root.data", "/en?"],
    ["/notices/12", "/en?/notices/:id"],
    ["/en/notices/13", "/en?/notices/:id"],
    ["/en/notices/13.data", "/en?/notices/:id"],
    ["/system/rules", "/system/rules"],
    ["/wp-login.php", "unmatched"],
  ])("%s the pattern is %s", (path, pattern) => {
    expect(find(path).pattern).toBe(pattern);
  });

  test.each([
    ["/notices/12", true],
    ["/en/notices/12.data", true],
    ["/", false],
    ["/cases/1", true],
    ["/cases/1/letters", false],
    ["/wp-login.php", false],
  ])("%s it is said whether it takes forms: %s", (path, takesForms) => {
    expect(find(path).methods.includes("POST")).toBe(takesForms);
  });
});

describe("among the few routes that are found for a path, Remix finds what it finds among all", () => {
  const all = listRoutes(sitemap, "root");
  const find = createPathFinder({ root: { id: "root", path: "", module: show }, ...all });
  const tree = (routes: Routes) => [{ id: "root", path: "", children: childrenOf("root", routes) }];
  const whole = tree(all);
  const idsOf = (routes: RouteObject[], path: string) =>
    matchRoutes(routes, path)?.map(({ route, params }) => [route.id, params]);

  // Words of the sitemap, in and out of their places, written as nobody would write them.
  const words = [...new Set(Object.values(all).flatMap((route) => route?.path?.split("/") ?? []))]
    .map((word) => word.replace(/^:\w+/, "7").replace("?", ""))
    .filter((word) => word !== "*");
  const part = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    // What cannot be decoded is refused before a route is looked for.
    fc.constantFrom("", "12", "%2F", "a%0Ab", ".", "x.json", "new.pdf", "EN", "en", "Opportunities"),
    fc
      .string({ maxLength: 4 })
      .map((text) => encodeURI(text.replaceAll(/\p{Surrogate}/gu, "")).replace(/[?#]/g, "")),
  );
  const free = fc.array(part, { maxLength: 7 }).map((parts) => `/${parts.join("/")}`);
  const real = fc
    .constantFrom(...Object.values(all).flatMap((route) => (route ? [route.id] : [])))
    .chain((id) =>
      fc
        .tuple(fc.constantFrom("", "/en"), part, part)
        .map(([language, name, other]) =>
          `${language}${addressOf(id, all)}`
            .replace(/:\w+/, name)
            .replaceAll(/:\w+/g, other)
            .replace("*", name),
        ),
    );

  test("at any path, and at every path above it", () => {
    fc.assert(
      fc.property(fc.oneof(real, free), (path) => {
        const { routes } = find(path);
        const parts = path.split("/").filter((each) => each !== "");
        const above = parts.map((_, at) => `/${parts.slice(0, at).join("/")}`);
        for (const place of [path, ...above]) expect(idsOf(tree(routes), place)).toEqual(idsOf(whole, place));
      }),
      { numRuns: 300 },
    );
  });

  test("and they are few", () => {
    for (const path of [
      "/",
      "/opportunities/1",
      "/en/company/1/applications/2/parts/x",
      "/api/v1/opportunities",
    ])
      expect(Object.keys(find(path).routes).length).toBeLessThan(12);
  });
});

function listRoutes(pages: readonly Page[], parentId: string): Routes {
  return Object.fromEntries(
    pages.flatMap(({ file, path, index, children = [] }) => [
      [file, { id: file, parentId, ...(path && { path }), ...(index && { index }), module: show }],
      ...Object.entries(listRoutes(children, file)),
    ]),
  );
}

function childrenOf(parentId: string, routes: Routes): RouteObject[] {
  return Object.values(routes)
    .flatMap((route) => (route?.parentId === parentId ? route : []))
    .map(({ id, path, index }) =>
      index ? { id, index } : { id, ...(path && { path }), children: childrenOf(id, routes) },
    );
}

function addressOf(id: string, routes: Routes): string {
  const { parentId, path = "" } = routes[id] ?? {};
  return `${parentId === undefined ? "" : addressOf(parentId, routes)}/${path}`
    .replace("en?", "")
    .replaceAll(/\/+/g, "/");
}
