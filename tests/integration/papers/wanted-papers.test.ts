import { rm } from "node:fs/promises";
import { sql } from "kysely";
import { afterAll, describe, expect, test, vi } from "vitest";
import yauzl from "yauzl";
import { readNotices } from "#app/intake/read-notices.server.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { findWanted } from "#app/opportunity-page/papers/find-wanted.server.ts";
import { folderFiles, folderIndex } from "#app/opportunity-page/papers/folder-index.ts";
import { wantedView } from "#app/opportunity-page/papers/wanted-view.ts";
import { writeFolder } from "#app/papers/write-folder.server.ts";
import { db } from "#db/client.server.ts";
import { peopleOf } from "#tests/support/people.ts";

const folder = await vi.hoisted(async () => {
  const { tmpdir } = await import("node:os");
  const path = `${tmpdir()}/naru-wanted-papers-${process.pid}`;
  vi.stubEnv("NARU_FILES_DIR", path);
  return path;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const people = peopleOf(db);
const days = { today: "2026-12-01", lastDay: "2026-12-20" };

/** A notice of these lines, read as any other. @returns its id */
async function aNotice(lines: readonly string[]): Promise<number> {
  const sourceId = crypto.randomUUID();
  const notice = canonicalNoticeSchema.parse({
    source: "samples",
    sourceId,
    title: `표면처리 설비 지원사업 참여기업 모집 공고 ${sourceId.slice(0, 8)}`,
    operatorName: "고령군",
    publishedOn: "2026-11-20",
    body: lines.map((line) => `<p>${line}</p>`).join("\n"),
    opportunities: [{ kind: "regional", regions: [] }],
  });
  await saveNotices(db, [notice], "test");
  await readNotices(db);
  const { rows } = await sql<{ id: number }>`
    select notice_id as id from source_record where source_id = ${sourceId}`.execute(db);
  return rows[0]?.id ?? 0;
}

type Said = { kind: string; content?: string; scan?: string; expiresOn?: string; hasNoExpiry?: boolean };

async function keep(companyId: number, said: readonly Said[]): Promise<void> {
  const { chooseStorage } = await import("#app/files/storage/choose-storage.server.ts");
  const { config } = await import("#app/platform/config.server.ts");
  const { createHash } = await import("node:crypto");
  const { mkdir, writeFile } = await import("node:fs/promises");
  const storage = chooseStorage(config.files);
  for (const { kind, content = kind, scan = "clean", expiresOn = null, hasNoExpiry = false } of said) {
    const sha256 = createHash("sha256").update(content).digest("hex");
    await mkdir(storage.incoming, { recursive: true });
    const path = `${storage.incoming}/${crypto.randomUUID()}`;
    await writeFile(path, content);
    const bytes = Buffer.byteLength(content);
    await sql`insert into stored_content (sha256, bytes) values (${sha256}, ${bytes}) on conflict do nothing`.execute(
      db,
    );
    await storage.keep({ path, sha256, bytes });
    await sql`
      with added as (insert into file (token, company_id, sha256, name, type, bytes, scan)
        values (gen_random_uuid()::text, ${companyId}, ${sha256}, ${`${kind}.pdf`}, 'pdf', ${bytes}, ${scan}) returning id)
      insert into company_paper (company_id, file_id, kind, expires_on, has_no_expiry)
      select ${companyId}, id, ${kind}, ${expiresOn}::date, ${hasNoExpiry} from added`.execute(db);
  }
}

const lines = [
  "□ 신청자격: 고령군에 있는 중소기업",
  "□ 제출서류",
  "○ 참가신청서(서식 1) 1부",
  "○ 사업자등록증, 중소기업확인서 각 1부",
  "○ 국세 및 지방세 납세증명서",
  "○ 벤처기업확인서(해당 시)",
  "○ 시료 분석표 사본",
  "□ 신청기간: 2026. 12. 1. ~ 2026. 12. 20.",
];

async function aCompany() {
  const noticeId = await aNotice(lines);
  const { companyId } = await people.company("나루전자");
  await keep(companyId, [
    { kind: "business_registration", hasNoExpiry: true },
    { kind: "sme", expiresOn: "2026-12-20" },
    { kind: "national_tax", expiresOn: "2026-12-19" },
    { kind: "local_tax", expiresOn: "2026-11-30" },
    { kind: "venture", hasNoExpiry: true, scan: "waiting" },
    { kind: "patent", hasNoExpiry: true },
  ]);
  return { noticeId, companyId };
}

async function filesOf(zip: Buffer): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const read = await yauzl.fromBufferPromise(zip);
  for await (const entry of read.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await read.openReadStreamPromise(entry)) chunks.push(chunk);
    files[entry.fileName] = Buffer.concat(chunks).toString();
  }
  return files;
}

describe("What a notice wants", () => {
  test("is compared with what the company has, as of the deadline; what Naru does not know stays in its words", async () => {
    const { noticeId, companyId } = await aCompany();
    const found = await findWanted(db, { noticeId, companyId, ...days });
    const view = wantedView(found, { companyId, opportunityId: 7, locale: "en" });
    expect(view.nothing).toBeNull();
    expect(
      view.items.flatMap(({ text, lines: held }) => held.map(({ name, label }) => [name ?? text, label])),
    ).toEqual([
      ["참가신청서(서식 1) 1부", "The agency's form"],
      ["Business registration certificate", "There"],
      ["SME certificate", "There"],
      ["National tax clearance certificate", "Runs out before the deadline"],
      ["Local tax clearance certificate", "Expired"],
      ["Venture company certificate", "File being scanned"],
      ["시료 분석표 사본", "Not known to Naru"],
    ]);
    expect(view.folder).toMatchObject({ text: "Download the 2 valid documents (ZIP)" });
  });

  test("is not known where no list was read, and never 'nothing'", async () => {
    const noticeId = await aNotice(["□ 신청자격: 고령군에 있는 중소기업"]);
    const { companyId } = await people.company();
    for (const asked of [noticeId, 0]) {
      const found = await findWanted(db, { noticeId: asked, companyId, ...days });
      expect(wantedView(found, { companyId, opportunityId: 7, locale: "ko" })).toMatchObject({
        nothing: expect.stringContaining("뜻이 아니니"),
        folder: null,
        noneValid: null,
      });
    }
  });

  test("is missing for another company, whose papers are nobody else's", async () => {
    const { noticeId } = await aCompany();
    const { companyId } = await people.company("다른 기업");
    const found = await findWanted(db, { noticeId, companyId, ...days });
    expect(found.papers).toEqual([]);
    expect(folderFiles(found, "ko")).toEqual([]);
  });
});

describe("The folder to hand in", () => {
  test.each(["ko", "en"] as const)(
    "holds what is valid under its name and says what is missing: %s",
    async (locale) => {
      const { noticeId, companyId } = await aCompany();
      const found = await findWanted(db, { noticeId, companyId, ...days });
      const view = wantedView(found, { companyId, opportunityId: 7, locale });
      const files = folderFiles(found, locale);
      const text = folderIndex(found, view, files, { title: "공고", company: "나루전자", locale });
      const stream = writeFolder({ name: "00", text }, files);
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const { "00.txt": index = "", ...rest } = await filesOf(Buffer.concat(chunks));
      const names =
        locale === "ko"
          ? ["01_사업자등록증.pdf", "02_중소기업확인서.pdf"]
          : ["01_Business registration certificate.pdf", "02_SME certificate.pdf"];
      expect(rest).toEqual({ [names[0] ?? ""]: "business_registration", [names[1] ?? ""]: "sme" });
      const missing = index.slice(index.indexOf(locale === "ko" ? "[빠진 서류]" : "[Not in this folder]"));
      const words =
        locale === "ko"
          ? [
              "국세 납세증명서: 마감 전에 만료",
              "지방세 납세증명서: 만료",
              "벤처기업확인서: 파일 검사 중",
              "시료 분석표 사본",
              "참가신청서(서식 1) 1부",
            ]
          : [
              "National tax clearance certificate: Runs out before the deadline",
              "Venture company certificate: File being scanned",
              "시료 분석표 사본",
            ];
      for (const word of words) expect(missing).toContain(word);
      expect(missing).not.toContain(names[1]?.slice(3, -4));
    },
  );

  test("breaks off where a content is missing, rather than to look whole", async () => {
    const lost = { name: "서류", paper: { sha256: "f".repeat(64), bytes: 3, type: "pdf" as const } };
    const read = async () => {
      for await (const _ of writeFolder({ name: "00", text: "" }, [lost]));
    };
    await expect(read()).rejects.toThrow("missing");
  });
});
