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
