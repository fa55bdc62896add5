import { sourceNames } from "#app/opportunities/source-names.ts";
import { notAsExpected, readEnvelope } from "./data-go-kr.ts";
import { addressOf, at, fieldsOf, numberOf, recordsIn, type Source, wordsOf } from "./source.ts";

/** K-Startup. The number of a notice is `pbanc_sn`; `id` is the row within the page. */
export const kstartup: Source = {
  id: "kstartup",
  name: sourceNames.kstartup,
  origin: "https://apis.data.go.kr",
  hosts: ["apis.data.go.kr", "k-startup.go.kr"],
  keyName: "KSTARTUP_KEY",
  times: { hours: [21, 4], minute: 25 },
  streams: [""],
  pageSize: 100,
  pauseMs: 500,
  isComplete: true,
  ask: ({ origin, key, page }) => ({
    url: `${origin}/B552735/kisedKstartupService01/getAnnouncementInformation01?${new URLSearchParams({ ServiceKey: key, page: String(page), perPage: "100", returnType: "json", "cond[rcrt_prgs_yn::EQ]": "Y" })}`,
  }),
  read: (answer) => {
    const list = at(answer, "data");
    if (list === undefined) {
      // Errors come in the envelope of data.go.kr.
      readEnvelope(answer);
      throw notAsExpected();
    }
    return {
      records: recordsIn(list),
      total: numberOf(at(answer, "matchCount")) ?? numberOf(at(answer, "totalCount")),
    };
  },
  print: (record) => {
    const id = wordsOf(record, "pbanc_sn");
    const title = wordsOf(record, "biz_pbanc_nm");
    if (id === "" || title === "") return null;
    return {
      id,
      source: "kstartup",
      title,
      organization: wordsOf(record, "pbanc_ntrp_nm"),
      region: [wordsOf(record, "supt_regin")].filter((name) => name !== ""),
      supportField: wordsOf(record, "supt_biz_clsfc"),
      applicationStartDate: wordsOf(record, "pbanc_rcpt_bgng_dt"),
      applicationEndDate: wordsOf(record, "pbanc_rcpt_end_dt"),
      status: wordsOf(record, "rcrt_prgs_yn") === "N" ? "모집마감" : "",
      url: addressOf(wordsOf(record, "detl_pg_url", "biz_gdnc_url")),
      body: bodyOf({
        "": wordsOf(record, "pbanc_ctnt"),
        신청대상: wordsOf(record, "aply_trgt_ctnt"),
        "신청 제외 대상": wordsOf(record, "aply_excl_trgt_ctnt"),
        우대사항: wordsOf(record, "prfn_matr"),
      }),
      fields: fieldsOf({
        창업업력: wordsOf(record, "biz_enyy"),
        대상: wordsOf(record, "aply_trgt"),
        대상연령: wordsOf(record, "biz_trgt_age"),
        지역: wordsOf(record, "supt_regin"),
        신청대상: wordsOf(record, "aply_trgt_ctnt"),
        "신청 제외 대상": wordsOf(record, "aply_excl_trgt_ctnt"),
        우대사항: wordsOf(record, "prfn_matr"),
      }),
    };
  },
};

/** The texts of a notice under the headings that the portal prints above them. */
function bodyOf(parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts)
    .filter(([, words]) => words !== "")
    .map(([heading, words]) => (heading === "" ? words : `□ ${heading}\n${words}`))
    .join("\n");
}
