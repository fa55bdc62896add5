import { perform } from "#app/platform/perform.server.ts";
import { listKeys } from "./load-certificate.server.ts";

/** The keys of all certificates (RFC 7517), former ones too. */
export async function loader(): Promise<Response> {
  return new Response(`${JSON.stringify(await perform(listKeys, undefined))}\n`, {
    headers: {
      "content-type": "application/jwk-set+json",
      "cache-control": "public, max-age=300",
      // Whoever checks a certificate in a page of their own may read them.
      "access-control-allow-origin": "*",
    },
  });
}
