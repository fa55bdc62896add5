import { openAsBlob } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { AwsClient } from "aws4fetch";
import type { FileStorage } from "./file-storage.ts";

/** Besides the first try, each after a longer pause. */
const RETRIES = 3;

export type S3Settings = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
};

/**
 * Contents in a bucket of an S3-compatible storage: `endpoint/bucket/ab/ab12…`. Sent from a file, so that length and
 * hash are known before the first byte: the storage refuses anything that arrives differently.
 */
export function s3Storage(settings: S3Settings): FileStorage {
  const client = new AwsClient({
    accessKeyId: settings.accessKey,
    secretAccessKey: settings.secretKey,
    region: settings.region,
    service: "s3",
    retries: RETRIES,
  });
  const base = `${settings.endpoint.replace(/\/+$/, "")}/${settings.bucket}`;
  const urlOf = (sha256: string) => `${base}/${sha256.slice(0, 2)}/${sha256}`;
  return {
    incoming: join(tmpdir(), "naru-incoming"),
    keep: async ({ path, sha256 }) => {
      const there = await client.fetch(urlOf(sha256), { method: "HEAD" });
      if (there.ok) return;
      if (there.status !== 404) throw failure("HEAD", there);
      const headers = { "x-amz-content-sha256": sha256, "content-type": "application/octet-stream" };
      const kept = await client.fetch(urlOf(sha256), {
        method: "PUT",
        headers,
        body: await openAsBlob(path),
      });
      await kept.body?.cancel();
      if (!kept.ok) throw failure("PUT", kept);
    },
    open: async (sha256) => {
      const answer = await client.fetch(urlOf(sha256));
      if (answer.ok && answer.body !== null) return Readable.fromWeb(answer.body as ReadableStream);
      await answer.body?.cancel();
      if (answer.status === 404) return null;
      throw failure("GET", answer);
    },
    remove: async (sha256) => {
      const removed = await client.fetch(urlOf(sha256), { method: "DELETE" });
      await removed.body?.cancel();
      if (!removed.ok && removed.status !== 404) throw failure("DELETE", removed);
    },
  };
}

/** Says what was refused, but never which key was used. */
function failure(method: string, { status }: Response): Error {
  return new Error(`The file storage answered ${method} with ${status}`);
}
