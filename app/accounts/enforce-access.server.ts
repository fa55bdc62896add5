import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { readUnseen } from "#app/platform/pages/read-unseen.server.ts";
import type { Access } from "./access.ts";
import {
  requireCompany,
  requireDemonstration,
  requireInProduction,
  requirePermission,
  requireViewer,
} from "./guards.server.ts";

/**
 * The same pages, but each loader and action first asks the sitemap who may open the page or send its form. Pages only
 * ask who is there, so none can forget to check or check something else than the sitemap says. Throws if a page is
 * missing in the sitemap, or could not refuse because it has no loader.
 */
export function enforceAccess(build: ServerBuild, accessOf: ReadonlyMap<string, Access>): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route || id === "root") return [id, route];
    const access = accessOf.get(id);
    if (access === undefined) throw new Error(`The sitemap does not say who may open ${id}`);
    const { loader, action } = route.module;
    if (access.who !== "everybody" && !loader && !action)
      throw new Error(`${id} is not open to everybody, but has no loader that could refuse`);
    const module = {
      ...route.module,
      ...(loader && {
        loader: async (args: LoaderFunctionArgs) => {
          try {
            await admit(args, access, "look");
            return await loader(args);
          } catch (answer) {
            throw route.module.default === undefined && isMissing(answer) ? nothingHere() : answer;
          }
        },
      }),
      ...(action && {
        action: async (args: ActionFunctionArgs) => {
          try {
            await admit(args, access, "change");
          } catch (answer) {
            await readUnseen(args.request);
            throw answer;
          }
          return action(args);
        },
      }),
    };
    return [id, { ...route, module }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

/** What `data(null, { status: 404 })` throws. */
function isMissing(thrown: unknown): boolean {
  if (typeof thrown !== "object" || thrown === null || !("init" in thrown)) return false;
  const { init } = thrown;
  return typeof init === "object" && init !== null && "status" in init && init.status === 404;
}

/** Both languages, since nothing around it could be in one. Not plain text: Chromium styles that inline, against our policy. */
const missing = `<!doctype html><html lang="ko"><meta charset="utf-8"><title>404</title>
<p>이 주소에는 문서가 없습니다.</p><p lang="en">There is no document at this address.</p></html>
`;

/** An endpoint (a PDF, a file) has no page around it that could say so: a browser that asked for it shows this. */
function nothingHere(): Response {
  return new Response(missing, {
    status: 404,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}

/** Throws the answer for those who may not: the sign-in page, 401, 403 with the reason, or 404. */
async function admit(
  { request, params }: LoaderFunctionArgs,
  access: Access,
  to: "look" | "change",
): Promise<void> {
  switch (access.who) {
    case "everybody":
    case "signedOut":
      return;
    case "demonstration":
      return requireDemonstration();
    case "permittedInProduction":
      return requireInProduction(request, access.permission);
    case "signedIn":
      await requireViewer(request);
      return;
    case "permitted":
      await requirePermission(request, to === "look" ? access.permission : access.toChange);
      return;
    case "company":
      await requireCompany(request, params.companyId, to === "look" ? access.permission : access.toChange);
  }
}
