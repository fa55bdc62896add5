import type { LoaderFunctionArgs } from "@remix-run/node";
import { config } from "#app/platform/config.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { loadCertificate, type ShownCertificate } from "./load-certificate.server.ts";

/** The state can change at any minute, and search engines must not list certificates. */
export const certificateHeaders = { "cache-control": "no-store", "x-robots-tag": "noindex" };

type Opened = { certificate: ShownCertificate; address: string };
type Args = Pick<LoaderFunctionArgs, "params">;

/** The certificate of the address with its canonical address, or null. */
export async function findByAddress({ params }: Args): Promise<Opened | null> {
  const certificate = await perform(loadCertificate, { token: params.token ?? "" });
  if (certificate === null) return null;
  return { certificate, address: `${config.publicUrl}/certificate/${certificate.token}` };
}
