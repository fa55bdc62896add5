import type { LoaderFunctionArgs } from "@remix-run/node";
import { config } from "#app/platform/config.server.ts";
import { answerTagged, entityTag } from "./answer.server.ts";
import { describeApi } from "./describe-api.ts";

const description = JSON.stringify(describeApi(config.publicUrl));
const tag = entityTag(description);

export function loader({ request }: LoaderFunctionArgs): Response {
  return answerTagged(request, description, tag, "anyone");
}
