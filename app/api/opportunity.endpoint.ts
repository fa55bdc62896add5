import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerProblem } from "./answer.server.ts";
import { showOpportunity } from "./show-opportunity.server.ts";

export function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  return showOpportunity(request, params.id);
}

export function action(): Response {
  return answerProblem(405, "Method Not Allowed", "The catalogue is read-only. Use GET.");
}
