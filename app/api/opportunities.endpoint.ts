import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerProblem } from "./answer.server.ts";
import { listOpportunities } from "./list-opportunities.server.ts";

export function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  return listOpportunities(request);
}

export function action(): Response {
  return answerProblem(405, "Method Not Allowed", "The catalogue is read-only. Use GET.");
}
