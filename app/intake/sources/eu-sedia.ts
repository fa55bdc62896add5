import { sourceNames } from "#app/opportunities/source-names.ts";
import { notAsExpected } from "./data-go-kr.ts";
import {
  addressOf,
  at,
  fieldsOf,
  isRecord,
  numberOf,
  type RawRecord,
  recordsIn,
  type Source,
  wordsOf,
} from "./source.ts";

const PORTAL =
  "https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/";
const BOUNDARY = "naru-question";
const OPEN_AND_COMING = {
  bool: { must: [{ terms: { type: ["1", "2", "8"] } }, { terms: { status: ["31094501", "31094502"] } }] },
};
const CLOSED = "31094503";

/** EU Funding & Tenders. Each property of `metadata` is a list of texts; some of these texts are JSON. */
export const euSedia: Source = {
  id: "eu-sedia",
  name: sourceNames["eu-sedia"],
  origin: "https://api.tech.ec.europa.eu",
  hosts: ["ec.europa.eu"],
  keyName: null,
  times: { hours: [17], minute: 50 },
  streams: [""],
  pageSize: 100,
  pauseMs: 1_000,
  isComplete: true,
  ask: ({ origin, page }) => ({
    url: `${origin}/search-api/prod/rest/search?${new URLSearchParams({ apiKey: "SEDIA", text: "***", pageSize: "100", pageNumber: String(page) })}`,
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
    body: multipart({
      query: OPEN_AND_COMING,
      languages: ["en"],
      sort: { field: "identifier", order: "ASC" },
    }),
  }),
  read: (answer) => {
    const results = at(answer, "results");
    if (!Array.isArray(results)) throw notAsExpected();
    return { records: recordsIn(results), total: numberOf(at(answer, "totalResults")) };
  },
  print: (record) => {
    const metadata = record.metadata;
    if (!isRecord(metadata) || wordsOf(record, "reference") === "") return null;
    const first = (name: string) => firstOf(metadata, name);
    const identifier = first("identifier");
    const title = first("title") || wordsOf(record, "content", "title", "summary");
    if (identifier === "" || title === "") return null;
    return {
      id: identifier,
      source: "eu-sedia",
      title: title.slice(0, 1_000),
      organization: "European Commission",
      region: ["해외"],
      applicationStartDate: first("startDate"),
      // Several stages have a deadline each; the last one closes.
      applicationEndDate: lastOf(metadata, "deadlineDate"),
      publishedOn: first("startDate").slice(0, 10),
      status: first("status") === CLOSED ? "마감" : "",
      url: `${PORTAL}${encodeURIComponent(identifier)}`,
      kind: "rnd",
      body: first("descriptionByte") || first("description"),
      fields: fieldsOf({
        callIdentifier: first("callIdentifier"),
        typesOfAction: first("typesOfAction"),
        deadlineModel: first("deadlineModel"),
        keywords: keywordsIn(first("keywords")),
      }),
      attachments:
        addressOf(first("guideUrl")) === "" ? [] : [{ name: "Guide", url: addressOf(first("guideUrl")) }],
    };
  },
};

/** Each part must be named as JSON, or the source filters nothing. */
function multipart(parts: Readonly<Record<string, unknown>>): string {
  const written = Object.entries(parts).map(
    ([name, value]) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}.json"\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(value)}\r\n`,
  );
  return `${written.join("")}--${BOUNDARY}--\r\n`;
}

function listOf(metadata: RawRecord, name: string): string[] {
  const value = metadata[name];
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");
}

function firstOf(metadata: RawRecord, name: string): string {
  return listOf(metadata, name)[0]?.trim() ?? "";
}

function lastOf(metadata: RawRecord, name: string): string {
  return listOf(metadata, name).toSorted().at(-1) ?? "";
}

function keywordsIn(text: string): string {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.map(String).join(", ") : "";
  } catch {
    return text;
  }
}
