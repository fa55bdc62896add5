import { sourceNames } from "#app/opportunities/source-names.ts";
import { notAsExpected } from "./data-go-kr.ts";
import {
  addressOf,
  at,
  attachmentsOf,
  fieldsOf,
  numberOf,
  RefusedAnswer,
  recordsIn,
  type Source,
  wordsOf,
} from "./source.ts";

const ORIGIN = "https://www.bizinfo.go.kr";

/**
 * 기업마당. Its list comes as `jsonArray.item[]`, as `jsonArray[]`, or with a single object as `item`; a wrong key as `reqErr`.
 */
export const bizinfo: Source = {
  id: "bizinfo",
  name: sourceNames.bizinfo,
  origin: ORIGIN,
  hosts: ["bizinfo.go.kr"],
  keyName: "BIZINFO_KEY",
  times: { hours: [21, 3, 9], minute: 10 },
  streams: [""],
  pageSize: 100,
  pauseMs: 1_000,
  isComplete: true,
  ask: ({ origin, key, page }) => ({
    url: `${origin}/uss/rss/bizinfoApi.do?${new URLSearchParams({ crtfcKey: key, dataType: "json", pageUnit: "100", pageIndex: String(page) })}`,
  }),
  read: (answer) => {
    const said = at(answer, "reqErr");
    if (typeof said === "string")
      throw new RefusedAnswer({
        ko: `출처가 오류를 알렸습니다 (${said.slice(0, 200)})`,
        en: `The source reports an error. (${said.slice(0, 200)})`,
      });
    const list = at(answer, "jsonArray");
    if (list === undefined) throw notAsExpected();
    const isEnvelope =
      !Array.isArray(list) && at(list, "pblancId") === undefined && at(list, "seq") === undefined;
    const records = recordsIn(isEnvelope ? (at(list, "item") ?? []) : list);
    return { records, total: numberOf(records[0]?.totCnt) };
  },
  print: (record) => {
    const id = wordsOf(record, "pblancId", "seq");
    const title = wordsOf(record, "pblancNm", "title");
    if (
      id === "" ||
      title === "" ||
      !("jrsdInsttNm" in record || "author" in record || "bsnsSumryCn" in record)
    )
      return null;
    return {
      id,
      source: "bizinfo",
      title,
      organization: [wordsOf(record, "jrsdInsttNm", "author"), wordsOf(record, "excInsttNm")]
        .filter((name) => name !== "")
        .join(" / "),
      supportField: wordsOf(record, "pldirSportRealmLclasCodeNm", "lcategory"),
      applicationStartDate: wordsOf(record, "reqstBeginEndDe", "reqstDt"),
      publishedOn: wordsOf(record, "creatPnttm", "pubDate").slice(0, 10),
      url: addressOf(wordsOf(record, "pblancUrl", "link"), ORIGIN),
      body: wordsOf(record, "bsnsSumryCn", "description"),
      fields: fieldsOf({
        지원대상: wordsOf(record, "trgetNm"),
        해시태그: wordsOf(record, "hashtags", "hashTags"),
        중분류: wordsOf(record, "pldirSportRealmMlsfcCodeNm"),
        신청방법: wordsOf(record, "reqstMthPapersCn"),
      }),
      attachments: attachmentsOf(
        [
          ...inParts(wordsOf(record, "printFileNm"), wordsOf(record, "printFlpthNm")),
          ...inParts(wordsOf(record, "fileNm"), wordsOf(record, "flpthNm")),
        ],
        ORIGIN,
      ),
    };
  },
};

/** Several documents stand in one property, separated by '@'. */
function inParts(names: string, urls: string): [string, string][] {
  const each = names.split("@");
  return urls.split("@").map((url, index) => [each[index]?.trim() ?? "", url.trim()]);
}
