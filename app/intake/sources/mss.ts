import { sourceNames } from "#app/opportunities/source-names.ts";
import { addDays } from "#app/time.ts";
import { readEnvelope } from "./data-go-kr.ts";
import { addressOf, attachmentsOf, type RawRecord, type Source, wordsOf } from "./source.ts";

const ORIGIN = "https://www.mss.go.kr";

/** 중소벤처기업부: its own calls, as XML. */
export const mss: Source = {
  id: "mss",
  name: sourceNames.mss,
  origin: "https://apis.data.go.kr",
  hosts: ["apis.data.go.kr", "mss.go.kr"],
  keyName: "MSS_KEY",
  times: { hours: [22, 6], minute: 5 },
  streams: [""],
  pageSize: 100,
  pauseMs: 500,
  isComplete: false,
  ask: ({ origin, key, page, today }) => ({
    url: `${origin}/1421000/mssBizService_v2/getbizList_v2?${new URLSearchParams({ serviceKey: key, pageNo: String(page), numOfRows: "100", startDate: addDays(today, -90), endDate: today })}`,
  }),
  read: readEnvelope,
  print: (record) => {
    const id = wordsOf(record, "itemId");
    const title = wordsOf(record, "title");
    if (id === "" || title === "") return null;
    return {
      id,
      source: "mss",
      title,
      organization: "중소벤처기업부",
      applicationStartDate: wordsOf(record, "applicationStartDate"),
      applicationEndDate: wordsOf(record, "applicationEndDate"),
      url: addressOf(wordsOf(record, "viewUrl"), ORIGIN),
      body: wordsOf(record, "dataContents"),
      attachments: attachmentsOf(
        repeated(record, "fileName").map((name, index) => [name, repeated(record, "fileUrl")[index] ?? ""]),
        ORIGIN,
      ),
    };
  },
};

/** An element that comes once, or several times. */
function repeated(record: RawRecord, name: string): string[] {
  const value = record[name];
  return (Array.isArray(value) ? value : [value]).map((one) => (typeof one === "string" ? one : ""));
}
