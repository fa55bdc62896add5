import { answerJson, entityTag } from "#app/opportunities/api/answer.server.ts";
import { describeApi } from "#app/opportunities/api/describe-api.ts";

export function loader(): Response {
  const description = describeApi();
  return answerJson(description, entityTag(JSON.stringify(description)));
}
