import http, { type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test, vi } from "vitest";
import { FetchFailure } from "./fetch-failure.ts";
import { type FetchLimits, fetchSafely } from "./fetch-safely.server.ts";
import { isWithinReach, lookupWithin } from "./public-address.server.ts";

const limits = { hosts: ["example.kr"], maxBytes: 1_000, timeoutMs: 5_000 };

async function serve(answer: RequestListener): Promise<string> {
  const server = http.createServer(answer);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function kindOf(url: string, given: FetchLimits = limits): Promise<string> {
  const failure = await fetchSafely(url, given).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(FetchFailure);
  return (failure as FetchFailure).kind;
}

test.each([
  ["ftp://example.kr/", "address"],
  ["file:///etc/passwd", "address"],
  ["data:text/html,x", "address"],
  ["not an address", "address"],
  ["https://user:secret@example.kr/", "address"],
  ["https://example.com/", "host"],
  ["https://example.kr.evil.com/", "host"],
  ["https://notexample.kr/", "host"],
  ["http://169.254.169.254/latest/meta-data", "host"],
])("'%s' is not asked: %s", async (url, kind) => {
  expect(await kindOf(url)).toBe(kind);
});

// Configured by mistake or by somebody else: a private address stays one.
test.each([
  "127.0.0.1",
  "10.0.0.8",
  "0x7f.1",
  "169.254.169.254",
  "[::1]",
  "[fe80::1]",
  "[fd00::1]",
  "[::ffff:127.0.0.1]",
  "localhost",
])("%s is refused even if it is configured", async (host) => {
  const hosts = [new URL(`http://${host}`).hostname];
  expect(await kindOf(`http://${host}:9/`, { ...limits, hosts })).toBe("private");
});

test.each([
  ["211.252.1.1", true],
  ["2001:4860:4860::8888", true],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["192.0.2.1", false],
  ["::", false],
  ["64:ff9b::7f00:1", false],
  ["2002:7f00:1::", false],
  ["", false],
])("%s is public: %s", (address, isPublic) => {
  expect(isWithinReach(address, "public")).toBe(isPublic);
});

test("a name with one private address among public ones is refused, and only what was checked is connected to", async () => {
  const v4 = (address: string) => ({ address, family: 4 });
  const answers = [[v4("211.252.1.1"), v4("10.0.0.1")], [v4("211.252.1.1")], [v4("127.0.0.1")]];
  const resolver = vi.fn(async () => answers.shift() ?? []);
  const lookup = lookupWithin("public", resolver);
  const look = (all: boolean) =>
    new Promise((done) => lookup("a.example.kr", { all }, (error, found) => done(error ?? found)));
  expect(await look(true)).toMatchObject({ kind: "private" });
  expect(await look(true)).toEqual([v4("211.252.1.1")]);
  expect(resolver).toHaveBeenCalledTimes(2);
  expect(await look(false)).toMatchObject({ kind: "private" });
});

test("the local source is asked where the configuration names it, and its packed answer is unpacked", async () => {
  const localOrigin = await serve((request, response) => {
    response.writeHead(429, {
      "content-type": "Application/JSON",
      "content-encoding": "gzip",
      "retry-after": "7",
    });
    response.end(gzipSync(`{"asked":"${request.url}","key":"${request.headers["x-key"]}"}`));
  });
  const fetched = await fetchSafely(`${localOrigin}/a?b=1`, {
    ...limits,
    localOrigin,
    headers: { "x-key": "k" },
  });
  expect({ ...fetched, bytes: fetched.bytes.toString() }).toEqual({
    status: 429,
    contentType: "application/json",
    bytes: '{"asked":"/a?b=1","key":"k"}',
    retryAfter: 7,
  });
});

test.each([
  ["/endless", "redirects"],
  ["http://169.254.169.254/", "host"],
  ["http://127.0.0.1:9/", "host"],
  ["http://user:secret@example.kr/", "address"],
  ["file:///etc/passwd", "address"],
])("a redirect to '%s' ends: %s", async (location, kind) => {
  const localOrigin = await serve((_request, response) => response.writeHead(302, { location }).end());
  expect(await kindOf(localOrigin, { ...limits, localOrigin })).toBe(kind);
});

test("an answer ends at its limits: of size, told before or streamed on, packed too; of time; and when nobody waits any more", async () => {
  const closed = vi.fn();
  const localOrigin = await serve((request, response) => {
    response.on("close", closed);
    if (request.url === "/told") response.writeHead(200, { "content-length": 2_147_483_648 }).write("x");
    else if (request.url === "/packed")
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(1e6)));
    else if (request.url === "/streamed") {
      const more = () => {
        while (response.write(Buffer.alloc(65_536)));
      };
      response.on("drain", more);
      more();
    } else if (request.url === "/cut") {
      response.writeHead(200, { "content-length": 900 }).write("{");
      setTimeout(() => response.destroy(), 10);
    } else response.write(" ");
  });
  const given = { ...limits, localOrigin };
  expect(await kindOf(`${localOrigin}/told`, given)).toBe("too_large");
  expect(await kindOf(`${localOrigin}/streamed`, given)).toBe("too_large");
  expect(await kindOf(`${localOrigin}/packed`, given)).toBe("too_large");
  expect(await kindOf(`${localOrigin}/cut`, given)).toBe("broken");
  expect(await kindOf(`${localOrigin}/slow`, { ...given, timeoutMs: 100 })).toBe("too_slow");
  const ending = new AbortController();
  setTimeout(() => ending.abort(), 50);
  expect(await kindOf(`${localOrigin}/slow`, { ...given, signal: ending.signal })).toBe("cancelled");
  await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(6));
});

test("no failure repeats the address, because its query may hold a key", async () => {
  const failure = await fetchSafely("http://localhost:9/?serviceKey=geheim", {
    ...limits,
    localOrigin: "http://localhost:9",
  }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ kind: "unreachable" });
  expect(String(failure)).not.toContain("geheim");
});
