import type { LoaderFunctionArgs } from "@remix-run/node";
import { listOpportunities } from "./list-opportunities.server.ts";

export function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  return listOpportunities(request);
}
