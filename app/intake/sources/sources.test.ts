import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { readNotice } from "../import-file.server.ts";
import { RefusedAnswer, withoutPeople } from "./source.ts";
import { mergeRecords, readAnyAnswer, sources } from "./sources.ts";

const regions = new Map([
  ["해외", "overseas"],
  ["전국", "nation"],
  ["경기", "gyeonggi"],
]);

/** What an answer says, as notices. */
function noticesIn(answer: unknown) {
  return (readAnyAnswer(answer) ?? []).flatMap(({ source, record }) => {
    const read = readNotice(source.print(record), regions);
    return read.ok ? [read.notice] : [];
  });
}

/** What an answer is refused for. */
function refusalOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(RefusedAnswer);
    return (error as RefusedAnswer).words.en;
  }
  return "not refused";
}

const call = {
  pblancId: "PBLN_1",
  pblancNm: "[경기] 나루 바우처",
  jrsdInsttNm: "경기도",
  reqstBeginEndDe: "20260801 ~ 20260831",
};
const bid = (bidNtceOrd: string, parts: object = {}) => ({
  bidNtceNo: "R26BK1",
  bidNtceOrd,
  bidNtceNm: "센서 구매",
  ...parts,
});
const envelope = (items: unknown) => ({
  response: { header: { resultCode: "00" }, body: { items, totalCount: 1 } },
});

test.each<[string, unknown, string[]]>([
  ["기업마당: list in an envelope", { jsonArray: { title: "x", item: [call] } }, ["bizinfo PBLN_1"]],
  ["기업마당: bare list", { jsonArray: [call] }, ["bizinfo PBLN_1"]],
  ["기업마당: single object", { jsonArray: { item: call } }, ["bizinfo PBLN_1"]],
  ["K-Startup", { data: [{ id: 1, pbanc_sn: 7, biz_pbanc_nm: "나루 창업" }], totalCount: 1 }, ["kstartup 7"]],
  ["나라장터: list", envelope([bid("000")]), ["g2b R26BK1"]],
  ["나라장터: item in items", envelope({ item: [bid("000")] }), ["g2b R26BK1"]],
  ["나라장터: single object", envelope({ item: bid("000") }), ["g2b R26BK1"]],
  ["나라장터: empty string", envelope(""), []],
  ["나라장터: specification", envelope([{ bfSpecRgstNo: "R26BD1", prdctClsfcNoNm: "서버" }]), ["g2b R26BD1"]],
  ["중소벤처기업부", envelope({ item: { itemId: "5", title: "융자" } }), ["mss 5"]],
  [
    "NTIS",
    [{ id: "x", title: "과제", announcementUrl: "https://www.ntis.go.kr/v.do?roRndUid=9" }],
    ["ntis 9"],
  ],
  [
    "SAM.gov",
    {
      opportunitiesData: [
        { noticeId: "a", title: "Sensors" },
        { noticeId: "b", title: "B", type: "Award Notice" },
      ],
    },
    ["sam a"],
  ],
  [
    "Grants.gov",
    { errorcode: 0, data: { oppHits: [{ id: "3", title: "Grant", oppStatus: "posted" }] } },
    ["grantsgov 3"],
  ],
  [
    "EU",
    { results: [{ reference: "r", metadata: { identifier: ["HORIZON-1"], title: ["Batteries"] } }] },
    ["eu-sedia HORIZON-1"],
  ],
  [
    "TED search",
    { notices: [{ "publication-number": "8-2026", "notice-title": { hun: "x", eng: "Fuel" } }] },
    ["ted 8-2026"],
  ],
])("%s", (_name, answer, expected) => {
  expect(noticesIn(answer).map(({ source, sourceId }) => `${source} ${sourceId}`)).toEqual(expected);
});

test.each<[string, unknown, RegExp]>([
  [
    "나라장터",
    { "nkoneps.com.response.ResponseError": { header: { resultCode: "30", resultMsg: "KEY" } } },
    /does not accept the key/,
  ],
  [
    "data.go.kr",
    { OpenAPI_ServiceResponse: { cmmMsgHeader: { returnReasonCode: "22", returnAuthMsg: "LIMITED" } } },
    /quota/,
  ],
  ["기업마당", { reqErr: "등록되지 않은 인증키" }, /reports an error/],
  ["Grants.gov", { errorcode: 5, msg: "down" }, /reports an error/],
])("an error of %s is told in plain words", (_name, answer, words) => {
  expect(refusalOf(() => readAnyAnswer(answer))).toMatch(words);
});

test("a change and a cancellation are later orders of one bid, whatever their order in the list", () => {
  const rows = [
    bid("001", { bidNtceNm: "센서 구매(변경)" }),
    bid("002", { ntceKindNm: "취소공고" }),
    bid("000"),
  ];
  const [notice, ...more] = noticesIn(envelope(rows));
  expect(more).toEqual([]);
  expect(notice?.fields).toEqual({ 공고종류: "취소공고" });
  expect(notice?.opportunities[0]?.windows[0]?.type).toBe("closed");
});

test("releases of one process are merged by ocid in the order of their dates, lists by id, and null removes", () => {
  const release = (id: string, date: string, tender: object, tag = ["tender"]) => ({
    ocid: "o-1",
    id,
    date,
    tag,
    tender,
  });
  const later = release("2", "2026-02-01T00:00:00Z", {
    title: "Cables (amended)",
    description: null,
    documents: [
      { id: "d", url: "https://naru.example/2" },
      { id: "e", url: "https://naru.example/e" },
    ],
  });
  const first = release("1", "2026-01-01T00:00:00Z", {
    title: "Cables",
    description: "Old",
    tenderPeriod: { endDate: "2026-03-01T12:00:00Z" },
    documents: [{ id: "d", title: "Specification", url: "https://naru.example/1" }],
  });
  for (const releases of [
    [first, later],
    [later, first],
  ]) {
    const [notice, ...more] = noticesIn({ releases });
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      title: "Cables (amended)",
      attachments: [
        { name: "Specification", url: "https://naru.example/2" },
        { name: "e", url: "https://naru.example/e" },
      ],
    });
    expect(notice?.body).toBeUndefined();
    expect(notice?.opportunities[0]?.windows[0]?.closesAt).toBe("2026-03-01T21:00:00+09:00");
  }
});

test("what 기업마당 and K-Startup say of who may apply is kept as fields, their text as HTML, their documents with their addresses", () => {
  const [notice] = noticesIn({
    jsonArray: [
      {
        ...call,
        trgetNm: "중소기업",
        hashtags: "경기,수출",
        bsnsSumryCn: "&lt;p&gt;지원 R&amp;amp;D&lt;/p&gt;",
        printFileNm: "공고문.hwp",
        printFlpthNm: "/cmm/fms/f.do?a=1",
        fileNm: "서식.hwpx@안내.pdf",
        flpthNm: "https://www.bizinfo.go.kr/f?a=2@https://www.bizinfo.go.kr/f?a=3",
      },
    ],
  });
  expect(notice).toMatchObject({
    body: "<p>지원 R&amp;D</p>",
    fields: { 지원대상: "중소기업", 해시태그: "경기,수출" },
    attachments: [
      { name: "공고문.hwp", url: "https://www.bizinfo.go.kr/cmm/fms/f.do?a=1" },
      { name: "서식.hwpx", url: "https://www.bizinfo.go.kr/f?a=2" },
      { name: "안내.pdf", url: "https://www.bizinfo.go.kr/f?a=3" },
    ],
  });
  const [startup] = noticesIn({
    data: [
      {
        pbanc_sn: 1,
        biz_pbanc_nm: "창업",
        biz_enyy: "예비창업자,3년미만",
        supt_regin: "경기",
        aply_trgt_ctnt: "3년 미만",
        biz_gdnc_url: "naru.example/a",
      },
    ],
  });
  expect(startup).toMatchObject({
    url: "https://naru.example/a",
    fields: { 창업업력: "예비창업자,3년미만", 신청대상: "3년 미만" },
  });
  expect(startup?.opportunities[0]?.regions).toEqual(["gyeonggi"]);
});

test("a record is kept without the people in it", () => {
  const kept = withoutPeople({
    bidNtceNm: "센서",
    ntceInsttOfclNm: "김",
    ntceInsttOfclTelNo: "02",
    ntceInsttOfclEmailAdrs: "a@b",
    prch_cnpl_no: "010",
    pointOfContact: [{ fullName: "x" }],
    parties: [{ name: "City", contactPoint: { name: "y" } }],
  });
  expect(kept).toEqual({ bidNtceNm: "센서", parties: [{ name: "City" }] });
});

test("HTML everywhere in a record leaves no mark-up in the notice", () => {
  const html = (text: string) => `<p onclick="x">&lt;b&gt;${text}&lt;/b&gt;<script>alert(1)</script></p>`;
  const [notice] = noticesIn({
    jsonArray: [
      {
        ...call,
        pblancNm: html("바우처"),
        jrsdInsttNm: html("경기도"),
        trgetNm: html("중소기업"),
        fileNm: html("공고"),
        flpthNm: "https://www.bizinfo.go.kr/f",
      },
    ],
  });
  expect(JSON.stringify(notice)).not.toMatch(/<\/?(?:p|b|script)[\s>]|onclick|alert/u);
});

test.each(["20260230 ~ 20260301", "2026-13-01 ~ 2026-13-31"])(
  "a date that does not exist refuses its notice and no other: %s",
  (reqstBeginEndDe) => {
    const rows = [{ ...call, pblancId: "PBLN_2", reqstBeginEndDe }, call];
    expect(noticesIn({ jsonArray: rows }).map(({ sourceId }) => sourceId)).toEqual(["PBLN_1"]);
  },
);

test("any record becomes a valid notice or none, in every source", () => {
  const names = [
    ...[
      "pblancId",
      "pblancNm",
      "author",
      "flpthNm",
      "pbanc_sn",
      "biz_pbanc_nm",
      "bidNtceNo",
      "bidNtceNm",
      "bidNtceOrd",
      "bfSpecRgstNo",
    ],
    ...[
      "prdctClsfcNoNm",
      "itemId",
      "title",
      "fileUrl",
      "announcementUrl",
      "ocid",
      "tender",
      "tag",
      "noticeId",
      "id",
      "oppStatus",
    ],
    ...[
      "metadata",
      "reference",
      "notice-title",
      "publication-number",
      "ContractNotice",
      "description",
      "deadline",
      "resourceLinks",
    ],
  ];
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("https://naru.example/?roRndUid=1", "2026-02-30"),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), value), (record) => {
      for (const source of sources) {
        for (const merged of mergeRecords(source, [record, { ...record }])) {
          const read = readNotice(source.print(merged), regions);
          if (read.ok) expect(canonicalNoticeSchema.parse(read.notice)).toEqual(read.notice);
        }
      }
    }),
    { numRuns: 500 },
  );
});
