import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { scratchFolder } from "#tests/support/files/scratch-folder.ts";
import type { FileStorage } from "./storage/file-storage.ts";
import { folderStorage } from "./storage/folder-storage.server.ts";
import { s3Storage } from "./storage/s3-storage.server.ts";

const content = Buffer.from("나루의 파일 ".repeat(50_000));
const sha256 = createHash("sha256").update(content).digest("hex");
const SECRET = "a secret that nobody logs";

async function received(folder: string, name: string) {
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeFile(path, content);
  return { path, sha256, bytes: content.length };
}

// why: there is no S3 on this machine; this keeps objects in memory and refuses whatever S3 would refuse: a wrong signature,
// a length that was not told, a content that is not that of the hash.
async function fakeS3() {
  const objects = new Map<string, Buffer>();
  const asked: string[] = [];
  const failing: number[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    asked.push(`${request.method} ${request.url}`);
    const answer = (status: number, sent?: Buffer) => response.writeHead(status).end(sent);
    const failure = failing.shift();
    if (failure !== undefined) return answer(failure);
    if (!isSigned(request)) return answer(403);
    return answer(...serve(objects, request, body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = {
    endpoint,
    bucket: "naru",
    region: "ap-northeast-2",
    accessKey: "key",
    secretKey: SECRET,
  };
  return { storage: s3Storage(settings), settings, objects, asked, failing };
}

function serve(objects: Map<string, Buffer>, request: IncomingMessage, body: Buffer): [number, Buffer?] {
  const { method, url: key = "", headers } = request;
  const found = objects.get(key);
  switch (method) {
    case "PUT": {
      const isWhole = headers["content-length"] === String(body.length) && body.length > 0;
      const isSame = createHash("sha256").update(body).digest("hex") === headers["x-amz-content-sha256"];
      if (!isWhole || !isSame) return [400];
      objects.set(key, body);
      return [200];
    }
    case "DELETE":
      objects.delete(key);
      return [204];
    default:
      if (found === undefined) return [404];
      return method === "GET" ? [200, found] : [200];
  }
}

/** AWS Signature Version 4, computed as its specification says, by other code than the client's. */
function isSigned({ method, url, headers }: IncomingMessage): boolean {
  const [, date, signed, signature] =
    /Credential=key\/(\d{8})\/ap-northeast-2\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)/.exec(
      headers.authorization ?? "",
    ) ?? [];
  if (date === undefined || signed === undefined) return false;
  const lines = signed.split(";").map((name) => `${name}:${headers[name]}\n`);
  const canonical = [method, url, "", lines.join(""), signed, headers["x-amz-content-sha256"]].join("\n");
  const scope = `${date}/ap-northeast-2/s3/aws4_request`;
  const hash = createHash("sha256").update(canonical).digest("hex");
  const toSign = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, hash].join("\n");
  const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
  const key = [date, "ap-northeast-2", "s3", "aws4_request"].reduce<string | Buffer>(hmac, `AWS4${SECRET}`);
  return hmac(key, toSign).toString("hex") === signature;
}

async function folderHome(): Promise<FileStorage> {
  return folderStorage(await scratchFolder());
}

describe.each([
  ["a folder", folderHome],
  ["an S3-compatible storage", async () => (await fakeS3()).storage],
])("%s", (_name, makeHome) => {
  test("gives back what it keeps, once however often it is kept, until it is removed", async () => {
    const storage = await makeHome();
    const folder = await scratchFolder();
    expect(await storage.open(sha256)).toBeNull();
    await storage.keep(await received(join(folder, "one"), "a"));
    await storage.keep(await received(join(folder, "two"), "b"));
    const opened = await storage.open(sha256);
    expect(opened === null ? null : (await buffer(opened)).equals(content)).toBe(true);
    await storage.remove(sha256);
    await storage.remove(sha256);
    expect(await storage.open(sha256)).toBeNull();
  });
});

test("a folder holds one file for one content, under its hash", async () => {
  const folder = await scratchFolder();
  const storage = folderStorage(folder);
  await storage.keep(await received(storage.incoming, "a"));
  await storage.keep(await received(storage.incoming, "b"));
  expect(await readdir(join(folder, sha256.slice(0, 2)))).toEqual([sha256]);
});

test("S3 is sent a content once, with its length and hash, and asked before", async () => {
  const { storage, asked, objects } = await fakeS3();
  const folder = await scratchFolder();
  await storage.keep(await received(folder, "a"));
  await storage.keep(await received(folder, "b"));
  const key = `/naru/${sha256.slice(0, 2)}/${sha256}`;
  expect(asked).toEqual([`HEAD ${key}`, `PUT ${key}`, `HEAD ${key}`]);
  expect(objects.get(key)?.equals(content)).toBe(true);
});

test("S3 is asked again where it was busy, also with the content", async () => {
  const { storage, failing, objects } = await fakeS3();
  failing.push(503, 503);
  await storage.keep(await received(await scratchFolder(), "a"));
  failing.push(500);
  expect(objects.size).toBe(1);
  expect(await storage.open(sha256)).not.toBeNull();
});

test("S3's refusal is said without any key", async () => {
  const { settings } = await fakeS3();
  const storage = s3Storage({ ...settings, secretKey: "another" });
  const kept = storage.keep(await received(await scratchFolder(), "a"));
  await expect(kept).rejects.toThrow(/^The file storage answered HEAD with 403$/);
});
