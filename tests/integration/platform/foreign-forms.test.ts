import { request as sendRequest } from "node:http";
import { describe, expect, test } from "vitest";
import { serveApp } from "#tests/support/serve-app.ts";

/** Sends exactly these headers: `fetch` would add its own. */
function send(address: string, method: string, headers: Record<string, string>, path = "/account") {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = sendRequest(
      `${address}${path}`,
      {
        method,
        headers: {
          "content-length": "0",
          ...(method === "POST" && { "content-type": "application/x-www-form-urlencoded" }),
          ...headers,
        },
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}

async function serve(trustProxy: string | false = false) {
  const { address } = await serveApp(
    (_request, response) => {
      response.send("done");
    },
    { config: { trustProxy } },
  );
  return { address, host: new URL(address).host };
}

describe("a form is taken", () => {
  test.each(["same-origin", "none"])("where the browser says that its site is '%s'", async (site) => {
    const { address } = await serve();
    expect(await send(address, "POST", { "sec-fetch-site": site })).toEqual({ status: 200, text: "done" });
  });

  test("where an older browser names our own origin", async () => {
    const { address } = await serve();
    expect((await send(address, "POST", { origin: address })).status).toBe(200);
  });

  test("where a trusted proxy was asked for the origin that it names", async () => {
    const { address } = await serve("loopback");
    const headers = {
      origin: "https://naru.example",
      "x-forwarded-host": "naru.example",
      "x-forwarded-proto": "https",
    };
    expect((await send(address, "POST", headers)).status).toBe(200);
  });
});

describe("a form is refused", () => {
  test.each<[string, Record<string, string>]>([
    ["of another site", { "sec-fetch-site": "cross-site" }],
    ["of a neighbour below the same domain", { "sec-fetch-site": "same-site" }],
    ["of another origin in an older browser", { origin: "https://evil.example" }],
    ["of another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["of a page that hides its origin", { origin: "null" }],
    ["that says nothing of its origin", {}],
    [
      "of an origin that an untrusted header claims",
      { origin: "https://a.example", "x-forwarded-host": "a.example" },
    ],
    [
      "of another origin in a browser that says otherwise",
      { "sec-fetch-site": "same-origin", origin: "null" },
    ],
    ["whose origin is no address", { "sec-fetch-site": "none", origin: "no address" }],
    ["whatever key it brings", { authorization: "Bearer naru_key" }],
  ])("%s", async (_what, headers) => {
    const { address } = await serve();
    const { status, text } = await send(address, "POST", headers);
    expect(status).toBe(403);
    expect(text).toContain("나루의 화면에서 보낸 요청이 아니어서");
    expect(text).toContain("did not come from a Naru page");
    expect(text).not.toContain("done");
  });
});

test("looking is free to everybody", async () => {
  const { address } = await serve();
  expect((await send(address, "GET", { "sec-fetch-site": "cross-site" })).status).toBe(200);
});

describe("what is no form is refused as such", () => {
  const own = { "sec-fetch-site": "same-origin" };

  test.each<[string, Record<string, string>]>([
    ["JSON", { "content-type": "application/json" }],
    ["XML", { "content-type": "text/xml; charset=utf-8" }],
    ["plain text", { "content-type": "text/plain" }],
    ["an empty name of a format", { "content-type": "" }],
    ["parts without a boundary", { "content-type": "multipart/form-data" }],
    ["another charset", { "content-type": "application/x-www-form-urlencoded; charset=euc-kr" }],
    ["a packed form", { "content-encoding": "gzip" }],
  ])("%s is a 415 in both languages", async (_what, headers) => {
    const { address } = await serve();
    const { status, text } = await send(address, "POST", { ...own, ...headers });
    expect(status).toBe(415);
    expect(text).toContain("이 형식의 내용은 받지 않습니다");
    expect(text).toContain("does not take content in this format");
  });

  test.each(["TRACE", "PUT", "PATCH", "DELETE", "PROPFIND"])(
    "%s is a 405 that says what is taken",
    async (method) => {
      const { address } = await serve();
      const { status, text } = await send(address, method, own);
      expect(status).toBe(405);
      expect(text).toContain("아무것도 바뀌지 않았습니다");
    },
  );

  test("OPTIONS says what is taken, and does nothing", async () => {
    const { address } = await serve();
    expect(await send(address, "OPTIONS", {})).toEqual({ status: 204, text: "" });
    expect((await fetch(address, { method: "OPTIONS" })).headers.get("allow")).toBe(
      "GET, HEAD, POST, OPTIONS",
    );
  });

  test.each([
    ["host", "no host/at all"],
    ["host", "naru.example:99999"],
    ["host", "[::1"],
  ])("a %s '%s' is a 400", async (name, value) => {
    const { address } = await serve();
    expect((await send(address, "GET", { [name]: value })).status).toBe(400);
  });

  test("what somebody claims to have been asked for counts for nothing", async () => {
    const { address } = await serve();
    expect((await send(address, "GET", { "x-forwarded-host": "evil.example:99999" })).status).toBe(200);
  });
});

describe("what programs meet", () => {
  test("a page of another site is told that it may send a company's key to the API, and nowhere else", async () => {
    const { address } = await serve();
    const api = await fetch(`${address}/api/v1/opportunities`, { method: "OPTIONS" });
    expect(api.headers.get("access-control-allow-headers")).toBe("authorization, if-none-match");
    expect(api.headers.get("access-control-allow-methods")).toBe("GET, HEAD");
    const page = await fetch(`${address}/account`, { method: "OPTIONS" });
    expect(page.headers.has("access-control-allow-origin")).toBe(false);
  });

  test.each(["PUT", "DELETE", "TRACE"])(
    "the API answers %s by a problem document with Allow",
    async (method) => {
      const { address } = await serve();
      const { status, text } = await send(address, method, {}, "/api/v1/opportunities");
      expect([status, JSON.parse(text).title]).toEqual([405, "Method Not Allowed"]);
    },
  );

  test("a demonstration asks crawlers to stay away, production only from what needs a session", async () => {
    const { address } = await serve();
    expect(await (await fetch(`${address}/robots.txt`)).text()).toBe("User-agent: *\nDisallow: /\n");
    const { address: real } = await serveApp(() => undefined, {
      config: { mode: "production", securityContact: "mailto:security@naru.example" },
    });
    const robots = await (await fetch(`${real}/robots.txt`)).text();
    expect(robots).toContain("Disallow: /en/account\n");
    expect(robots).toContain("Sitemap: https://naru.example/sitemap.xml\n");
    expect(robots).not.toContain("opportunities");
    expect(await (await fetch(`${real}/.well-known/security.txt`)).text()).toMatch(
      /^Contact: mailto:security@naru\.example\nExpires: \d{4}-/,
    );
  });
});
