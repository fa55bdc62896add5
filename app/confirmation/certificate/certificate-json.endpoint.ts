import type { LoaderFunctionArgs } from "@remix-run/node";
import { certificateHeaders, openCertificate } from "./open-certificate.server.ts";

/** The signed content: flattened JWS (RFC 7515), which `scripts/verify-certificate.mjs` can check. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { certificate } = await openCertificate(args);
  return new Response(`${JSON.stringify(certificate.signed)}\n`, {
    headers: {
      ...certificateHeaders,
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${certificate.document.number}.json"`,
    },
  });
}
