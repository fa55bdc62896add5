import { sourceNames } from "#app/opportunities/source-names.ts";
import { notAsExpected } from "./data-go-kr.ts";
import { at, fieldsOf, numberOf, RefusedAnswer, recordsIn, type Source, wordsOf } from "./source.ts";

const ROWS = 250;

/** Grants.gov, search2 (United States). */
export const grantsGov: Source = {
  id: "grantsgov",
  name: sourceNames.grantsgov,
  origin: "https://api.grants.gov",
  hosts: ["grants.gov"],
  keyName: null,
  times: { hours: [18], minute: 45 },
  streams: [""],
  pageSize: ROWS,
  pauseMs: 1_000,
  isComplete: true,
  ask: ({ origin, page }) => ({
    url: `${origin}/v1/api/search2`,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ oppStatuses: "forecasted|posted", rows: ROWS, startRecordNum: (page - 1) * ROWS }),
  }),
  read: (answer) => {
    const code = at(answer, "errorcode");
    if (code !== undefined && numberOf(code) !== 0) {
      const said = String(at(answer, "msg") ?? "").slice(0, 200);
      throw new RefusedAnswer({
        ko: `출처가 오류를 알렸습니다 (${said})`,
        en: `The source reports an error. (${said})`,
      });
    }
    const hits = at(answer, "data", "oppHits");
    if (!Array.isArray(hits)) throw notAsExpected();
    return { records: recordsIn(hits), total: numberOf(at(answer, "data", "hitCount")) };
  },
  print: (record) => {
    const id = wordsOf(record, "id");
    const title = wordsOf(record, "title");
    if (id === "" || title === "" || !("oppStatus" in record)) return null;
    return {
      id,
      source: "grantsgov",
      title,
      organization: wordsOf(record, "agency", "agencyName", "agencyCode"),
      region: ["해외"],
      applicationStartDate: fromAmerican(wordsOf(record, "openDate")),
      applicationEndDate: fromAmerican(wordsOf(record, "closeDate")),
      publishedOn: wordsOf(record, "oppStatus") === "posted" ? fromAmerican(wordsOf(record, "openDate")) : "",
      status: /closed|archived/iu.test(wordsOf(record, "oppStatus")) ? "마감" : "",
      url: `https://www.grants.gov/search-results-detail/${encodeURIComponent(id)}`,
      kind: "rnd",
      fields: fieldsOf({
        number: wordsOf(record, "number"),
        assistanceListing: Array.isArray(record.cfdaList) ? record.cfdaList.join(", ") : "",
      }),
    };
  },
};

/** '12/31/2024' as a day; other words as they are. */
function fromAmerican(text: string): string {
  return text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/u, "$3-$1-$2");
}
