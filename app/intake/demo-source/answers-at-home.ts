import { fillDays, type InventedBid, type InventedSpecification, workingDay } from "./calls/invented-call.ts";
import { goods, services, specifications, works } from "./calls/purchases.ts";
import { ministryCalls, researchCalls } from "./calls/research-calls.ts";
import { startupCalls } from "./calls/startup-calls.ts";
import type { DemoAnswer, DemoQuestion } from "./demo-question.ts";
import { ministryId, papersOf, portalCalls, portalId } from "./listed-papers.ts";

const compact = (day: string) => day.replaceAll("-", "");
const sample = (title: string, monday: string, days: { opens: number; closes: unknown }) =>
  `(예시) ${fillDays(title, monday, days)}`;
const paragraphs = (text: string) =>
  text
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("");

/** The Korean sources, each in the forms in which it really answers. */
export const answersAtHome: Readonly<Record<string, (question: DemoQuestion) => DemoAnswer>> = {
  bizinfo: answerPortal,
  kstartup: answerStartups,
  g2b: answerPurchases,
  ntis: answerResearch,
  mss: answerMinistry,
};

/** Its three envelopes: a list in an envelope, further pages as a bare list, a single notice as an object. */
function answerPortal(question: DemoQuestion): object {
  const { query } = question;
  const page = Number(query.get("pageIndex") ?? 1);
  const size = Number(query.get("pageUnit") ?? 100);
  const records = portalCalls.map((_, index) => portalRecord(index, question));
  const items = records.slice((page - 1) * size, page * size);
  if (items.length === 1) return { jsonArray: { item: items[0] } };
  return { jsonArray: page === 1 ? { title: "(예시) 기업마당", item: items } : items };
}

function portalRecord(index: number, { origin, monday }: DemoQuestion) {
  const call = portalCalls[index] as (typeof portalCalls)[number];
  const id = portalId(index);
  const papers = papersOf(id, { origin, monday });
  const until = typeof call.closes === "number" ? compact(workingDay(monday, call.closes)) : null;
  return {
    pblancId: id,
    pblancNm: sample(call.title, monday, call),
    jrsdInsttNm: "(예시) 나루부처",
    excInsttNm: `(예시) ${call.agency}`,
    pldirSportRealmLclasCodeNm: call.heading,
    reqstBeginEndDe: until === null ? call.closes : `${compact(workingDay(monday, call.opens))} ~ ${until}`,
    trgetNm: call.target,
    hashtags: call.tags,
    bsnsSumryCn: paragraphs(fillDays(call.summary, monday, call)),
    reqstMthPapersCn: "온라인 접수",
    creatPnttm: `${workingDay(monday, Math.min(call.opens, 0) - 1)} 10:00:00`,
    // The notice itself, then further documents.
    printFileNm: papers[0]?.name ?? null,
    printFlpthNm: papers[0]?.url ?? null,
    fileNm:
      papers
        .slice(1)
        .map(({ name }) => name)
        .join("@") || null,
    flpthNm:
      papers
        .slice(1)
        .map(({ url }) => url)
        .join("@") || null,
    totCnt: portalCalls.length,
  };
}

function answerStartups({ monday }: DemoQuestion): object {
  const data = startupCalls.map((call, index) => ({
    id: index + 1,
    pbanc_sn: 990_001 + index,
    biz_pbanc_nm: /\p{Script=Hangul}/u.test(call.title)
      ? sample(call.title, monday, call)
      : `(Sample) ${call.title}`,
    pbanc_ntrp_nm: `(예시) ${call.agency}`,
    sprv_inst: "공공기관",
    supt_biz_clsfc: call.heading,
    supt_regin: call.region,
    pbanc_rcpt_bgng_dt: compact(workingDay(monday, call.opens)),
    pbanc_rcpt_end_dt: compact(workingDay(monday, call.closes)),
    aply_trgt: call.applicants,
    biz_enyy: call.years,
    biz_trgt_age: call.ages ?? "만 20세 미만,만 20세 이상 ~ 만 39세 이하,만 40세 이상",
    aply_trgt_ctnt: call.who,
    aply_excl_trgt_ctnt: call.excluded ?? null,
    prfn_matr: call.preferred ?? null,
    pbanc_ctnt: call.summary,
    rcrt_prgs_yn: "Y",
  }));
  const count = data.length;
  return { currentCount: count, matchCount: count, totalCount: count, page: 1, perPage: 100, data };
}

/** A list, a list in 'item', a single object, or an empty string, as each of its services happens to answer. */
function answerPurchases(question: DemoQuestion): object {
  const { path } = question;
  const row = (bid: InventedBid) => bidRow(bid, question);
  const [work] = works.map(row);
  if (path.endsWith("getBidPblancListInfoThng")) return envelope(goods.map(row), goods.length);
  if (path.endsWith("getBidPblancListInfoServc"))
    return envelope({ item: services.map(row) }, services.length);
  if (path.endsWith("getBidPblancListInfoCnstwk")) return envelope({ item: work }, 1);
  if (path.endsWith("getPublicPrcureThngInfoThng"))
    return envelope(
      specifications.map((one) => specificationRow(one, question)),
      specifications.length,
    );
  return envelope("", 0);
}

function envelope(items: unknown, totalCount: number): object {
  const body = { items, numOfRows: 500, pageNo: 1, totalCount };
  return { response: { header: { resultCode: "00", resultMsg: "정상" }, body } };
}

function bidRow(bid: InventedBid, { origin, monday }: DemoQuestion): object {
  const papers = papersOf(`${bid.number}-${bid.order}`, { origin, monday });
  const days = { opens: 0, closes: bid.closes };
  return {
    bidNtceNo: bid.number,
    bidNtceOrd: String(bid.order).padStart(3, "0"),
    ntceKindNm: bid.state,
    bidNtceNm: sample(bid.title, monday, days),
    ntceInsttNm: `(예시) ${bid.buyer}`,
    dminsttNm: `(예시) ${bid.buyer}`,
    bidMethdNm: "전자입찰",
    cntrctCnclsMthdNm: "제한경쟁",
    bidNtceDt: `${workingDay(monday, bid.order - 2)} 09:00:00`,
    bidBeginDt: `${workingDay(monday, 0)} 10:00:00`,
    bidClseDt: `${workingDay(monday, bid.closes)} 10:00:00`,
    asignBdgtAmt: bid.won,
    prtcptLmtRgnNm: bid.region ?? "",
    ...Object.fromEntries(
      papers.flatMap(({ name, url }, index) => [
        [`ntceSpecFileNm${index + 1}`, name],
        [`ntceSpecDocUrl${index + 1}`, url],
      ]),
    ),
  };
}

function specificationRow(one: InventedSpecification, { origin, monday }: DemoQuestion): object {
  const [paper] = papersOf(one.number, { origin, monday });
  return {
    bfSpecRgstNo: one.number,
    prdctClsfcNoNm: sample(one.title, monday, { opens: 0, closes: one.closes }),
    orderInsttNm: `(예시) ${one.buyer}`,
    rlDminsttNm: `(예시) ${one.buyer}`,
    bsnsDivNm: "물품",
    rcptDt: `${workingDay(monday, -2)} 09:00:00`,
    opninRgstClseDt: `${workingDay(monday, one.closes)} 18:00:00`,
    asignBdgtAmt: one.won,
    specDocFileUrl1: paper?.url ?? "",
  };
}

function answerResearch({ monday }: DemoQuestion): object {
  const items = researchCalls.map((call, index) => ({
    id: `sample-${index + 1}`,
    roRndUid: String(990_001 + index),
    title: sample(call.title, monday, call),
    ministry: `(예시) ${call.ministry}`,
    announcingAgency: `(예시) ${call.agency}`,
    applicationStart: workingDay(monday, call.opens),
    deadline: workingDay(monday, call.closes),
    publishedAt: workingDay(monday, Math.min(call.opens, 0) - 1),
    budgetAmount: call.budget,
    targetType: call.targets,
    minTrl: call.trl[0],
    maxTrl: call.trl[1],
    status: "ACTIVE",
    description: fillDays(call.description, monday, call),
  }));
  return { totalCount: items.length, items };
}

/** XML, with one element for each document. */
function answerMinistry({ origin, monday }: DemoQuestion): string {
  const items = ministryCalls.map((call, index) => {
    const id = ministryId(index);
    const papers = papersOf(id, { origin, monday });
    const files = papers.map(
      ({ name, url }) => `<fileName>${name}</fileName><fileUrl>${url.replaceAll("&", "&amp;")}</fileUrl>`,
    );
    return `<item><itemId>${id}</itemId><title><![CDATA[${sample(call.title, monday, call)}]]></title><dataContents><![CDATA[${fillDays(call.text, monday, call)}]]></dataContents><applicationStartDate>${workingDay(monday, call.opens)}</applicationStartDate><applicationEndDate>${workingDay(monday, call.closes)}</applicationEndDate><writerName>예시</writerName>${files.join("")}</item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><response><header><resultCode>00</resultCode><resultMsg>NORMAL SERVICE.</resultMsg></header><body><items>${items.join("")}</items><numOfRows>100</numOfRows><pageNo>1</pageNo><totalCount>${items.length}</totalCount></body></response>`;
}
