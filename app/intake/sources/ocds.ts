import { sourceNames } from "#app/opportunities/source-names.ts";
import { notAsExpected } from "./data-go-kr.ts";
import {
  addressOf,
  at,
  attachmentsOf,
  fieldsOf,
  isRecord,
  type PrintedNotice,
  type RawRecord,
  recordsIn,
  type Source,
  wordsOf,
} from "./source.ts";

const ENDED = new Set(["complete", "cancelled", "unsuccessful", "withdrawn"]);

/**
 * Open Contracting Data Standard, as Find a Tender (United Kingdom) publishes it. A contracting process is one notice: its
 * releases are merged by `ocid`, in the order of their dates, as the standard says.
 */
export const ocds: Source = {
  id: "ocds",
  name: sourceNames.ocds,
  origin: "https://www.find-tender.service.gov.uk",
  hosts: ["find-tender.service.gov.uk"],
  keyName: null,
  times: { hours: [19], minute: 15 },
  streams: [""],
  pageSize: 100,
  pauseMs: 1_000,
  isComplete: false,
  ask: ({ origin, page, today }) => ({
    url: `${origin}/api/1.0/ocdsReleasePackages?${new URLSearchParams({ stages: "tender", limit: "100", updatedFrom: `${today}T00:00:00`, page: String(page) })}`,
  }),
  read: (answer) => {
    const releases = at(answer, "releases");
    const records = at(answer, "records");
    if (!Array.isArray(releases) && !Array.isArray(records)) throw notAsExpected();
    return { records: [...recordsIn(releases), ...recordsIn(records).flatMap(releasesOf)], total: null };
  },
  print,
  merge: (older, newer) => {
    const isLater = wordsOf(newer, "date") >= wordsOf(older, "date");
    const [base, top] = isLater ? [older, newer] : [newer, older];
    return { ...(merged(base, top) as RawRecord), tag: [...tagsOf(base), ...tagsOf(top)] };
  },
};

/** A record holds the releases themselves, or only what they add up to. */
function releasesOf(record: RawRecord): RawRecord[] {
  const releases = recordsIn(record.releases).filter((release) => "tag" in release);
  return releases.length > 0 ? releases : recordsIn(record.compiledRelease);
}

function tagsOf(release: RawRecord): unknown[] {
  return Array.isArray(release.tag) ? release.tag : [];
}

/** Later values win; objects are merged, lists of things with an id by it; null removes. */
function merged(base: unknown, top: unknown, depth = 0): unknown {
  if (depth > 40) return top;
  if (isRecord(base) && isRecord(top)) {
    const names = new Set([...Object.keys(base), ...Object.keys(top)]);
    return Object.fromEntries(
      [...names].flatMap((name) => {
        const value = name in top ? merged(base[name], top[name], depth + 1) : base[name];
        return value === null || value === undefined ? [] : [[name, value]];
      }),
    );
  }
  if (
    Array.isArray(base) &&
    Array.isArray(top) &&
    [...base, ...top].every((one) => isRecord(one) && "id" in one)
  ) {
    const byId = new Map((base as RawRecord[]).map((one) => [String(one.id), one]));
    for (const one of top as RawRecord[])
      byId.set(String(one.id), merged(byId.get(String(one.id)) ?? {}, one, depth + 1) as RawRecord);
    return [...byId.values()];
  }
  return top;
}

function print(release: RawRecord): PrintedNotice | null {
  const id = wordsOf(release, "ocid");
  const tender = release.tender;
  if (id === "" || !isRecord(tender)) return null;
  const tags = tagsOf(release);
  const isOver = tags.some((tag) =>
    /^(?:award|contract|implementation|tenderCancellation)/u.test(String(tag)),
  );
  const documents = recordsIn(tender.documents);
  const value = isRecord(tender.value) ? tender.value : {};
  const amount = [wordsOf(value, "amount"), wordsOf(value, "currency")].filter((one) => one !== "").join(" ");
  return {
    id,
    source: "ocds",
    title: wordsOf(tender, "title") || wordsOf(tender, "description").slice(0, 200) || id,
    organization:
      wordsOf(isRecord(release.buyer) ? release.buyer : {}, "name") ||
      wordsOf(isRecord(tender.procuringEntity) ? tender.procuringEntity : {}, "name"),
    region: ["해외"],
    supportField: wordsOf(tender, "mainProcurementCategory"),
    applicationStartDate: wordsOf(isRecord(tender.tenderPeriod) ? tender.tenderPeriod : {}, "startDate"),
    applicationEndDate: wordsOf(isRecord(tender.tenderPeriod) ? tender.tenderPeriod : {}, "endDate"),
    publishedOn: wordsOf(release, "date").slice(0, 10),
    status: isOver || ENDED.has(wordsOf(tender, "status", "finalStatus")) ? "마감" : "",
    supportAmount: amount,
    url: documents.map((one) => addressOf(wordsOf(one, "url"))).find((url) => url !== "") ?? "",
    kind: "procurement",
    body: wordsOf(tender, "description"),
    fields: fieldsOf({
      procurementMethod: wordsOf(tender, "procurementMethod"),
      mainProcurementCategory: wordsOf(tender, "mainProcurementCategory"),
      eligibilityCriteria: wordsOf(tender, "eligibilityCriteria"),
    }),
    attachments: attachmentsOf(
      documents.map((one) => [wordsOf(one, "title", "description"), wordsOf(one, "url")]),
    ),
  };
}
