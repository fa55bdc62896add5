import { fileURLToPath } from "node:url";
import { enforcedPage } from "./enforced-page.ts";
import { listRoutes } from "./list-routes.ts";
import { requestWith } from "./sign-in.ts";

const routes = listRoutes().map((route) => ({
  ...route,
  pattern: new RegExp(
    `^${route.path.replaceAll(".", "\\.").replaceAll(/:(\w+)/g, (_, name: string) => `(?<${name}>[^/]+)`)}$`,
  ),
}));

const context = { cspNonce: "", requestId: "", networkAddress: "" };

/**
 * What somebody with these cookies comes to who follows a link: the status of the page that it ends at, with the address of
 * that page and what its loader gave. Redirects are followed, to the end.
 */
export async function openLink(
  address: string,
  cookies: readonly string[],
): Promise<{ status: number; path: string; given: unknown }> {
  const { pathname, search, hash } = new URL(address, "https://naru.test");
  const path = pathname.replace(/^\/en(?=\/|$)/, "");
  const given = await ask(path, `${pathname}${search}`, cookies);
  const end = { path: `${pathname}${search}${hash}`, given };
  if (given instanceof Response) {
    const to = given.headers.get("location");
    return to === null ? { ...end, status: given.status } : openLink(to, cookies);
  }
  const init = (given as { init?: { status?: number } | null } | null)?.init;
  return { ...end, status: init?.status ?? 200 };
}

/** What the loader of the page at a path gives; a page without one has nothing to refuse. */
async function ask(path: string, asked: string, cookies: readonly string[]): Promise<unknown> {
  const [route] = routes
    .filter(({ isLayout, pattern }) => !isLayout && pattern.test(path))
    // Where 'new' and ':id' both fit, 'new' is meant, and ':id.pdf' before ':id'.
    .sort((one, other) => paramsOf(one) - paramsOf(other) || other.path.length - one.path.length);
  if (route === undefined || route.path.endsWith("*")) throw new Error(`The sitemap has no page at ${path}`);
  const file = fileURLToPath(new URL(`../../app/${route.file}`, import.meta.url));
  const { loader } = enforcedPage(route.file, await import(/* @vite-ignore */ file));
  const params = { ...route.pattern.exec(path)?.groups };
  return loader?.({ request: requestWith(cookies, asked), params, context }).catch((thrown: unknown) => {
    if (thrown instanceof Error) throw thrown;
    return thrown;
  });
}

const paramsOf = ({ path }: { path: string }) => path.split(":").length;
