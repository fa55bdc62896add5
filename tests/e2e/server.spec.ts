import { expect, test } from "#tests/support/browser/test.ts";

test("every page forbids foreign scripts and names its own by a nonce that is new each time", async ({
  page,
  to,
}) => {
  const nonces = new Set<string>();
  for (const _visit of ["first", "second"]) {
    const answer = await page.goto(to("/"));
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src [^;]*'nonce-/);
    expect(policy).not.toMatch(/script-src [^;]*unsafe-inline/);
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? "none");
  }
  expect(nonces.size).toBe(2);
  expect(nonces).not.toContain("none");
});

test("the health page says that every part works", async ({ request }) => {
  const answer = await request.get("/health");
  expect(answer.status()).toBe(200);
  // The worker reports within its first seconds.
  await expect
    .poll(async () => (await request.get("/health")).json(), { timeout: 15_000 })
    .toMatchObject({ status: "up" });
});

test("no page holds a NUL, wherever a letter fell between two chunks", async ({ request, to }) => {
  for (const path of ["/", "/opportunities", "/technologies", "/confirmation/lists"]) {
    const body = await (await request.get(to(path))).body();
    expect(body.length, path).toBeGreaterThan(10_000);
    expect(body.indexOf(0), path).toBe(-1);
  }
});
