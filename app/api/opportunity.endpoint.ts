import type { LoaderFunctionArgs } from "@remix-run/node";
import { showOpportunity } from "./show-opportunity.server.ts";

export function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  return showOpportunity(request, params.id);
}
