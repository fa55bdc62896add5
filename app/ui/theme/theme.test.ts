import { expect, test } from "vitest";
import { action } from "./theme.endpoint.ts";
import { readTheme, serializeTheme } from "./theme-cookie.server.ts";
import { themes } from "./themes.ts";

const site = "https://naru.example";

function choose(fields: Record<string, string>) {
  const request = new Request(`${site}/settings/theme`, {
    method: "POST",
    body: new URLSearchParams(fields),
  });
  return action({ request, params: {}, context: { cspNonce: "", requestId: "", networkAddress: "" } });
}

test.each(themes)("a browser that chose %s is given it again", async (theme) => {
  const setCookie = await serializeTheme(theme, new Request(site));
  const cookie = setCookie.split(";")[0] ?? "";
  expect(await readTheme(new Request(site, { headers: { cookie } }))).toBe(theme);
});

test.each(["", "naru_theme=purple", "naru_theme=%22%3E%3Cscript%3E", "naru_theme=bnVsbA%3D%3D"])(
  "the cookie '%s' chooses nothing",
  async (cookie) => expect(await readTheme(new Request(site, { headers: { cookie } }))).toBe("system"),
);

test("the cookie is sent over https only where the page came by https", async () => {
  expect(await serializeTheme("dark", new Request(site))).toMatch(/; Secure/);
  expect(await serializeTheme("dark", new Request("http://localhost:3000"))).not.toMatch(/; Secure/);
});

test.each([
  ["/en/system/rules?x=1", "/en/system/rules?x=1"],
  ["//elsewhere.example/", "/"],
  ["https://elsewhere.example/", "/"],
  ["/\\elsewhere.example", "/"],
  ["/.//elsewhere.example", "/elsewhere.example"],
  ["javascript:alert(1)", "/"],
  ["", "/"],
])("after choosing on '%s' one is sent to '%s'", async (returnTo, location) => {
  const answer = await choose({ theme: "dark", returnTo });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(location);
});

test("a theme that does not exist is refused", async () => {
  await expect(choose({ theme: "purple", returnTo: "/" })).rejects.toMatchObject({ status: 400 });
});
