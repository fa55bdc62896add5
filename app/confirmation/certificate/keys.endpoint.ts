import { answerSafely } from "#app/platform/http/problem.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { listKeys } from "./load-certificate.server.ts";

/** The keys of all certificates (RFC 7517), including former ones. */
export function loader(): Promise<Response> {
  return answerSafely(
    async () =>
      new Response(`${JSON.stringify(await perform(listKeys, undefined))}\n`, {
        headers: {
          "content-type": "application/jwk-set+json",
          "cache-control": "public, max-age=300",
          // Other sites may check certificates in their own pages.
          "access-control-allow-origin": "*",
        },
      }),
  );
}
