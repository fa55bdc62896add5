import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "#app/routes.ts";

/** A route of the sitemap: its file, and its address with ':names' and '*' still in it; layouts have no address. */
export interface ListedRoute {
  file: string;
  path: string;
  isLayout: boolean;
}

/** Every route of `app/routes.ts`, in its order. */
export async function listRoutes(): Promise<ListedRoute[]> {
  return flatten(await routes, "");
}

function flatten(entries: RouteConfigEntry[], parent: string): ListedRoute[] {
  return entries.flatMap(({ file, path = "", children = [] }) => {
    // The prefix of a language may be absent, and here it is.
    const own = path === "en?" ? parent : `${parent}/${path}`.replace(/\/$/, "");
    return [{ file, path: own || "/", isLayout: children.length > 0 }, ...flatten(children, own)];
  });
}
