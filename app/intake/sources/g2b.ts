import { sourceNames } from "#app/opportunities/source-names.ts";
import { addDays } from "#app/time.ts";
import { readEnvelope } from "./data-go-kr.ts";
import {
  addressOf,
  attachmentsOf,
  fieldsOf,
  numberOf,
  type PrintedNotice,
  type RawRecord,
  type Source,
  wordsOf,
} from "./source.ts";

const BIDS = "1230000/ad/BidPublicInfoService/getBidPblancListInfo";
const SPECIFICATIONS = "1230000/ao/HrcspSsstndrdInfoService/getPublicPrcureThngInfo";
/** Goods, services, works, purchases from abroad. */
const CLASSES = ["Thng", "Servc", "Cnstwk", "Frgcpt"];
/** The source answers for at most a week at once. */
const DAYS = 6;

/**
 * 나라장터: bids and 사전규격 (specifications shown before the bid). A change or a cancellation is a new row with a higher order of the same
 * number: the highest one is the state of the notice.
 */
export const g2b: Source = {
  id: "g2b",
  name: sourceNames.g2b,
  origin: "https://apis.data.go.kr",
  hosts: ["apis.data.go.kr", "g2b.go.kr"],
  keyName: "G2B_KEY",
  times: { hours: [0, 3, 6, 9, 22], minute: 40 },
  streams: [BIDS, SPECIFICATIONS].flatMap((service) => CLASSES.map((one) => `${service}${one}`)),
  pageSize: 500,
  pauseMs: 500,
  isComplete: false,
  ask: ({ origin, key, stream, page, today }) => ({
    url: `${origin}/${stream}?${new URLSearchParams({
      serviceKey: key,
      type: "json",
      inqryDiv: "1",
      inqryBgnDt: `${compact(addDays(today, -DAYS))}0000`,
      inqryEndDt: `${compact(today)}2359`,
      numOfRows: "500",
      pageNo: String(page),
    })}`,
  }),
  read: readEnvelope,
  print: (record) => ("bfSpecRgstNo" in record ? printSpecification(record) : printBid(record)),
  merge: (older, newer) => (orderOf(newer) >= orderOf(older) ? newer : older),
};

function compact(day: string): string {
  return day.replaceAll("-", "");
}

function orderOf(record: RawRecord): number {
  return numberOf(record.bidNtceOrd) ?? 0;
}

function printBid(record: RawRecord): PrintedNotice | null {
  const id = wordsOf(record, "bidNtceNo");
  const name = wordsOf(record, "bidNtceNm");
  // Results of an opening name a bid as well.
  if (id === "" || name === "" || "opengCorpInfo" in record || "progrsDivCdNm" in record) return null;
  const state = wordsOf(record, "ntceKindNm", "bidNtceSttusNm");
  return {
    id,
    source: "g2b",
    title: name,
    organization: [wordsOf(record, "ntceInsttNm"), wordsOf(record, "dminsttNm", "dmndInsttNm")]
      .filter((one, index, all) => one !== "" && all.indexOf(one) === index)
      .join(" / "),
    supportField: wordsOf(record, "bsnsDivNm", "srvceDivNm", "prdctClsfcNoNm", "mainCnsttyNm"),
    applicationStartDate: moment(record, ["bidBeginDt"], ["bidBeginDate", "bidBeginTm"]),
    applicationEndDate: moment(record, ["bidClseDt"], ["bidClseDate", "bidClseTm"]),
    publishedOn: wordsOf(record, "bidNtceDt", "bidNtceDate").slice(0, 10),
    status: /취소/u.test(state) ? "마감" : "",
    url: addressOf(wordsOf(record, "bidNtceDtlUrl", "bidNtceUrl")),
    kind: "procurement",
    ...amountOf(wordsOf(record, "asignBdgtAmt", "presmptPrce")),
    fields: fieldsOf({
      공고종류: state,
      입찰방법: wordsOf(record, "bidMethdNm"),
      계약방법: wordsOf(record, "cntrctCnclsMthdNm"),
      낙찰자결정방법: wordsOf(record, "sucsfbidMthdNm"),
      업종제한: wordsOf(record, "indstrytyLmtYn"),
      참가제한지역: wordsOf(record, "prtcptLmtRgnNm"),
      지역제한판단기준: wordsOf(record, "rgnLmtBidLocplcJdgmBssNm"),
    }),
    attachments: attachmentsOf(
      Array.from({ length: 10 }, (_, index) => [
        wordsOf(record, `ntceSpecFileNm${index + 1}`),
        wordsOf(record, `ntceSpecDocUrl${index + 1}`),
      ]),
    ),
  };
}

function printSpecification(record: RawRecord): PrintedNotice | null {
  const id = wordsOf(record, "bfSpecRgstNo");
  const name = wordsOf(record, "prdctClsfcNoNm", "bsnsNm");
  if (id === "" || name === "") return null;
  return {
    id,
    source: "g2b",
    title: `[사전규격] ${name}`,
    organization: [wordsOf(record, "orderInsttNm"), wordsOf(record, "rlDminsttNm")]
      .filter((one, index, all) => one !== "" && all.indexOf(one) === index)
      .join(" / "),
    supportField: wordsOf(record, "bsnsDivNm"),
    applicationStartDate: minutes(wordsOf(record, "rcptDt")),
    applicationEndDate: minutes(wordsOf(record, "opninRgstClseDt")),
    publishedOn: wordsOf(record, "rgstDt", "rcptDt").slice(0, 10),
    kind: "procurement",
    ...amountOf(wordsOf(record, "asignBdgtAmt")),
    fields: fieldsOf({
      "의견 등록 마감": wordsOf(record, "opninRgstClseDt"),
      소프트웨어사업대상: wordsOf(record, "swBizObjYn"),
    }),
    attachments: attachmentsOf(
      Array.from({ length: 5 }, (_, index) => ["", wordsOf(record, `specDocFileUrl${index + 1}`)]),
    ),
  };
}

/** An instant in one property, or in two: day and time. */
function moment(record: RawRecord, whole: readonly string[], parts: readonly string[]): string {
  const one = wordsOf(record, ...whole);
  if (one !== "") return minutes(one);
  return parts
    .map((name) => wordsOf(record, name))
    .join(" ")
    .trim();
}

/** '2025-07-10 10:00:00' is the hour that the notice prints, not what a machine makes of a day. */
function minutes(text: string): string {
  return text.replace(/(\d{2}:\d{2}):00$/u, "$1");
}

/** Won, without VAT. */
function amountOf(text: string): { limitWon?: number; supportAmount?: string } {
  const won = numberOf(text);
  return won === null || won <= 0 || won > 1e15 ? {} : { limitWon: Math.round(won) };
}
