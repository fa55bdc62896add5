import { grants, processes, solicitation, tender, topic } from "./calls/abroad.ts";
import { workingDay } from "./calls/invented-call.ts";
import type { DemoAnswer, DemoQuestion } from "./demo-question.ts";
import { papersOf } from "./listed-papers.ts";

const sample = (words: string) => `(Sample) ${words}`;

/** The sources abroad, each in the form in which it really answers. */
export const answersAbroad: Readonly<Record<string, (question: DemoQuestion) => DemoAnswer>> = {
  ocds: answerReleases,
  sam: answerSolicitations,
  "eu-sedia": answerTopics,
  grantsgov: answerGrants,
  ted: answerTender,
};

/** Releases of contracting processes: what is amended comes as a release of its own. */
function answerReleases({ origin, monday }: DemoQuestion): object {
  const releases = processes.flatMap((process) => {
    const { id: ocid, amendment } = process;
    const buyer = { name: sample(process.buyer) };
    const period = (closes: number) => ({
      startDate: `${workingDay(monday, process.opens)}T09:00:00Z`,
      endDate: `${workingDay(monday, closes)}T12:00:00Z`,
    });
    const first = {
      ...{
        ocid,
        id: `${ocid}-1`,
        date: `${workingDay(monday, process.opens)}T09:00:00Z`,
        tag: ["tender"],
        buyer,
      },
      tender: {
        ...{ id: ocid, title: sample(process.title), description: process.text, status: "active" },
        ...{ mainProcurementCategory: "goods", procurementMethod: "open" },
        value: { amount: process.amount, currency: "GBP" },
        tenderPeriod: period(process.closes),
        documents: papersOf(ocid, { origin, monday }).map(({ name, url }, index) => ({
          ...{ id: String(index + 1), title: name, url },
        })),
      },
    };
    if (amendment === undefined) return [first];
    const second = {
      ...{ ocid, id: `${ocid}-2`, date: `${workingDay(monday, -1)}T09:00:00Z`, tag: ["tenderAmendment"] },
      tender: { id: ocid, title: sample(amendment.title), tenderPeriod: period(amendment.closes) },
    };
    return [first, second];
  });
  return { uri: `${origin}/ocds`, version: "1.1", publisher: { name: sample("Find a Tender") }, releases };
}

function answerSolicitations({ origin, monday }: DemoQuestion): object {
  const { id, title, buyer, text, opens, closes } = solicitation;
  const record = {
    ...{ noticeId: id, title: sample(title), solicitationNumber: "SAMPLE-27-R-0001", active: "Yes" },
    fullParentPathName: sample(buyer),
    type: "Solicitation",
    postedDate: workingDay(monday, opens),
    responseDeadLine: `${workingDay(monday, closes)}T17:00:00-05:00`,
    typeOfSetAsideDescription: "Total Small Business Set-Aside",
    naicsCode: "334516",
    description: text,
    resourceLinks: papersOf(id, { origin, monday }).map(({ url }) => url),
  };
  return { totalRecords: 1, limit: 500, offset: 0, opportunitiesData: [record] };
}

/** Each property of `metadata` is a list; keywords are JSON within it. */
function answerTopics({ origin, monday }: DemoQuestion): object {
  const { id, title, text, opens, closes } = topic;
  const [guide] = papersOf(id, { origin, monday });
  const result = {
    ...{ reference: `${id}-1`, language: "en", database: "SEDIA", content: sample(title) },
    metadata: {
      identifier: [id],
      title: [sample(title)],
      callIdentifier: ["NARU-SAMPLE-01"],
      status: ["31094502"],
      type: ["1"],
      typesOfAction: ["Research and Innovation Actions"],
      deadlineModel: ["single-stage"],
      startDate: [`${workingDay(monday, opens)}T00:00:00.000+0000`],
      deadlineDate: [`${workingDay(monday, closes)}T00:00:00.000+0000`],
      descriptionByte: [text],
      keywords: ['["wind energy","repair","power electronics"]'],
      guideUrl: guide === undefined ? [] : [guide.url],
    },
  };
  return { apiVersion: "2.101", totalResults: 1, pageNumber: 1, pageSize: 100, results: [result] };
}

function answerGrants({ monday }: DemoQuestion): object {
  const american = (days: number) => workingDay(monday, days).replace(/^(\d+)-(\d+)-(\d+)$/u, "$2/$3/$1");
  const oppHits = grants.map(({ id, title, buyer, text, opens, closes }) => ({
    ...{ id, number: text, title: sample(title), agencyCode: "SAMPLE", agency: sample(buyer) },
    ...{ openDate: american(opens), closeDate: american(closes), docType: "synopsis", cfdaList: ["99.001"] },
    oppStatus: opens > 6 ? "forecasted" : "posted",
  }));
  return { errorcode: 0, msg: "Webservice Succeeds", data: { hitCount: oppHits.length, oppHits } };
}

/** A contract notice as eForms XML: the buyer stands in the extension, and the notice refers to it by number. */
function answerTender({ origin, monday }: DemoQuestion): string {
  const { id, title, buyer, text, opens, closes } = tender;
  const documents = papersOf(id, { origin, monday }).map(
    ({ url }) =>
      `<cac:CallForTendersDocumentReference><cbc:ID>doc-1</cbc:ID><cac:Attachment><cac:ExternalReference><cbc:URI>${url}</cbc:URI></cac:ExternalReference></cac:Attachment></cac:CallForTendersDocumentReference>`,
  );
  const ubl = "urn:oasis:names:specification:ubl:schema:xsd";
  const eforms = "http://data.europa.eu/p27/eforms-ubl";
  return `<?xml version="1.0" encoding="UTF-8"?>
<ContractNotice xmlns="${ubl}:ContractNotice-2" xmlns:cac="${ubl}:CommonAggregateComponents-2" xmlns:cbc="${ubl}:CommonBasicComponents-2" xmlns:ext="${ubl}:CommonExtensionComponents-2" xmlns:efac="${eforms}-extension-aggregate-components/1" xmlns:efext="${eforms}-extensions/1">
<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension><efac:NoticeSubType><cbc:SubTypeCode listName="notice-subtype">16</cbc:SubTypeCode></efac:NoticeSubType><efac:Organizations><efac:Organization><efac:Company><cac:PartyIdentification><cbc:ID schemeName="organization">ORG-0001</cbc:ID></cac:PartyIdentification><cac:PartyName><cbc:Name languageID="ENG">${sample(buyer)}</cbc:Name></cac:PartyName></efac:Company></efac:Organization></efac:Organizations></efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
<cbc:ID schemeName="notice-id">${id}</cbc:ID><cbc:IssueDate>${workingDay(monday, opens)}+01:00</cbc:IssueDate>
<cac:ContractingParty><cac:Party><cac:PartyIdentification><cbc:ID>ORG-0001</cbc:ID></cac:PartyIdentification></cac:Party></cac:ContractingParty>
<cac:TenderingProcess><cbc:ProcedureCode listName="procurement-procedure-type">open</cbc:ProcedureCode></cac:TenderingProcess>
<cac:ProcurementProject><cbc:Name languageID="ENG">${sample(title)}</cbc:Name><cbc:Description languageID="ENG">${text}</cbc:Description><cbc:ProcurementTypeCode listName="contract-nature">supplies</cbc:ProcurementTypeCode><cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">31434000</cbc:ItemClassificationCode></cac:MainCommodityClassification></cac:ProcurementProject>
<cac:ProcurementProjectLot><cbc:ID>LOT-0001</cbc:ID><cac:TenderingTerms>${documents.join("")}</cac:TenderingTerms><cac:TenderingProcess><cac:TenderSubmissionDeadlinePeriod><cbc:EndDate>${workingDay(monday, closes)}+01:00</cbc:EndDate><cbc:EndTime>10:00:00+01:00</cbc:EndTime></cac:TenderSubmissionDeadlinePeriod></cac:TenderingProcess></cac:ProcurementProjectLot>
</ContractNotice>`;
}
