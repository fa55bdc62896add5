import http, { type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { sql } from "kysely";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { hwpOf } from "#app/intake/demo-source/papers/hwp-of.server.ts";
import { xlsxOf } from "#app/intake/demo-source/papers/packed-papers.server.ts";
import { zipOf } from "#app/intake/demo-source/papers/zip-of.server.ts";
import { readDocuments } from "#app/intake/documents/read-documents.server.ts";
import { bizinfo } from "#app/intake/sources/bizinfo.ts";
import { kstartup } from "#app/intake/sources/kstartup.ts";
import { listSources } from "#app/intake/sources/list-sources.server.ts";
import { mss } from "#app/intake/sources/mss.ts";
import type { Source } from "#app/intake/sources/source.ts";
import { sourceView } from "#app/intake/sources/sources-view.ts";
import { takeInSource } from "#app/intake/sources/take-in-source.server.ts";
import { db } from "#db/client.server.ts";

/*
 * What a source or a server may send, through the door by which everything comes in: a real server, a real fetch, a real process
 * that reads. Whatever it is, staff read why on the page of sources, nothing of it is imported by half, and the others go on.
 */

beforeEach(async () => {
  await sql`truncate notice, source cascade`.execute(db);
});

async function serve(answer: RequestListener): Promise<string> {
  const server = http.createServer(answer);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const call = (parts: object = {}) => ({
  ...{ pblancId: "PBLN_1", pblancNm: "나루 바우처", jrsdInsttNm: "나루부", trgetNm: "중소기업" },
  ...{ reqstBeginEndDe: "20260801 ~ 20991231", totCnt: 1, ...parts },
});
const listing = (...calls: object[]) => JSON.stringify({ jsonArray: calls });
const startup = { pbanc_sn: 1, biz_pbanc_nm: "다른 출처의 공고", pbanc_rcpt_end_dt: "20991231" };

/** Takes in a source that answers so, and one that works. */
async function takeIn(source: Source, bad: RequestListener) {
  const localOrigin = await serve((request, response) =>
    request.url?.startsWith(`/${source.id}/`)
      ? bad(request, response)
      : response.end(JSON.stringify({ data: [startup], totalCount: 1 })),
  );
  const asking = { key: "geheim", now: new Date(), localOrigin, wait: async () => undefined };
  const outcome = await takeInSource(db, source, asking);
  await takeInSource(db, kstartup, asking);
  return outcome;
}

const staffMember: Person = {
  ...{ id: "p", name: "관라온", email: "a@naru.test", locale: "en", isDemo: true, sessionId: "s" },
  ...{ staff: [{ role: "admin", agencyId: null }], companies: [], activeCompany: null },
};

async function pageOf(id: string) {
  const settings = { keys: {}, withoutKey: [], localOrigin: "http://127.0.0.1:1" };
  const listed = await listSources(db, { viewer: staffMember, settings, now: new Date() });
  const source = listed.ok ? listed.sources.find((one) => one.id === id) : undefined;
  if (source === undefined) throw new Error("not listed");
  return sourceView(source, "en");
}

/** Without the mark of what comes from this machine. */
const titles = async () =>
  (await db.selectFrom("notice").select("title").orderBy("title").execute()).map(({ title }) =>
    title.replace("(예시) ", ""),
  );

const lol = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY b${index} "${"&b;".repeat(9)}">`).join("")}]><response>&b8;</response>`;
const megabytes = gzipSync(Buffer.alloc(40 * 1_048_576, " "));

test.each<[string, Source, RequestListener, RegExp]>([
  ["half of its JSON", bizinfo, (_, to) => to.end(listing(call()).slice(0, 40)), /cut off/],
  [
    "half of what it announces",
    bizinfo,
    (_, to) => to.writeHead(200, { "content-length": 900 }).write("{", () => to.destroy()),
    /broke off/,
  ],
  ["a web page", bizinfo, (_, to) => to.end("<html><body>점검 중</body></html>"), /web page/],
  ["nothing at all", bizinfo, (_, to) => to.end(), /empty/],
  [
    "bytes in no encoding",
    bizinfo,
    (_, to) => to.end(Buffer.from([0x80, 0xff, 0xff, 0x80])),
    /neither UTF-8/,
  ],
  ["an XML bomb", mss, (_, to) => to.end(lol), /defines entities/],
  ["half of its XML", mss, (_, to) => to.end("<response><body><items><item>"), /no XML, or is cut off/],
  [
    "2 GB, as it says",
    bizinfo,
    (_, to) => to.writeHead(200, { "content-length": 2 ** 31 }).write("{"),
    /larger than allowed/,
  ],
  [
    "little that unpacks to a lot",
    bizinfo,
    (_, to) => to.writeHead(200, { "content-encoding": "gzip" }).end(megabytes),
    /larger than allowed/,
  ],
  [
    "endless redirects",
    bizinfo,
    (from, to) => to.writeHead(302, { location: from.url }).end(),
    /redirects too often/,
  ],
  [
    "a redirect into the network",
    bizinfo,
    (_, to) => to.writeHead(302, { location: "http://10.0.0.1/" }).end(),
    /no configured server|private network/,
  ],
  ["errors for a week", bizinfo, (_, to) => to.writeHead(500).end(), /error of its own \(500\)/],
  ["a refusal", bizinfo, (_, to) => to.writeHead(403).end(), /refuses access \(403\)/],
])(
  "a source that sends %s fails in plain words, imports nothing, and harms no other",
  async (_what, source, bad, words) => {
    const outcome = await takeIn(source, bad);
    expect(outcome).toMatchObject({ is: "failed", failure: { en: expect.stringMatching(words) } });
    expect(await pageOf(source.id)).toMatchObject({
      state: "Failing",
      why: expect.stringMatching(new RegExp(`${words.source}.* Nothing has come from it since \\d`, "u")),
    });
    expect(await titles()).toEqual(["다른 출처의 공고"]);
  },
);

test.each<[string, Buffer | string, string[]]>([
  ["CP949", iconv.encode(listing(call()), "cp949"), ["나루 바우처"]],
  [
    "UTF-16 with its mark",
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(listing(call()), "utf16le")]),
    ["나루 바우처"],
  ],
  [
    "HTML everywhere",
    listing(call({ pblancNm: "<b onclick='x()'>나루</b> &lt;i&gt;바우처&lt;/i&gt;<script>x</script>" })),
    ["나루 바우처"],
  ],
])("%s is read as what it says", async (_what, body, expected) => {
  expect(await takeIn(bizinfo, (_, to) => to.end(body))).toEqual({ is: "finished", refused: null });
  expect(await titles()).toEqual([...expected, "다른 출처의 공고"]);
});

test("a day that does not exist refuses its notice alone, and staff read which and why", async () => {
  const rows = [call(), call({ pblancId: "PBLN_2", reqstBeginEndDe: "20260230 ~ 20260231" })];
  await takeIn(bizinfo, (_, to) => to.end(listing(...rows.map((row) => ({ ...row, totCnt: 2 })))));
  expect(await titles()).toEqual(["나루 바우처", "다른 출처의 공고"]);
  expect(await pageOf("bizinfo")).toMatchObject({
    state: "Working",
    counts: "2 listed: 1 new, 0 changed, 0 no longer listed, 1 not readable",
    refusal: expect.stringMatching(/^First notice that could not be read: PBLN_2: .*20260230/u),
  });
});

test("whatever is attached gets a status of its own, and a large table is read whole", {
  timeout: 60_000,
}, async () => {
  const table = xlsxOf(Array.from({ length: 3_000 }, (_, index) => [`기업 ${index}`, "제조업"]));
  const files: Record<string, Buffer> = {
    "/table.xlsx": table,
    "/bomb.hwpx": zipOf({ "Contents/section0.xml": "<hs:sec/>" }, 3e9),
    "/locked.hwp": hwpOf(["가"], { isLocked: true }),
    "/nothing.pdf": Buffer.from("%PDF-1.7 and nothing else"),
  };
  const localOrigin = await serve((request, response) => {
    const file = files[request.url ?? ""];
    if (request.url === "/huge.pdf") response.writeHead(200, { "content-length": 2 ** 31 }).write("%PDF");
    else if (request.url === "/inside.pdf") response.writeHead(302, { location: "http://10.0.0.1/" }).end();
    else response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  const names = [...Object.keys(files), "/huge.pdf", "/inside.pdf", "/gone.pdf"];
  const row = call({
    fileNm: names.map((name) => name.slice(1)).join("@"),
    flpthNm: names.map((name) => `${localOrigin}${name}`).join("@"),
  });
  await takeIn(bizinfo, (_, to) => to.end(listing(row)));
  const { read, failed } = await readDocuments(db, { localOrigin });
  expect(read).toBe(1);
  expect(failed.map(({ status, problem }) => `${status}: ${problem}`).sort()).toEqual([
    "gone: the server answers 404",
    "locked: it is locked",
    "too_large: The answer is larger than allowed.",
    "too_large: it unpacks to more than 256 MB",
    "unreadable: The address belongs to no configured server.",
    expect.stringMatching(/^unreadable: its reader gives up \([A-Z_]+\)$/u),
  ]);
  const { rows } = await sql<{ rows: number }>`
    select jsonb_array_length(block -> 'rows') as rows from notice_document, jsonb_array_elements(blocks) block
    where block ->> 'kind' = 'table'`.execute(db);
  expect(rows).toEqual([{ rows: 3_000 }]);
  expect((await pageOf("bizinfo")).documents).toBe(
    "Attached documents: 1 read, 1 locked, 2 too large, 2 unreadable, 1 no longer there",
  );
});
