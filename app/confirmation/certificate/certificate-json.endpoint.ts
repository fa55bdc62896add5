import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerProblem, answerSafely } from "#app/platform/http/problem.server.ts";
import { certificateHeaders, findByAddress } from "./open-certificate.server.ts";

/** The signed content: flattened JWS (RFC 7515), which `scripts/verify-certificate.mjs` can check. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerSafely(async () => {
    const opened = await findByAddress(args);
    if (opened === null) return answerProblem(404, "Not Found", "There is no certificate at this address.");
    const { signed, document } = opened.certificate;
    return new Response(`${JSON.stringify(signed)}\n`, {
      headers: {
        ...certificateHeaders,
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${document.number}.json"`,
      },
    });
  });
}
