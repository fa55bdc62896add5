import { sourceNames } from "#app/opportunities/source-names.ts";
import { notAsExpected } from "./data-go-kr.ts";
import { addressOf, at, fieldsOf, numberOf, recordsIn, type Source, wordsOf } from "./source.ts";

const TARGETS: Readonly<Record<string, string>> = {
  COMPANY: "기업",
  RESEARCH_INSTITUTE: "연구기관",
  UNIVERSITY: "대학",
  GOVERNMENT: "정부기관",
};

/**
 * NTIS: announcements of national R&D, as records of its list. The address of the interface for announcements is an assumption: the
 * public one lists results of projects.
 */
export const ntis: Source = {
  id: "ntis",
  name: sourceNames.ntis,
  origin: "https://www.ntis.go.kr",
  hosts: ["ntis.go.kr"],
  keyName: "NTIS_KEY",
  times: { hours: [20], minute: 55 },
  streams: [""],
  pageSize: 100,
  pauseMs: 1_000,
  isComplete: false,
  ask: ({ origin, key, page }) => ({
    url: `${origin}/rndopen/openApi/announcement?${new URLSearchParams({ apprvKey: key, startPosition: String((page - 1) * 100 + 1), displayCnt: "100", format: "json" })}`,
  }),
  read: (answer) => {
    const list = Array.isArray(answer) ? answer : (at(answer, "items") ?? at(answer, "data"));
    if (list === undefined) throw notAsExpected();
    return { records: recordsIn(list), total: numberOf(at(answer, "totalCount")) };
  },
  print: (record) => {
    const url = addressOf(wordsOf(record, "announcementUrl", "url"));
    // The number of a crawl is its own; that of the portal stands in the address.
    const id =
      wordsOf(record, "roRndUid") || (url === "" ? "" : (new URL(url).searchParams.get("roRndUid") ?? ""));
    const title = wordsOf(record, "title");
    if (id === "" || title === "") return null;
    const targets = Array.isArray(record.targetType)
      ? record.targetType.map((one) => TARGETS[String(one)] ?? String(one))
      : [];
    const trl = [wordsOf(record, "minTrl"), wordsOf(record, "maxTrl")];
    const budget = numberOf(record.budgetAmount);
    return {
      id,
      source: "ntis",
      title,
      organization: [wordsOf(record, "ministry"), wordsOf(record, "announcingAgency", "agency")]
        .filter((one) => one !== "")
        .join(" / "),
      supportField: "R&D",
      applicationStartDate: wordsOf(record, "applicationStart"),
      applicationEndDate: wordsOf(record, "deadline"),
      publishedOn: wordsOf(record, "publishedAt"),
      status: wordsOf(record, "status") === "EXPIRED" ? "마감" : "",
      url,
      kind: "rnd",
      ...(budget !== null && budget > 0 && budget <= 1e15 && { limitWon: budget }),
      body: textOf(wordsOf(record, "description")),
      fields: fieldsOf({ 대상: targets.join(","), TRL: trl.every((one) => one === "") ? "" : trl.join("~") }),
    };
  },
};

/** A crawl of the page takes its scripts along; nothing tells where they end. */
function textOf(description: string): string {
  return description.includes("$(document)") ? "" : description;
}
