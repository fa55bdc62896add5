/*
 * What a title says besides its subject: that applications are closed, and whether it looks for companies to support or
 * for somebody to do the supporting. Only where the wording leaves no doubt.
 */

const BRACKETED = /[[［【〔(（<〈「『]([^\]］】〕)）>〉」』]{1,40})[\]］】〕)）>〉」』]/gu;
/** Without spaces: 접수마감, 조기마감, 모집완료, 예산소진으로조기마감, 접수마감되었습니다. */
const CLOSED =
  /^(?:접수|모집|신청|공모|지원|사업|선착순|공고|참가|온라인)?(?:기간)?(?:(?:예산|자금|사업비|정원|인원|물량)(?:이|가)?(?:모두|전액)?(?:소진|초과|충족|마감)?(?:으로|에따라|에따른|로인한|인해)?)?(?:이|가|은|는)?(?:조기|전체|최종|모두)?(?:마감|종료|완료|소진)(?:됨|완료|되었습니다|했습니다|하였습니다|합니다|안내|공지|공고|알림)*[!.]*$/u;
const CLOSED_ENGLISH =
  /^(?:applications?|registration|call|submissions?)?\s*(?:is|are|now)?\s*closed[!.]*$/iu;
/** '사용자 모집 마감 안내 공고': the notice itself announces the end. */
const ANNOUNCED = /(?:접수|모집|신청|공모)\s?(?:조기\s?)?(?:마감|종료)\s?(?:안내|알림|공지)/u;
/** What a source's own field says of a notice that is over. */
const CLOSED_STATUS = /^(?:접수|모집|신청|공고)?(?:마감|종료|완료)(?:됨)?$|^(?:closed|expired|archived|N)$/iu;

/** Whether a title says that applications are closed: '[접수마감] …', '… (조기 마감)'. Not: '[마감임박]', '(~8/31 마감)'. */
export function saysClosed(title: string): boolean {
  if (ANNOUNCED.test(title)) return true;
  return [...title.matchAll(BRACKETED)].some(
    ([, inside = ""]) => CLOSED.test(inside.replace(/\s+/gu, "")) || CLOSED_ENGLISH.test(inside.trim()),
  );
}

/** Whether the status that a source gives ('모집중', '접수마감') says that it is closed. */
export function isClosedStatus(status: string): boolean {
  return CLOSED_STATUS.test(status.replace(/\s+/gu, ""));
}

const QUOTES = "[\\s'\"’”」』>)\\]]*";
const ASIDE = "(?:\\s?[(（][^()（）]{0,40}[)）])?";
const POOL = "(?:\\s?(?:후보군|후보|인력|전문가)?\\s?(?:풀|pool)?)?";
const TIMES =
  "(?:\\s?(?:제?\\d{1,2}차|제?\\d{1,2}회|추가|재|상시|수시|신규|최종|공개|연장|수정|긴급|하반기|상반기))*";
const RECRUITED =
  "\\s?(?:(?:pool\\s?)?(?:모집|공모|선정|선발|위촉|초빙|등록|채용|신청|지정)|을?\\s?모십니다|공고)";

/** Who judges, advises or teaches. */
const PEOPLE =
  "(?:평가|심사|심의|자문|전문|기술|선정|검토|멘토|국민심사|외부|모니터링)\\s?위원|평가단|심사단|배심원단?|심사역|멘토(?!링)단?|강사|컨설턴트|코디네이터|코치|서포터즈|기자단|홍보대사|모니터링단|체험단";
/** Who runs a programme for the agency. */
const OPERATORS =
  "(?:위탁\\s?운영|운영|수행|주관|전담|전문|수탁|위탁|대행|교육|훈련|양성|평가|인증|시험|보육|추천|거점|총괄|관리|조사|컨설팅)\\s?(?:기관|사업자|업체|법인|단체)|(?:운영|수행|대행|운용|시행)사|위탁\\s?운영\\s?협력사|수탁자";
/** Who sells services to the companies that are supported. */
const SUPPLIERS =
  "공급\\s?(?:기업|업체|사|기관)|(?:서비스|솔루션)?\\s?제공\\s?(?:기업|기관|업체)|수출\\s?전문\\s?기관";
const STAFF = "(?:정규|계약|기간제|무기계약|사무|일반|신규)?\\s?직원|기간제\\s?근로자|계약직|센터장|사무국장";

const PROVIDERS = new RegExp(
  `(?:${PEOPLE}|${OPERATORS}|${SUPPLIERS}|${STAFF})${QUOTES}${ASIDE}${POOL}${QUOTES}${ASIDE}${TIMES}${RECRUITED}`,
  "iu",
);
const SUPPLIER_POOL = new RegExp(
  `(?:${SUPPLIERS}|${PEOPLE})\\s?(?:후보군|인력|전문가)?\\s?(?:풀|pool)`,
  "iu",
);
/** Companies that are supported are sought as well: '수요·공급기업 모집', '주관기관 및 참여기업 모집'. */
const SUPPORTED =
  /(?:수요|참여|참가|수혜|입주|입점|도입|이용|신청|지원\s?대상|피보육)\s?[·ㆍ,/]?\s?(?:공급)?\s?(?:기업|업체|기관|팀|자)|(?:지원|협력|예비창업)\s?(?:기업|자)\s?(?:추가\s?)?모집|사용자|교육생|멘티|참가자/u;

/**
 * Whether a notice looks for people or bodies that do the supporting (evaluators, operators, suppliers, staff) instead of
 * companies to support. Not if it looks for both.
 */
export function seeksProviders(title: string): boolean {
  return (PROVIDERS.test(title) || SUPPLIER_POOL.test(title)) && !SUPPORTED.test(title);
}

/** Whether a notice invites bids: goods, services and works that an authority buys. */
export function isTender(title: string): boolean {
  return TENDER.test(title);
}

const TENDER =
  /(?:용역|공사|물품|구매|제조|임차|구축)\s?(?:전자\s?)?(?:입찰|견적|제안서?\s?(?:공모|요청|모집)|발주|수의계약)|입찰\s?(?:재?공고|참가|안내)|용역\s?(?:재?공고|모집|업체|수행|계약|사업자|$)|제안\s?요청서|사전\s?규격/u;
