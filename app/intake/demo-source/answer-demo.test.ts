import { expect, onTestFinished, test } from "vitest";
import { addDays } from "#app/time.ts";
import { readDocument } from "../documents/read-document.server.ts";
import { readNotice } from "../import-file.server.ts";
import { bizinfo } from "../sources/bizinfo.ts";
import { parseAnswer } from "../sources/decode-answer.server.ts";
import type { Source } from "../sources/source.ts";
import { mergeRecords, sources } from "../sources/sources.ts";
import { answerDemo } from "./answer-demo.ts";
import { paperAt } from "./listed-papers.ts";
import { serveDemo } from "./serve-demo.server.ts";

const TODAY = "2026-11-29";
const regions = new Map(
  [
    "해외",
    "전국",
    "경기",
    "대전",
    "경북",
    "부산",
    "전북",
    "광주",
    "세종",
    "충북",
    "경남",
    "강원",
    "충남",
  ].map((name) => [name, name] as const),
);

function ask(source: Source, stream = "", page = 1): URL {
  const origin = `http://127.0.0.1:1/${source.id}`;
  return new URL(source.ask({ origin, key: "k", page, today: TODAY, stream }).url);
}

/** What a source says, read by the source itself. */
function answersOf(source: Source) {
  return source.streams.map((stream) => {
    const answer = answerDemo(ask(source, stream), TODAY);
    return source.read(typeof answer === "string" ? parseAnswer(answer) : answer);
  });
}

const noticesOf = (source: Source) =>
  mergeRecords(
    source,
    answersOf(source).flatMap(({ records }) => records),
  ).flatMap((record) => {
    const read = readNotice(source.print(record), regions);
    expect(read).toMatchObject({ ok: true, remarks: [] });
    return read.ok ? [read.notice] : [];
  });

test("every source has something invented, in the form in which it really answers, and all of it is marked", () => {
  const notices = sources.map((source) => ({ id: source.id, notices: noticesOf(source) }));
  expect(notices.filter((one) => one.notices.length === 0)).toEqual([]);
  const all = notices.flatMap((one) => one.notices);
  expect(all.length).toBeGreaterThanOrEqual(40);
  for (const { title } of all) expect(title).toMatch(/^(?:\[사전규격\] )?\((?:예시|Sample)\) /u);
  for (const { opportunities } of all)
    for (const { windows } of opportunities)
      for (const { type, closesAt } of windows)
        if (type === "fixed") expect((closesAt ?? "").slice(0, 10) > TODAY).toBe(true);
});

test("기업마당 answers in each of its three envelopes", () => {
  const envelopes = [1, 2].map((page) => {
    const url = ask(bizinfo, "", page);
    url.searchParams.set("pageUnit", "18");
    return answerDemo(url, TODAY) as { jsonArray: object };
  });
  const small = ask(bizinfo, "", 2);
  small.searchParams.set("pageUnit", "5");
  expect(envelopes.map(({ jsonArray }) => "item" in jsonArray && Array.isArray(jsonArray.item))).toEqual([
    true,
    false,
  ]);
  expect(answerDemo(small, TODAY)).toMatchObject({ jsonArray: [{}, {}, {}, {}, {}] });
});

test("a bid is changed and another is cancelled by rows of a higher order; a tender is amended by a release", () => {
  const titled = (id: string, words: string) =>
    noticesOf(sources.find((source) => source.id === id) as Source).find(({ title }) =>
      title.includes(words),
    );
  expect(titled("g2b", "센서")?.fields).toMatchObject({ 공고종류: "변경공고" });
  expect(titled("g2b", "제설기")?.opportunities[0]?.windows[0]?.type).toBe("closed");
  expect(titled("ocds", "Quay")?.title).toBe("(Sample) Quay inspection by drone (extended)");
});

test("documents of each of the five programs are served, and each is read", async () => {
  const { origin, server } = await serveDemo(0, () => TODAY);
  onTestFinished(() => void server.close());
  const forms = new Map<string, string>();
  for (const source of sources)
    for (const { attachments = [] } of noticesOf(source))
      for (const { url } of attachments) forms.set(url.slice(url.lastIndexOf(".") + 1), url);
  expect([...forms.keys()].sort()).toEqual(["docx", "hwp", "hwpx", "pdf", "xlsx"]);
  for (const [form, url] of forms) {
    const fetched = await fetch(url.replace("http://127.0.0.1:1", origin));
    expect(fetched.status).toBe(200);
    const read = await readDocument(Buffer.from(await fetched.arrayBuffer()), `공고.${form}`);
    expect(read).toMatchObject({ status: "text", problem: null });
    expect(JSON.stringify(read.blocks)).toMatch(/예시|Sample/u);
  }
}, 60_000);

test("what is at the address of a document never changes; other addresses have none", () => {
  const path = "/papers/2026-11-23/PBLN_999000000000001/%EA%B3%B5.hwpx";
  expect(paperAt(path)).toBeNull();
  for (const address of ["/papers/x/y/z", "/papers/2026-11-24/9990001/a.pdf", "/bizinfo/%", "/"])
    expect(paperAt(address)).toBeNull();
});

test("what is invented moves with the weeks, so that it stays open and changes once a week", () => {
  const answer = (day: string) => JSON.stringify(answerDemo(ask(bizinfo), day));
  expect(answer(addDays(TODAY, -6))).toBe(answer(TODAY));
  expect(answer(addDays(TODAY, 1))).not.toBe(answer(TODAY));
});
