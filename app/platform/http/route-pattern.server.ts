import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";

type Routes = ServerBuild["routes"];
type RouteObject = Parameters<typeof matchRoutes>[0][number];

/** Returns a function from a path (/en/notices/12) to the pattern of its route (/en?/notices/:id), or 'unmatched'. */
export function createRoutePattern(routes: Routes): (path: string) => string {
  const tree = childrenOf(undefined, routes);
  return (path) => {
    // The data request of a page has the page's path with this suffix.
    const pagePath = path.replace(/\/_root\.data$/, "/").replace(/\.data$/, "");
    const matches = matchRoutes(tree, pagePath);
    if (matches === null) return "unmatched";
    // The root and layouts have an empty path or none.
    return `/${matches.flatMap(({ route }) => route.path || []).join("/")}`;
  };
}

function childrenOf(parentId: string | undefined, routes: Routes): RouteObject[] {
  return Object.values(routes)
    .flatMap((route) => route ?? [])
    .filter((route) => (route.parentId || undefined) === parentId)
    .map(({ id, path, index }) => {
      const place = path === undefined ? { id } : { id, path };
      return index === true ? { ...place, index } : { ...place, children: childrenOf(id, routes) };
    });
}
