import { expect, test } from "vitest";
import { measureDuration } from "#app/platform/metrics/http-duration.server.ts";
import { serveApp } from "#tests/support/serve-app.ts";

const METRICS_TOKEN = "a-token-for-prometheus";
const page: Parameters<typeof serveApp>[0] = (_request, response) => {
  response.send("page");
};

test("metrics count pages by the pattern of their route, never by an address that a visitor invented", async () => {
  const { address } = await serveApp(page, { measure: measureDuration(() => "/notices/:id") });
  await fetch(`${address}/notices/12345`);
  const text = await (await fetch(`${address}/metrics`)).text();
  expect(text).toContain(
    'naru_http_request_duration_seconds_count{method="GET",route="/notices/:id",status="200"} 1',
  );
  expect(text).not.toContain("12345");
});

test("without a token, metrics are for this machine only, and not for who comes through a proxy on it", async () => {
  const { address } = await serveApp(page);
  expect((await fetch(`${address}/metrics`)).status).toBe(200);
  for (const header of ["x-forwarded-for", "forwarded", "x-real-ip", "via"]) {
    expect((await fetch(`${address}/metrics`, { headers: { [header]: "127.0.0.1" } })).status).toBe(403);
  }
});

test.each([
  [undefined, 403],
  ["Bearer another-token-altogether", 403],
  [`Basic ${METRICS_TOKEN}`, 403],
  [`Bearer ${METRICS_TOKEN}`, 200],
])("with a token, metrics answer '%s' by %i, also on this machine", async (authorization, status) => {
  const { address } = await serveApp(page, { config: { metricsToken: METRICS_TOKEN } });
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  expect((await fetch(`${address}/metrics`, { headers })).status).toBe(status);
});
