import { sourceNames } from "#app/opportunities/source-names.ts";
import { addDays } from "#app/time.ts";
import { notAsExpected } from "./data-go-kr.ts";
import {
  addressOf,
  at,
  attachmentsOf,
  fieldsOf,
  numberOf,
  recordsIn,
  type Source,
  wordsOf,
} from "./source.ts";

/** Notices that invite nobody any more. */
const NO_CALL = /award|justification|sale of surplus/iu;

/** SAM.gov, Opportunities v2 (United States). */
export const sam: Source = {
  id: "sam",
  name: sourceNames.sam,
  origin: "https://api.sam.gov",
  hosts: ["sam.gov"],
  keyName: "SAM_KEY",
  times: { hours: [18], minute: 20 },
  streams: [""],
  pageSize: 500,
  pauseMs: 2_000,
  isComplete: false,
  ask: ({ origin, key, page, today }) => ({
    url: `${origin}/opportunities/v2/search?${new URLSearchParams({
      api_key: key,
      postedFrom: american(addDays(today, -7)),
      postedTo: american(today),
      limit: "500",
      offset: String((page - 1) * 500),
    })}`,
  }),
  read: (answer) => {
    const list = at(answer, "opportunitiesData");
    if (!Array.isArray(list)) throw notAsExpected();
    return { records: recordsIn(list), total: numberOf(at(answer, "totalRecords")) };
  },
  print: (record) => {
    const id = wordsOf(record, "noticeId");
    const title = wordsOf(record, "title");
    if (id === "" || title === "" || NO_CALL.test(wordsOf(record, "type"))) return null;
    const description = wordsOf(record, "description");
    const links = Array.isArray(record.resourceLinks) ? record.resourceLinks : [];
    return {
      id,
      source: "sam",
      title,
      organization:
        wordsOf(record, "fullParentPathName").split(".").at(-1) ||
        wordsOf(record, "office", "subTier", "department"),
      region: ["해외"],
      supportField: wordsOf(record, "type"),
      applicationEndDate: wordsOf(record, "responseDeadLine"),
      publishedOn: wordsOf(record, "postedDate").slice(0, 10),
      status: wordsOf(record, "active") === "No" ? "마감" : "",
      url: addressOf(wordsOf(record, "uiLink")),
      kind: "procurement",
      // Usually the address of a second question that costs another of the few that a key may ask.
      body: URL.canParse(description) ? "" : description,
      fields: fieldsOf({
        type: wordsOf(record, "type"),
        setAside: wordsOf(record, "typeOfSetAsideDescription"),
        NAICS: wordsOf(record, "naicsCode"),
      }),
      attachments: attachmentsOf(links.map((url) => ["", String(url)])),
    };
  },
};

/** A day as 'MM/dd/yyyy'. */
function american(day: string): string {
  const [year, month, date] = day.split("-");
  return `${month}/${date}/${year}`;
}
