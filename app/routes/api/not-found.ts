import { answerProblem } from "#app/opportunities/api/answer.server.ts";

export function loader(): Response {
  return answerProblem(404, "Not Found", "There is nothing here. See /api/v1/openapi.json.");
}

export const action = loader;
