import { addDays } from "#app/time.ts";
import { bids, calls } from "./calls.ts";

/** Calls that K-Startup lists; the others stand in 기업마당. */
const isStartup = ({ heading }: { heading: string }) => heading === "창업";

const compact = (day: string) => day.replaceAll("-", "");

const answers: Readonly<Record<string, (today: string, path: string) => unknown>> = {
  bizinfo: (today) => ({ jsonArray: { title: "(예시) 기업마당", item: bizinfoItems(today) } }),
  kstartup: kstartupAnswer,
  // One of its eight lists has bids.
  g2b: (today, path) => g2bAnswer(path.includes("BidPblancListInfoThng") ? bidItems(today) : []),
};

/** Sources that have something invented; where the local source is asked, all others rest. */
export const demoSources: readonly string[] = Object.keys(answers);

/**
 * What a source would answer today, in its real form; null for one that has nothing invented.
 * @param path as it is asked, beginning with the id of the source: '/bizinfo/…'
 * @param today ISO day in Seoul
 */
export function answerDemo(path: string, today: string): unknown {
  const id = path.split("/")[1] ?? "";
  return Object.hasOwn(answers, id) ? answers[id]?.(today, path) : null;
}

function bizinfoItems(today: string) {
  const listed = calls.filter((call) => !isStartup(call));
  return listed.map((call, index) => ({
    pblancId: `PBLN_99900000000000${index + 1}`,
    pblancNm: `(예시) ${call.title}`,
    jrsdInsttNm: "예시 부처",
    excInsttNm: `${call.agency}(예시)`,
    pldirSportRealmLclasCodeNm: call.heading,
    reqstBeginEndDe:
      call.closes === "budget"
        ? "예산 소진시까지"
        : `${compact(addDays(today, call.opens))} ~ ${compact(addDays(today, call.closes))}`,
    trgetNm: call.target,
    hashtags: call.tags,
    bsnsSumryCn: call.body,
    creatPnttm: `${addDays(today, call.opens - 1)} 10:00:00`,
    totCnt: listed.length,
  }));
}

function kstartupAnswer(today: string) {
  const data = calls.filter(isStartup).map((call, index) => ({
    id: index + 1,
    pbanc_sn: 990_001 + index,
    biz_pbanc_nm: `(예시) ${call.title}`,
    pbanc_ntrp_nm: `${call.agency}(예시)`,
    supt_biz_clsfc: "사업화",
    supt_regin: "전국",
    pbanc_rcpt_bgng_dt: compact(addDays(today, call.opens)),
    pbanc_rcpt_end_dt: call.closes === "budget" ? null : compact(addDays(today, call.closes)),
    aply_trgt: "일반인,일반기업",
    biz_enyy: call.title.includes("예비") ? "예비창업자,1년미만" : "1년미만,2년미만,3년미만",
    aply_trgt_ctnt: call.body.replace(/<[^>]+>/gu, "\r\n").trim(),
    aply_excl_trgt_ctnt: null,
    pbanc_ctnt: call.title,
    rcrt_prgs_yn: "Y",
  }));
  return {
    currentCount: data.length,
    matchCount: data.length,
    totalCount: data.length,
    page: 1,
    perPage: 100,
    data,
  };
}

function bidItems(today: string) {
  return bids.map((bid, index) => ({
    bidNtceNo: `R27SAMPLE${index + 1}`,
    bidNtceOrd: "000",
    ntceKindNm: "등록공고",
    bidNtceNm: `(예시) ${bid.name}`,
    ntceInsttNm: `${bid.buyer}(예시)`,
    dminsttNm: `${bid.buyer}(예시)`,
    bidNtceDt: `${addDays(today, -1)} 09:00:00`,
    bidBeginDt: `${today} 10:00:00`,
    bidClseDt: `${addDays(today, bid.days)} 10:00:00`,
    asignBdgtAmt: bid.won,
    prtcptLmtRgnNm: bid.region,
  }));
}

function g2bAnswer(items: readonly object[]) {
  const body = { items, numOfRows: 500, pageNo: 1, totalCount: items.length };
  return { response: { header: { resultCode: "00", resultMsg: "정상" }, body } };
}
