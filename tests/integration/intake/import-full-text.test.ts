import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { importFile, type RefusedRow } from "#app/intake/import-file.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const db = openTestDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "naru-full-text-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a crawl with the text of attachments brings the portal's summary as body, and each attachment as a document", async () => {
  const row = {
    id: "bizinfo_PBLN_0001",
    title: "[경기] 시제품 제작 지원",
    deadline: "2026-12-21",
    agency: "경기도 / (재)나루진흥원",
    url: "https://naru.example/view?id=1",
    structured_excerpt: { bsnsSumryCn: "<p>☞ 도내 중소기업</p>", trgetNm: "중소기업" },
    pdf_text: "### 첨부: 공고문.md\n□ 신청자격\n○ 업력 7년 이내 기업\n\n### 첨부: 서식.md\n# 신청서",
  };
  const name = path.join(folder, "full-text.json");
  writeFileSync(name, JSON.stringify(row));
  for (const expected of [{ created: 1 }, { unchanged: 1 }]) {
    const refused: RefusedRow[] = [];
    const tally = await importFile(db, name, {
      onRefused: (row) => refused.push(row),
      onNoted: () => {},
      onProgress: () => {},
    });
    expect([tally, refused]).toMatchObject([expected, []]);
  }
  const { rows } = await sql<{ source: string; body: string; closes: string; documents: unknown }>`
    select r.source || ' ' || r.source_id as source, n.body, (w.closes_at at time zone 'UTC')::text as closes,
      (select json_agg(json_build_array(a.name, d.status, d.blocks -> 0 ->> 'text') order by a.position)
        from notice_attachment a join notice_document d on d.attachment_id = a.id where a.notice_id = n.id) as documents
    from notice n join source_record r on r.notice_id = n.id join opportunity o on o.notice_id = n.id
      join opportunity_window w on w.opportunity_id = o.id`.execute(db);
  expect(rows).toEqual([
    {
      source: "bizinfo PBLN_0001",
      body: "<p>☞ 도내 중소기업</p>",
      closes: "2026-12-21 15:00:00",
      documents: [
        ["공고문", "text", "신청자격"],
        ["서식", "text", "신청서"],
      ],
    },
  ]);
});
