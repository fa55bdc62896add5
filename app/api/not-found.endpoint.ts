import { answerProblem } from "#app/platform/http/problem.server.ts";

const nothingHere = () => answerProblem(404, "Not Found", "There is nothing here. See /api/v1/openapi.json.");

export function loader(): Response {
  return nothingHere();
}
