import { answerJson, entityTag } from "./answer.server.ts";
import { describeApi } from "./describe-api.ts";

export function loader(): Response {
  const description = describeApi();
  return answerJson(description, entityTag(JSON.stringify(description)));
}
