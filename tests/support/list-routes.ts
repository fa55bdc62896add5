import type { Access, Page } from "#app/accounts/access.ts";
import { sitemap } from "#app/routes.ts";

/** A route of the sitemap: its file, its address with ':names' and '*' still in it (layouts have none), who may open it. */
export interface ListedRoute {
  file: string;
  path: string;
  isLayout: boolean;
  access: Access;
}

/** Every route of the sitemap, in its order. */
export function listRoutes(): ListedRoute[] {
  return flatten(sitemap, "");
}

function flatten(pages: readonly Page[], parent: string): ListedRoute[] {
  return pages.flatMap(({ file, path = "", access, children = [] }) => {
    // The prefix of a language may be absent, and here it is.
    const own = path === "en?" ? parent : `${parent}/${path}`.replace(/\/$/, "");
    return [{ file, path: own || "/", isLayout: children.length > 0, access }, ...flatten(children, own)];
  });
}

/**
 * The id of the route at an address without a language; `isFrame`: of the page around it. Throws where the sitemap has
 * no such page.
 */
export function routeAt(path: string, { isFrame = false } = {}): string {
  const found = listRoutes()
    .filter((route) => route.isLayout === isFrame && patternOf(route).test(path))
    // Where 'new' and ':id' both fit, 'new' is meant.
    .sort((one, other) => one.path.split(":").length - other.path.split(":").length)[0];
  if (found === undefined) throw new Error(`The sitemap has no page at ${path}.`);
  return idOf(found);
}

/** The id that Remix gives a route: its file without the ending. */
export function idOf({ file }: Pick<ListedRoute, "file">): string {
  return file.replace(/\.tsx?$/, "");
}

function patternOf({ path }: ListedRoute): RegExp {
  return new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/.]+")}$`);
}
