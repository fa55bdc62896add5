import type { IncomingMessage } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { LRUCache } from "lru-cache";

type Routes = ServerBuild["routes"];
type Route = NonNullable<Routes[string]>;
type RouteObject = Parameters<typeof matchRoutes>[0][number];

/** What is known of an address before its page is asked. */
export interface FoundRoute {
  /** The pattern of its route (/en?/notices/:id), or 'unmatched'. */
  pattern: string;
  /** The innermost of its nested routes, and what stands for the names in the pattern. */
  leaf: Route | undefined;
  params: Readonly<Record<string, string | undefined>>;
  /** What it answers; OPTIONS is answered for it. */
  methods: readonly string[];
  /** The few routes among which Remix finds the ones that it would find among all. The same object for the same few. */
  routes: Routes;
}

// More than there are pairs of a page and the pages above it; addresses that fit many pages share a place.
const MOST_KNOWN = 500;

/** Finds the route of a request, once for all who need it. */
export type RouteFinder = (request: IncomingMessage & { path: string }) => FoundRoute;

/** @see createPathFinder */
export function createRouteFinder(routes: Routes): RouteFinder {
  const find = createPathFinder(routes);
  const found = new WeakMap<IncomingMessage, FoundRoute>();
  return (request) => {
    const known = found.get(request) ?? find(request.path);
    found.set(request, known);
    return known;
  };
}

/**
 * Finds the route of a path (of a page, or of its data). Remix flattens, ranks and compiles all routes anew at each of some
 * eight searches per page. So each route gets one pattern, compiled once, that fits at least the paths which the route
 * matches; which of those that fit is meant, Remix itself decides. The pages above an address belong to the few, because
 * Remix tells the browser of them.
 */
export function createPathFinder(routes: Routes): (path: string) => FoundRoute {
  const all = Object.values(routes).flatMap((route) => route ?? []);
  const patterns = all.map((route) => ({ route, pattern: patternOf(fullPath(route, routes)) }));
  const known = new LRUCache<string, { routes: Routes; tree: RouteObject[] }>({ max: MOST_KNOWN });
  return (path) => {
    // The data request of a page has the page's path with this suffix.
    const pagePath = path.replace(/\.data$/, "").replace(/^\/_root$/, "/");
    const places = placesAbove(pagePath);
    const fitting = patterns.filter(({ pattern }) => places.some((place) => pattern.test(place)));
    const key = fitting.map(({ route }) => route.id).join();
    let few = known.get(key);
    if (few === undefined) {
      const narrowed = withParents(
        fitting.map(({ route }) => route),
        routes,
      );
      few = { routes: narrowed, tree: childrenOf(undefined, narrowed) };
      known.set(key, few);
    }
    const matches = matchRoutes(few.tree, pagePath) ?? [];
    // The root and layouts have an empty path or none.
    const pattern = `/${matches.flatMap(({ route }) => route.path || []).join("/")}`;
    const found = matches.flatMap(({ route }) => routes[route.id ?? ""] ?? []);
    return {
      pattern: matches.length === 0 ? "unmatched" : pattern,
      leaf: found.at(-1),
      params: matches.at(-1)?.params ?? {},
      methods: methodsOf(found),
      routes: few.routes,
    };
  };
}

/** The methods that the last of these nested routes answers. The index of a frame shares its address with the frame. */
function methodsOf(found: readonly Route[]): readonly string[] {
  const [leaf, frame] = found.toReversed();
  const takesForms = [leaf, leaf?.index && frame].some((route) => route && route.module.action !== undefined);
  return takesForms ? ["GET", "HEAD", "POST"] : ["GET", "HEAD"];
}

/** The path itself and the paths above it, as Remix decodes them before it compares. */
function placesAbove(path: string): string[] {
  const parts = path.split("/").filter((part) => part !== "");
  return [path, ...parts.map((_, at) => `/${parts.slice(0, at).join("/")}`)].map(decode);
}

function decode(path: string): string {
  try {
    return path
      .split("/")
      .map((part) => decodeURIComponent(part).replaceAll("/", "%2F"))
      .join("/");
  } catch {
    return path;
  }
}

function fullPath(route: Route, routes: Routes): string {
  const parent = routes[route.parentId ?? ""];
  return `${parent === undefined ? "" : fullPath(parent, routes)}/${route.path ?? ""}`;
}

/** A name stands for anything within a part of the path, so this may fit more than Remix would match, but never less. */
function patternOf(path: string): RegExp {
  const parts = path.split("/").filter((part) => part !== "");
  const source = parts.map((part) => {
    if (part === "*") return "(?:/[^]*)?";
    const isOptional = part.endsWith("?");
    const text = `/${part
      .replace(/\?$/, "")
      .replaceAll(/[.*+^${}|()[\]\\]/g, "\\$&")
      .replaceAll(/:[\w-]+/g, "[^/]+")}`;
    return isOptional ? `(?:${text})?` : text;
  });
  return new RegExp(`^${source.join("")}/*$`, "i");
}

/** These routes with the frames around them, in the order of all. */
function withParents(fitting: readonly Route[], routes: Routes): Routes {
  const ids = new Set<string>();
  for (const { id } of fitting)
    for (let at: Route | undefined = routes[id]; at !== undefined; at = routes[at.parentId ?? ""])
      ids.add(at.id);
  return Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)));
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
