import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { attachmentHeader } from "#app/files/file-name.ts";
import { fileTypes } from "#app/files/file-types.ts";
import { chooseStorage } from "#app/files/storage/choose-storage.server.ts";
import { config } from "#app/platform/config.server.ts";
import { leadTo, readId } from "#app/platform/pages/read-form.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { openCoveredFile } from "./blind/open-covered-file.server.ts";

/** A file for the reviewer of a blind round; where it cannot be given, the review says why. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const viewer = await requireViewer(request);
  const reviewId = readId(params.reviewId);
  const asked = { viewer, reviewId, name: params.name ?? "" };
  const file = await perform((db) => openCoveredFile(db, chooseStorage(config.files), asked), undefined);
  if (file === null) throw data(null, { status: 404 });
  if ("withheld" in file) return leadTo(request, `/agency/reviews/${reviewId}?withheld=${file.withheld}`);
  const { name, type, bytes } = file;
  return new Response(request.method === "HEAD" ? null : new Uint8Array(bytes), {
    headers: {
      "content-type": fileTypes[type].mediaType,
      "content-length": String(bytes.length),
      "content-disposition": attachmentHeader(name),
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store, no-transform",
    },
  });
}
