import { beforeAll, describe, expect, test, vi } from "vitest";
import { openTestDatabase } from "#tests/support/database.ts";
import { codeInMail, requestWith } from "#tests/support/sign-in.ts";

// What exists in demonstrations only. The process believes to be in production, although demo people are in its database.
vi.hoisted(() => {
  vi.stubEnv("NARU_MODE", "production");
  vi.stubEnv("NODE_ENV", "");
  vi.stubEnv("NARU_NOW", "");
  vi.stubEnv("SIGNING_KEY", "a key of the tests, at least 32 letters");
  vi.stubEnv("PUBLIC_URL", "https://naru.example");
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  vi.stubEnv("NARU_FILES_DIR", "/var/lib/naru-files");
  vi.stubEnv("MAIL_FROM", "no-reply@naru.example");
});

const db = openTestDatabase();
const context = { cspNonce: "", requestId: "", networkAddress: "192.0.2.1" };

beforeAll(async () => {
  await db
    .insertInto("person")
    .values({
      id: "demo-admin",
      name: "(예시) 관라온",
      email: "admin@demo.naru.invalid",
      email_verified: true,
      is_demo: true,
    })
    .execute();
  await db.insertInto("staff_role").values({ person_id: "demo-admin", role: "admin" }).execute();
});

/** The status that a loader or action answers with, whether it returns or throws. */
async function statusOf(answer: Promise<unknown>): Promise<number> {
  const outcome: unknown = await answer.catch((thrown: unknown) => thrown);
  if (outcome instanceof Response) return outcome.status;
  if (typeof outcome === "object" && outcome !== null && "init" in outcome) {
    const { init } = outcome as { init: ResponseInit | null };
    return init?.status ?? 200;
  }
  if (outcome instanceof Error) throw outcome;
  return 200;
}

describe("in production", () => {
  test("signing in as a demo person is refused by the use case itself", async () => {
    const { signInDemoPerson } = await import("#app/accounts/demo/sign-in-demo-person.server.ts");
    await expect(signInDemoPerson(requestWith(), "demo-admin")).rejects.toThrow(/embedded mode only/);
    expect(await db.selectFrom("session").selectAll().execute()).toEqual([]);
  });

  test("the page of demo people is missing, for looking and for signing in", async () => {
    const { enforcedPage } = await import("#tests/support/enforced-page.ts");
    const page = enforcedPage(
      "accounts/demo/demo.page.tsx",
      await import("#app/accounts/demo/demo.page.tsx"),
    );
    const form = new URLSearchParams({ person: "demo-admin" });
    const sent = requestWith([], "/system/demo", { method: "POST", body: form });
    const looked = { request: requestWith([], "/system/demo"), params: {}, context };
    expect(await statusOf(Promise.resolve(page.loader?.(looked)))).toBe(404);
    expect(await statusOf(Promise.resolve(page.action?.({ request: sent, params: {}, context })))).toBe(404);
    expect(await db.selectFrom("session").selectAll().execute()).toEqual([]);
  });

  test("the mailbox is missing", async () => {
    const { enforcedPage } = await import("#tests/support/enforced-page.ts");
    const mailbox = enforcedPage(
      "accounts/demo/mailbox.page.tsx",
      await import("#app/accounts/demo/mailbox.page.tsx"),
    );
    const mail = enforcedPage(
      "accounts/demo/mail.page.tsx",
      await import("#app/accounts/demo/mail.page.tsx"),
    );
    const request = requestWith([], "/system/mailbox");
    expect(await statusOf(Promise.resolve(mailbox.loader?.({ request, params: {}, context })))).toBe(404);
    expect(await statusOf(Promise.resolve(mail.loader?.({ request, params: { id: "1" }, context })))).toBe(
      404,
    );
  });

  test("search engines are told of what is open and everybody may read, and of nothing else", async () => {
    const { saveNotices } = await import("#app/opportunities/save-notices.server.ts");
    const { canonicalNoticeSchema } = await import("#app/opportunities/canonical-notice.ts");
    const { loader } = await import("#app/find/sitemap.endpoint.ts");
    const closed = { type: "fixed", opensAt: "2020-01-01T00:00:00Z", closesAt: "2020-02-01T00:00:00Z" };
    const notice = (sourceId: string, parts: object, more: object = {}) =>
      canonicalNoticeSchema.parse({
        ...{ source: "bizinfo", sourceId, title: `공고 ${sourceId}`, ...more },
        opportunities: [{ kind: "rnd", windows: [{ type: "rolling" }], ...parts }],
      });
    const notices = [
      notice("open", {}),
      notice("closed", { windows: [closed] }),
      notice("secret", { securityClass: "security" }),
      notice("sample", {}, { isSample: true }),
    ];
    await saveNotices(db, notices, "test");
    const [open] = await db
      .selectFrom("opportunity")
      .innerJoin("source_record", "source_record.notice_id", "opportunity.notice_id")
      .select("opportunity.id")
      .where("source_id", "=", "open")
      .execute();
    const request = requestWith([], "/sitemap.xml?part=1");
    const text = await (await loader({ request, params: {}, context })).text();
    expect(text.match(/[^>]*\/opportunities\/\d+/g)).toEqual([
      `https://naru.example/opportunities/${open?.id}`,
      `https://naru.example/en/opportunities/${open?.id}`,
    ]);
  });

  test("a session of a demo person lets nobody in, however it came about", async () => {
    const { requestCode } = await import("#app/accounts/sign-in/request-code.server.ts");
    const { verifyCode } = await import("#app/accounts/sign-in/verify-code.server.ts");
    const { readViewer } = await import("#app/accounts/read-viewer.server.ts");
    const email = "admin@demo.naru.invalid";
    const who = { email, locale: "ko", networkAddress: "192.0.2.1" } as const;
    await requestCode(requestWith(), who);
    const verified = await verifyCode(requestWith(), { ...who, code: await codeInMail(db, email) });
    if (!verified.ok) throw new Error(verified.reason);
    expect(await db.selectFrom("session").select("person_id").execute()).toEqual([
      { person_id: "demo-admin" },
    ]);
    expect(await readViewer(requestWith(verified.cookies))).toBeNull();
  });

  test.each([
    ["rules", "rules-bench/rules-bench.page.tsx", () => import("#app/rules-bench/rules-bench.page.tsx")],
    ["components", "ui/gallery/gallery.page.tsx", () => import("#app/ui/gallery/gallery.page.tsx")],
  ] as const)("the page /system/%s is for staff", async (page, file, load) => {
    const { enforcedPage } = await import("#tests/support/enforced-page.ts");
    const { loader } = enforcedPage(file, await load());
    const { signInAs } = await import("#tests/support/sign-in.ts");
    const open = (cookies: readonly string[]) =>
      statusOf(
        Promise.resolve(loader?.({ request: requestWith(cookies, `/system/${page}`), params: {}, context })),
      );
    const cookies = await signInAs(db, `${page}@naru.example`);
    expect(await open([])).toBe(302);
    expect(await open(cookies)).toBe(403);
    const { id } = await db
      .selectFrom("person")
      .select("id")
      .where("email", "=", `${page}@naru.example`)
      .executeTakeFirstOrThrow();
    await db.insertInto("staff_role").values({ person_id: id, role: "centre_officer" }).execute();
    expect(await open(cookies)).toBe(200);
  });
});
