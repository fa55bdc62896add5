import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { loadDocuments } from "#app/intake/documents/load-documents.server.ts";
import { readDocuments } from "#app/intake/documents/read-documents.server.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { db } from "#db/client.server.ts";
import { hwpxOf } from "#tests/support/documents/sample-documents.ts";

/** A server with these answers by path; 500 for all others. */
async function served(answers: Readonly<Record<string, Buffer | number>>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const answer = answers[request.url ?? ""] ?? 500;
    response
      .writeHead(typeof answer === "number" ? answer : 200)
      .end(typeof answer === "number" ? "" : answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { asked, localOrigin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function publish(attachments: { name: string; url: string }[]) {
  const notice = {
    source: "test",
    sourceId: "documents",
    title: "나루 지원사업 모집 공고",
    body: "<p>☞ 도내 중소기업</p><p>문의: 02-123-4567</p>",
    attachments,
    opportunities: [{ kind: "regional" }],
  };
  await saveNotices(db, [canonicalNoticeSchema.parse(notice)], "test");
  return (await db.selectFrom("notice").select("id").executeTakeFirstOrThrow()).id;
}

const statuses = () =>
  db
    .selectFrom("notice_document as d")
    .innerJoin("notice_attachment as a", "a.id", "d.attachment_id")
    .select(["a.name", "d.status", "d.problem"])
    .orderBy("a.position")
    .execute();

test("Documents of a notice are fetched once, and what they say, or why not, is kept", async () => {
  const { asked, localOrigin } = await served({
    "/call.hwpx": await hwpxOf(
      "□ 지원 대상\n\n○ 업력 7년 이내의 중소기업\n\n- 담당자: 홍길동(02-123-4567)\n",
    ),
    "/gone.pdf": 404,
  });
  const id = await publish([
    { name: "공고문.hwpx", url: `${localOrigin}/call.hwpx` },
    { name: "서식.pdf", url: `${localOrigin}/gone.pdf` },
    { name: "안내.pdf", url: `${localOrigin}/broken.pdf` },
    { name: "내부.pdf", url: "http://127.0.0.1:9/inside.pdf" },
  ]);

  expect(await readDocuments(db, { localOrigin })).toMatchObject({ read: 1, failed: [{}, {}, {}] });
  expect(await statuses()).toEqual([
    { name: "공고문.hwpx", status: "text", problem: null },
    { name: "서식.pdf", status: "gone", problem: "the server answers 404" },
    { name: "안내.pdf", status: "waiting", problem: "the server answers 500" },
    { name: "내부.pdf", status: "unreadable", problem: "The address belongs to no configured server." },
  ]);
  const documents = (await loadDocuments(db, [id])).get(id) ?? [];
  expect(documents.map(({ origin, name }) => [origin, name])).toEqual([
    ["body", null],
    ["attachment", "공고문.hwpx"],
  ]);
  expect(documents[1]?.blocks).toMatchObject([
    { marker: "□", text: "지원 대상" },
    { marker: "○", text: "업력 7년 이내의 중소기업" },
    { marker: "-", text: "담당자:" },
  ]);
  expect(JSON.stringify(documents)).not.toMatch(/홍길동|02-123-4567/u);

  asked.length = 0;
  expect(await readDocuments(db, { localOrigin })).toEqual({ read: 0, failed: [] });
  expect(asked).toEqual([]);
  await publish([{ name: "공고문.hwpx", url: `${localOrigin}/call.hwpx` }]);
  expect(await statuses()).toEqual([{ name: "공고문.hwpx", status: "text", problem: null }]);
});

test("A document whose server fails is tried again, and given up after the eighth time", async () => {
  const { asked, localOrigin } = await served({});
  await publish([{ name: "안내.pdf", url: `${localOrigin}/broken.pdf` }]);
  for (let time = 0; time < 10; time++) {
    await readDocuments(db, { localOrigin });
    await db
      .updateTable("notice_document")
      .set({ try_again_at: "2020-01-01T00:00:00Z" })
      .where("status", "=", "waiting")
      .execute();
  }
  expect(asked).toHaveLength(8);
  expect(await statuses()).toEqual([
    { name: "안내.pdf", status: "unreadable", problem: "the server answers 500" },
  ]);
});
