import { request as sendRequest } from "node:http";
import { describe, expect, test } from "vitest";
import { serveApp } from "#tests/support/serve-app.ts";

/** Sends exactly these headers: `fetch` would add its own. */
function send(address: string, method: string, headers: Record<string, string>, path = "/account") {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = sendRequest(
      `${address}${path}`,
      { method, headers: { "content-length": "0", ...headers } },
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

  test("of a caller of the API that brings its own key", async () => {
    const { address } = await serve();
    const headers = { authorization: "Bearer naru_key", "sec-fetch-site": "cross-site" };
    expect((await send(address, "POST", headers, "/api/v1/profile")).status).toBe(200);
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
    ["outside the API, whatever key it brings", { authorization: "Bearer naru_key" }],
  ])("%s", async (_what, headers) => {
    const { address } = await serve();
    for (const method of ["POST", "PUT", "DELETE"]) {
      const { status, text } = await send(address, method, headers);
      expect(status).toBe(403);
      expect(text).toContain("나루의 화면에서 보낸 요청이 아니어서");
      expect(text).toContain("did not come from a Naru page");
      expect(text).not.toContain("done");
    }
  });
});

test("looking is free to everybody", async () => {
  const { address } = await serve();
  expect((await send(address, "GET", { "sec-fetch-site": "cross-site" })).status).toBe(200);
});
