import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { serveStaticFiles } from "#app/platform/http/built-pages.server.ts";
import { contextOf } from "#app/platform/http/request-context.server.ts";
import { serveApp } from "#tests/support/serve-app.ts";

describe("security headers", () => {
  test("allow scripts by a nonce that the page knows and that no other answer has", async () => {
    const { address } = await serveApp((request, response) => {
      response.send(contextOf(request).cspNonce);
    });
    const answers = await Promise.all([fetch(address), fetch(address)]);
    const nonces = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(nonces).size).toBe(2);
    for (const [index, answer] of answers.entries()) {
      const policy = answer.headers.get("content-security-policy");
      expect(policy).toContain(`script-src 'self' 'nonce-${nonces[index]}';`);
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
    }
  });

  test("say nothing on plain http that only https can keep", async () => {
    const { address } = await serveApp((_request, response) => {
      response.send("page");
    });
    const { headers } = await fetch(address, { headers: { "x-forwarded-proto": "https" } });
    expect(headers.has("strict-transport-security")).toBe(false);
    expect(headers.get("content-security-policy")).not.toContain("upgrade-insecure-requests");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.has("x-powered-by")).toBe(false);
  });

  test("insist on https once a trusted proxy says that the visitor came by it", async () => {
    const { address } = await serveApp(
      (_request, response) => {
        response.send("page");
      },
      { config: { trustProxy: "loopback" } },
    );
    const { headers } = await fetch(address, { headers: { "x-forwarded-proto": "https" } });
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
    expect(headers.get("content-security-policy")).toContain("upgrade-insecure-requests");
  });
});

describe("the request id", () => {
  test.each(["trace-0123456789", "7f1f9d2e-1f7b-4c55-9c7c-0c9d3a3f5c11"])(
    "%s of a proxy is kept",
    async (id) => {
      const { address, lines } = await serveApp((request, response) => {
        response.send(contextOf(request).requestId);
      });
      const answer = await fetch(address, { headers: { "x-request-id": id } });
      expect(answer.headers.get("x-request-id")).toBe(id);
      expect(await answer.text()).toBe(id);
      await expect.poll(() => lines.join("")).toContain(`"requestId":"${id}"`);
    },
  );

  test.each(["short", "with blanks and <b>", "x".repeat(200)])("'%s' is replaced", async (id) => {
    const { address } = await serveApp((_request, response) => {
      response.send("page");
    });
    const answer = await fetch(address, { headers: { "x-request-id": id } });
    expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

test("the log tells method, path and status, and nothing that a visitor would mind", async () => {
  const { address, lines } = await serveApp((_request, response) => {
    response.status(201).send("page");
  });
  await fetch(`${address}/opportunities?q=secret-illness`, {
    headers: { cookie: "session=secret-cookie", authorization: "secret-token", "user-agent": "secret-agent" },
  });
  await expect.poll(() => lines).toHaveLength(1);
  expect(lines[0]).toContain("GET /opportunities 201");
  expect(lines[0]).not.toContain("secret");
  expect(lines[0]).not.toContain("127.0.0.1");
});

describe("what cannot be answered by a page", () => {
  test.each(["/%E0%A4%A", "/files/a%00b", "/%5C", "/%2Fnaru.example", "/%5Cnaru.example/page"])(
    "the path %s is a 400 in both languages, not an error of ours",
    async (path) => {
      const { address, lines } = await serveApp(() => {
        throw new Error("no page should be asked");
      });
      const answer = await fetch(address + path);
      expect(answer.status).toBe(400);
      const text = await answer.text();
      expect(text).toContain("주소를 확인해 주십시오");
      expect(text).toContain("Please check it");
      expect(lines.join("")).not.toContain('"level":50');
    },
  );

  test.each([
    ["//evil.example/", "/evil.example/"],
    ["/register//?q=a//b", "/register/?q=a//b"],
    ["/files///a//b", "/files/a/b"],
  ])("%s leads to %s, which stays on this site", async (path, to) => {
    const { address } = await serveApp(() => {
      throw new Error("no page should be asked");
    });
    const answer = await fetch(address + path, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([308, to]);
  });

  test("what is asked as Remix asked before it had single fetch reaches no page, and is no error of ours", async () => {
    const { address, lines } = await serveApp((_request, response) => {
      response.send("page");
    });
    for (const query of ["_data=root", "q=%EC%B9%A9&_data"]) {
      const answer = await fetch(`${address}/register?${query}`);
      expect([answer.status, (await answer.text()).includes("page")]).toEqual([400, false]);
    }
    expect((await fetch(`${address}/register?q=_data`)).status).toBe(200);
    expect(lines.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
  });

  test("a renderer that breaks is a 500 with the request id, and no inner words", async () => {
    const { address, lines } = await serveApp(() => {
      throw new Error("inner words");
    });
    const answer = await fetch(address);
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).toContain(answer.headers.get("x-request-id"));
    expect(text).not.toContain("inner words");
    expect(lines.join("")).toContain("inner words");
  });

  test("a body beyond the limit is refused before anybody reads it", async () => {
    const { address } = await serveApp(() => {
      throw new Error("no page should be asked");
    });
    const answer = await fetch(address, { method: "POST", body: "x".repeat(1_100_000) });
    expect(answer.status).toBe(413);
  });

  test("only a form with files, to a path that takes them, may be larger, and it has its own limit", async () => {
    const { address } = await serveApp(
      (request, response) => {
        request.resume().on("end", () => response.send("taken"));
      },
      { uploads: { isTaken: (path) => path === "/files", maxBytes: 1_200_000 } },
    );
    const send = async (path: string, type: string, bytes: number) => {
      const headers = { "content-type": type, "sec-fetch-site": "same-origin" };
      const body = "x".repeat(bytes);
      return (await fetch(`${address}${path}`, { method: "POST", headers, body })).status;
    };
    const multipart = "multipart/form-data; boundary=x";
    expect(await send("/files", multipart, 1_100_000)).toBe(200);
    expect(await send("/files", multipart, 1_200_001)).toBe(413);
    expect(await send("/files", "application/x-www-form-urlencoded", 1_100_000)).toBe(413);
    expect(await send("/files/else", multipart, 1_100_000)).toBe(413);
  });

  test("a body that does not say its length is refused", async () => {
    const { address } = await serveApp(() => {
      throw new Error("no page should be asked");
    });
    const endless = new Blob(["some text"]).stream();
    const request = new Request(address, { method: "POST", body: endless, duplex: "half" });
    expect((await fetch(request)).status).toBe(411);
  });
});

describe("static files", () => {
  async function serveFolder() {
    const folder = await mkdtemp(path.join(tmpdir(), "naru-static-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await mkdir(path.join(folder, "assets"));
    const script = "console.log('나루');".repeat(200);
    await writeFile(path.join(folder, "assets/app-1a2b.js"), script);
    await writeFile(path.join(folder, "assets/app-1a2b.js.gz"), gzipSync(script));
    await writeFile(path.join(folder, "favicon.svg"), "<svg/>");
    const { address } = await serveApp(
      (_request, response) => {
        response.send("page");
      },
      { staticFiles: serveStaticFiles(folder) },
    );
    return { address, script, folder };
  }

  test("with a hash in their name are kept for good, and sent as they were compressed", async () => {
    const { address, script } = await serveFolder();
    const answer = await fetch(`${address}/assets/app-1a2b.js`, { headers: { "accept-encoding": "gzip" } });
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect(answer.headers.get("content-type")).toContain("javascript");
    expect(await answer.text()).toBe(script);
  });

  test("without one are asked for again after an hour", async () => {
    const { address } = await serveFolder();
    const answer = await fetch(`${address}/favicon.svg`);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=3600");
  });

  test("of an earlier release are a plain 404 that nobody stores", async () => {
    const { address } = await serveFolder();
    const answer = await fetch(`${address}/assets/app-old.js`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).not.toContain("page");
  });

  test("that a new build took away break one answer, not the server", async () => {
    const { address, folder } = await serveFolder();
    await rm(path.join(folder, "favicon.svg"));
    await expect(fetch(`${address}/favicon.svg`).then((answer) => answer.text())).rejects.toThrow();
    expect(await (await fetch(`${address}/en`)).text()).toBe("page");
  });

  test("leave every other address to the pages", async () => {
    const { address } = await serveFolder();
    expect(await (await fetch(`${address}/en`)).text()).toBe("page");
  });
});
