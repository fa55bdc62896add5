import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Suggested } from "#app/ui/find/use-suggestions.ts";
import { findSuggestions } from "./find-suggestions.server.ts";

/** Suggestions while somebody types. Cached for a minute, because people type the same beginnings. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const locale = asked.get("locale") === "en" ? "en" : "ko";
  const answer: Suggested = { suggestions: await findSuggestions(asked.get("q") ?? "", locale) };
  return Response.json(answer, { headers: { "cache-control": "private, max-age=60" } });
}
