import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { listPublicPages } from "#app/accounts/access.ts";
import { listOpenOpportunities } from "#app/catalogue/list-open-opportunities.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { sitemap } from "#app/routes.ts";
import { sitemapIndex, sitemapPart } from "./sitemap.ts";

/**
 * The addresses for search engines (sitemaps.org): public pages and open opportunities. `?part=1` is one list of them;
 * without it, which lists there are. A demonstration has none, because robots are to stay away.
 */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  if (config.mode !== "production") throw data(null, { status: 404 });
  const opportunities = await listOpenOpportunities(now().epochMilliseconds);
  const paths = [...listPublicPages(sitemap), ...opportunities.map((id) => `/opportunities/${id}`)];
  const part = new URL(request.url).searchParams.get("part");
  const text =
    part === null
      ? sitemapIndex(config.publicUrl, paths.length)
      : sitemapPart(config.publicUrl, paths, Number(part));
  if (text === null) throw data(null, { status: 404 });
  return new Response(text, {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}
