/** The parts of a notice, by what they are about. */
export type SectionKind =
  | "who"
  | "excluded"
  | "exception"
  | "track"
  | "check"
  | "preferred"
  | "content"
  | "period"
  | "method"
  | "documents"
  | "evaluation"
  | "notes"
  | "overview"
  | "schedule"
  | "contact"
  | "form"
  /** Whom an applicant employs or buys from: not the applicant. */
  | "others";

const ACT =
  "(?:사전|지원|신청|모집|참가|참여|사업|공모|선정|입주|융자|보증|교육|응모|수혜|가입|대출|접수|훈련|컨설팅|공통|기본|주요|세부)*";
const APPLICANT = "(?:기업|업체|자|사업자|기관|점포|소상공인|단체)?";

/**
 * Names of parts, without spaces and dots; the first that fits counts. What leaves somebody out comes first, since its names
 * contain the others': 지원제외대상, 신청자격제한.
 */
const NAMES: readonly (readonly [SectionKind, RegExp])[] = [
  [
    "others",
    /^.{0,10}(?:근로자|공급기업|수행기관|수행사|컨설턴트|강사|멘토|참여인력|참여청년|책임자)(?:의)?(?:신청|참여|지원|선정)?(?:자격|요건|조건|대상|기준|제외|제한)+(?:요건|조건|기준|대상|사항)*$|^(?:참여|지원|신청)(?:제외|제한)(?:대상)?(?:근로자|공급기업|수행기관|인력)$/u,
  ],
  // When nothing is paid for a while.
  ["notes", /(?:지원|지급)(?:제외|제한|중단)(?:대상)?기간$/u],
  ["exception", /^(?:조건|기준|적용)?예외(?:적용|인정)?(?:대상|사항|기준|조건|요건|경우)?$/u],
  [
    "check",
    /^(?:신청|지원|참여)?자격(?:요건)?적격(?:성|여부)?$|^적격(?:성|여부)(?:검토)?$|^(?:신청|지원|참여)?자격(?:요건)?(?:검토|확인|심사)(?:항목|사항)?$/u,
  ],
  ["preferred", /(?:가점|가산점|우대)(?:목록|항목|사항|기준|대상|내용|표)$/u],
  ["preferred", /^(?:.{0,8})(?:우대|가점|가산점|우선(?:지원|선정|순위|선발)|감점)/u],
  [
    "excluded",
    new RegExp(
      `^(?:아래|다음|단)?${ACT}(?:대상|자격|기업)?(?:의)?(?:제외|제한|배제|불가|결격|부적격|부적합)${APPLICANT}(?:대상|기준|사항|업종|요건|조건|사유|자격|업체|범위|및|기업|자|등)*$`,
      "u",
    ),
  ],
  [
    "excluded",
    /^(?:참여|참가|신청|지원)(?:제한|제외|불가).{0,6}$|^(?:반복중복|중복)(?:참여|지원|신청|수혜)(?:제한|불가|금지)?$/u,
  ],
  // '융자 제한기업', '보증 제외업체': whatever is restricted, these do not get it.
  ["excluded", /^[가-힣A-Za-z]{2,8}(?:제한|제외)(?:대상)?(?:기업|업체|사업자)$/u],
  [
    "documents",
    /(?:제출|구비|신청|필요|첨부|증빙|준비|접수)(?:서류|자료)|^제출물|^서류(?!(?:제출|접수)(?:기간|기한|마감))/u,
  ],
  [
    "period",
    /^(?:.{0,6})(?:신청|접수|모집|공모|응모|공고|제출)(?:및|ㆍ)?(?:접수|신청|모집)?(?:기간|기한|마감|일시|일정|시기)/u,
  ],
  [
    "content",
    new RegExp(
      `^${ACT}(?:내용|규모|금액|한도|조건|비율|분야|항목|사항|범위|방식|형태|유형|비용|단가|혜택|금|비)(?:및|등)?(?:내용|한도|규모|조건)?$|보조율|지원금액|지원한도|지원내용|지원규모|지원비율|지원조건|융자(?:한도|조건|금리)|대출(?:한도|조건|금리)`,
      "u",
    ),
  ],
  ["method", /(?:신청|접수|제출|참가|모집|참여)(?:및)?(?:접수|신청)?(?:방법|처|방식)|^신청접수|^접수신청/u],
  [
    "evaluation",
    /평가|심사|선정(?:기준|방법|절차|위원)|^(?:추진|지원|신청|사업|선정|진행|세부|업무)*절차|추진체계|선발(?:기준|방법)|배점/u,
  ],
  ["schedule", /일정|행사(?:기간|일시)|교육기간|사업기간|협약기간|지원기간|수행기간/u],
  [
    "who",
    new RegExp(
      `^(?:.{0,8}?)${ACT}(?:대상|자격|요건)(?:${APPLICANT}|및|조건|요건|자격|대상|기준|등|범위|과|세부)*$`,
      "u",
    ),
  ],
  ["who", /(?:신청|지원|참여|참가|모집|응모)(?:자격|요건)$/u],
  ["notes", /유의|주의사항|기타|의무|협약|사후관리|환수|제재|취소|안내사항|참고|준수/u],
  ["overview", /개요|목적|배경|취지|사업명|추진방향/u],
  ["contact", /문의|담당|연락/u],
];

/** Names that only look like who may apply: what is supported, where, which costs, or to whom something is done. */
const NOT_WHO =
  /(?:지급|교부)(?:자격|요건)$|(?:징수|납부|환수|정산|면제|점검|조사|보고|검토|심사|제출|감면|관리|감사|반납|평가|금지)대상$|수행(?:요건|조건)$|(?:국가|비용|품목|지역|제품|사업|과제|분야|시설|경비|물품|기술|장비|전시회|학과|행사|채무|거래)$/u;

/** What ends a support that was granted: '인증취소 요건'. */
const ENDS_SUPPORT = /취소|해지|철회|박탈|환수/u;

const LONGEST_NAME = 28;

/** The part that a name announces; null if it is no name of a part. */
export function sectionNamed(name: string): SectionKind | null {
  const compact = name
    .normalize("NFKC")
    .replace(/[\s·ㆍ․‧・∙,/'"“”‘’「」『』〈〉]/gu, "")
    .replace(/\(.*?\)/gu, "")
    .replace(/^(?:20)?\d{2}년(?:도)?/u, "");
  if (compact.length < 2 || compact.length > LONGEST_NAME) return null;
  const kind = NAMES.find(([, pattern]) => pattern.test(compact))?.[0] ?? null;
  if (kind === "who" && ENDS_SUPPORT.test(compact)) return "notes";
  return kind === "who" && NOT_WHO.test(compact) ? null : kind;
}

/** Titles of forms: what follows is to be filled in, and says nothing about who may apply. */
const FORM_TITLE =
  /(?:신청서|계획서|동의서|서약서|확약서|각서|위임장|체크리스트|점검표|추천서|이력서|명세서|약정서|견적서|보고서|제안서|소개서|설문지|확인서|신고서|청구서|요청서)(?:\(?(?:양식|서식|예시|안|국문|영문|필수|선택)\)?)?$/u;
const FORM_NUMBER =
  /^[[(<【〔［「『]?(?:별지|서식|양식|별첨서식|첨부서식|붙임서식)(?:제?\d+(?:호|-\d+)?)?(?:서식|호)?/u;

/** Whether a line begins a form. @param text the line, without its list sign */
export function beginsForm(text: string): boolean {
  const compact = text.replace(/\s/gu, "");
  if (compact.length > 45) return false;
  return FORM_TITLE.test(compact.replace(/[\])>】〕］」』]+$/u, "")) || FORM_NUMBER.test(compact);
}
