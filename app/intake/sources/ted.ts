import { sourceNames } from "#app/opportunities/source-names.ts";
import { notAsExpected } from "./data-go-kr.ts";
import {
  addressOf,
  at,
  attachmentsOf,
  fieldsOf,
  isRecord,
  numberOf,
  type PrintedNotice,
  type RawRecord,
  recordsIn,
  type Source,
  wordsOf,
} from "./source.ts";

const FORMS = ["ContractNotice", "PriorInformationNotice", "ContractAwardNotice"] as const;
const FIELDS = [
  "publication-number",
  "notice-title",
  "buyer-name",
  "publication-date",
  "deadline-receipt-tender-date-lot",
  "classification-cpv",
];

/** TED, the tenders of the European Union: the answers of its search (v3), and eForms notices as XML. */
export const ted: Source = {
  id: "ted",
  name: sourceNames.ted,
  origin: "https://api.ted.europa.eu",
  hosts: ["ted.europa.eu"],
  keyName: null,
  times: { hours: [17], minute: 20 },
  streams: [""],
  pageSize: 250,
  pauseMs: 1_000,
  isComplete: false,
  ask: ({ origin, page }) => ({
    url: `${origin}/v3/notices/search`,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: "notice-type IN (cn-standard cn-social pin-only)",
      fields: FIELDS,
      limit: 250,
      page,
      scope: "ACTIVE",
      paginationMode: "PAGE_NUMBER",
    }),
  }),
  read: (answer) => {
    const list = at(answer, "notices");
    if (Array.isArray(list))
      return { records: recordsIn(list), total: numberOf(at(answer, "totalNoticeCount")) };
    if (isRecord(answer) && FORMS.some((form) => form in answer)) return { records: [answer], total: 1 };
    throw notAsExpected();
  },
  print: (record) => {
    if ("publication-number" in record) return printHit(record);
    // An award is no call.
    const form = at(record, "ContractNotice") ?? at(record, "PriorInformationNotice");
    return isRecord(form) ? printForm(form) : null;
  },
};

function printHit(record: RawRecord): PrintedNotice | null {
  const id = wordsOf(record, "publication-number");
  const title = inEnglish(record["notice-title"]);
  if (id === "" || title === "") return null;
  const deadlines = record["deadline-receipt-tender-date-lot"];
  return {
    id,
    source: "ted",
    title: title.slice(0, 1_000),
    organization: inEnglish(record["buyer-name"]).slice(0, 200),
    region: ["해외"],
    applicationEndDate: String(
      (Array.isArray(deadlines) ? deadlines.map(String).toSorted().at(-1) : deadlines) ?? "",
    ).slice(0, 10),
    publishedOn: wordsOf(record, "publication-date").slice(0, 10),
    url: `https://ted.europa.eu/en/notice/-/detail/${encodeURIComponent(id)}`,
    kind: "procurement",
    fields: fieldsOf({
      CPV: Array.isArray(record["classification-cpv"]) ? record["classification-cpv"].join(", ") : "",
    }),
  };
}

/** English, or whatever language there is first. */
function inEnglish(names: unknown): string {
  if (!isRecord(names)) return typeof names === "string" ? names : "";
  const value = names.eng ?? Object.values(names)[0];
  return Array.isArray(value) ? String(value[0] ?? "") : String(value ?? "");
}

function printForm(form: RawRecord): PrintedNotice | null {
  const id = textAt(form, "ID");
  const project = at(form, "ProcurementProject");
  const title = textAt(project, "Name");
  if (id === "" || title === "") return null;
  const lots = listAt(form, "ProcurementProjectLot");
  const ends = lots.flatMap(
    (lot) => endOf(at(lot, "TenderingProcess", "TenderSubmissionDeadlinePeriod")) || [],
  );
  return {
    id,
    source: "ted",
    title: title.slice(0, 1_000),
    organization: buyerOf(form).slice(0, 200),
    region: ["해외"],
    supportField: textAt(project, "ProcurementTypeCode"),
    applicationEndDate: ends.toSorted().at(-1) ?? "",
    publishedOn: textAt(form, "IssueDate").slice(0, 10),
    kind: "procurement",
    body: textAt(project, "Description"),
    fields: fieldsOf({
      procedure: textAt(at(form, "TenderingProcess"), "ProcedureCode"),
      CPV: textAt(at(project, "MainCommodityClassification"), "ItemClassificationCode"),
    }),
    attachments: attachmentsOf(
      lots
        .flatMap((lot) => listAt(at(lot, "TenderingTerms"), "CallForTendersDocumentReference"))
        .map((document) => ["", addressOf(textAt(at(document, "Attachment", "ExternalReference"), "URI"))]),
    ),
  };
}

/** The words of an element, of its first one where there are several, without its attributes. */
function textAt(parent: unknown, name: string): string {
  const [first] = listAt(parent, name);
  return typeof first === "string" ? first.replace(/\s+/gu, " ").trim() : "";
}

function listAt(parent: unknown, name: string): unknown[] {
  const value = at(parent, name);
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}

/** '2020-02-04+02:00' and '10:00:00+02:00' as one instant. */
function endOf(period: unknown): string {
  const day = textAt(period, "EndDate").slice(0, 10);
  const time = textAt(period, "EndTime");
  return day === "" || time === "" ? day : `${day}T${time}`;
}

/** Organisations stand in the extension, and the buyer refers to one of them by its number. */
function buyerOf(form: RawRecord): string {
  const buyer = textAt(at(listAt(form, "ContractingParty")[0], "Party", "PartyIdentification"), "ID");
  const extension = listAt(at(form, "UBLExtensions"), "UBLExtension")[0];
  const organisations = listAt(
    at(extension, "ExtensionContent", "EformsExtension", "Organizations"),
    "Organization",
  );
  const found = organisations
    .map((one) => at(one, "Company"))
    .find((company) => textAt(at(company, "PartyIdentification"), "ID") === buyer);
  return textAt(at(found, "PartyName"), "Name");
}
