import { data, type LoaderFunctionArgs } from "@remix-run/node";
import {
  loadCertificate,
  type ShownCertificate,
} from "#app/confirmation/certificate/load-certificate.server.ts";
import { config } from "#app/platform/config.server.ts";
import { perform } from "#app/platform/perform.server.ts";

/** How it stands may change any minute; nobody finds it by searching. */
export const certificateHeaders = { "cache-control": "no-store", "x-robots-tag": "noindex" };

/** The certificate of the address, and the one address that it is known by. */
export async function openCertificate({
  params,
}: Pick<LoaderFunctionArgs, "params">): Promise<{ certificate: ShownCertificate; address: string }> {
  const certificate = await perform(loadCertificate, { token: params.token ?? "" });
  if (certificate === null) throw data(null, { status: 404 });
  return { certificate, address: `${config.publicUrl}/certificate/${certificate.token}` };
}
