import { expect, test } from "vitest";
import type { ListedSource } from "./list-sources.server.ts";
import { sourceView } from "./sources-view.ts";

const run = {
  ...{
    source: "s",
    startedAt: "2026-11-23T01:00:00Z",
    endedAt: "2026-11-23T01:05:00Z",
    isFinished: true,
    pages: 2,
  },
  ...{ listed: 1_200, created: 3, changed: 2, vanished: 1, refused: 0 },
  ...{ failureKo: null, failureEn: null, failingSince: null },
  ...{ refusalKo: null, refusalEn: null },
};
const source: ListedSource = {
  ...{
    id: "s",
    name: { ko: "출처", en: "Source" },
    keyName: "S_KEY",
    isResting: false,
    nextAt: null,
    last: run,
    documents: {},
  },
};
const failed = {
  ...{ isFinished: false, failureKo: "서버 오류로 응답했습니다(500)", failureEn: "The server fails (500)." },
  failingSince: "2026-11-20T01:00:00Z",
};

test.each<[Partial<ListedSource>, string, string | null]>([
  [{ isResting: true }, "Resting", "Its key (S_KEY) is not set."],
  [{ isResting: true, keyName: null }, "Resting", "NARU_SOURCES does not name it."],
  [{ last: null }, "Not asked yet", null],
  [{}, "Working", null],
  [{ last: { ...run, isFinished: false, endedAt: null } }, "Coming in", "Pages so far: 2"],
  [
    { last: { ...run, ...failed } },
    "Failing",
    "The server fails (500). Nothing has come from it since 20 Nov 2026 (Fri) 10:00 KST.",
  ],
])("%j is %s: %s", (parts, state, why) => {
  expect(sourceView({ ...source, ...parts }, "en")).toMatchObject({ state, why });
});

test("a failure and the figures are told in Korean as well", () => {
  const view = sourceView({ ...source, last: { ...run, ...failed } }, "ko");
  expect(view.why).toBe(
    "서버 오류로 응답했습니다(500). 2026. 11. 20.(금) 10:00부터 가져오지 못하고 있습니다.",
  );
  expect(view.counts).toBe("목록 1,200건: 새 공고 3건, 변경 2건, 목록에서 사라짐 1건, 읽지 못함 0건");
});

test("what could not be read, and what became of documents, is told in both languages", () => {
  const refused = { ...run, refused: 1, refusalKo: "A1: 날짜 없음", refusalEn: "A1: no such day" };
  const told = { ...source, last: refused, documents: { text: 20, locked: 1, waiting: 3 } };
  expect(sourceView(told, "en")).toMatchObject({
    refusal: "First notice that could not be read: A1: no such day",
    documents: "Attached documents: 20 read, 3 waiting, 1 locked",
  });
  expect(sourceView(told, "ko")).toMatchObject({
    refusal: "읽지 못한 첫 공고: A1: 날짜 없음",
    documents: "첨부 문서: 읽음 20건, 대기 3건, 암호 1건",
  });
  expect(sourceView(source, "ko")).toMatchObject({ refusal: null, documents: null });
});
