import type { LoaderFunctionArgs } from "@remix-run/node";
import { localeOf } from "#app/i18n/locale.ts";
import { answerSafely } from "#app/platform/http/problem.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { registerJson } from "./register-files.server.ts";
import { readRegisterQuery } from "./register-query.ts";

export function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const query = readRegisterQuery(new URL(request.url));
  return answerSafely(() => perform(registerJson, { query, locale: localeOf(request) }));
}
