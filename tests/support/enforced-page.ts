import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { listAccess } from "#app/accounts/access.ts";
import { enforceAccess } from "#app/accounts/enforce-access.server.ts";
import { sitemap } from "#app/routes.ts";

export type Page = {
  loader?: (args: LoaderFunctionArgs) => Promise<unknown>;
  action?: (args: ActionFunctionArgs) => Promise<unknown>;
};

const access = listAccess(sitemap);

/** A page as the server answers it: the sitemap says first who may open it. `file`: as the sitemap names it. */
export function enforcedPage(file: string, module: Page): Page {
  const id = file.replace(/\.tsx?$/, "");
  // why: of a build, only the routes' modules matter here.
  const build = { routes: { [id]: { id, module } } } as unknown as ServerBuild;
  const enforced = enforceAccess(build, access).routes[id]?.module;
  const { loader, action } = (enforced ?? {}) as Page;
  return { ...(loader && { loader }), ...(action && { action }) };
}
