/*
 * Lines about applicants that no reader of facts takes: whether they state a requirement at all, and who can say whether a
 * company meets it. What is not clearly one of the others is asked of the company, so that nothing is called open too soon.
 */

/** How to apply, what to hand in, what happens or is owed after the selection, whom a ministry asks, and hints. */
const NO_RULE =
  /^(?:전시|모집|지원|참가)?\s?(?:품목|분야)\s?[:：)]|회원\s?가입|누리집|홈페이지|온라인|접수|제출|작성|첨부|업로드|신청서|서류|양식|서식|날인|문의|공고문|선착순|안내(?:함|\s?예정)|기재|입력|확인\s?(?:필수|바람|요망)|유의|참고|선정\s?(?:후|시\b|시에|되면|된\s?후)|협약|정산|사업비|지원금|보조금|성과|결과물|완료\s?과제|“완료”|기술료|사후|환수|예산|관련\s?법령|목적으로\s?(?:함|한다)|을\s?기준으로|기준으로\s?(?:함|판단|적용)|에\s?따라\s?(?:결정|산정|적용|판단)|우선\s?(?:지원|선정|선발)|우대|가점|지원\s?가능$|포함$|(?:가능합|입|뜻합|바랍|있습)니다|\d\s?층|[가-힣](?:로|길)\s?\d|최대\s?\d+\s?(?:팀|개사)/u;
/** Papers may prove a hard fact all the same: '…임을 서류로 증빙할 수 있는 기업'. */
const PROVES = /증빙이?\s?(?:가능|할\s?수)|증명(?:이\s?가능|할\s?수)/u;
/** The notice's own conditions by name. */
const OWN_CONDITIONS =
  /(?:신청|지원|참여|참가)\s?(?:자격|요건|대상)[’'”"]?\s?(?:을|를|이|에|의)?\s?(?:모두|전부|부)?\s?(?:충족|갖추|갖춘|미달|미충족|해당|부합|적합)|제외\s?(?:대상|사유|조건)[’'”"]?\s?(?:에|이)?\s?(?:해당|없)|결격\s?사유/u;
/** A list of bodies or fields: nobody is said to be or to do anything. */
const IS_NAME =
  /^[^가-힣]*(?:「[^」]*」[^가-힣]*)?[가-힣A-Za-z·ㆍ/&\s]{0,24}(?:연구\s?기관|분야|산업|기술|제조|서비스),?(?:\([^)]*\))?$/u;
/** An exception or a hint to a rule that stands elsewhere. */
const BESIDE = /^\(?\s?(?:(?:단|다만|예\)|예시|참고|주\)|예외)[\s,:)]|ex[.:\s])/iu;

/** Whether a line only refers to the notice's other conditions: '신청자격에 미달하는 기업'. */
export function isOwnCondition(text: string): boolean {
  return OWN_CONDITIONS.test(text);
}

/** Whether a line about applicants states nothing that they must be. */
export function statesNoRule(text: string): boolean {
  if (OWN_CONDITIONS.test(text) || IS_NAME.test(text) || BESIDE.test(text)) return true;
  return NO_RULE.test(text.replace(/\([^)]*\)/gu, " ")) && !PROVES.test(text);
}

/** What somebody who examines has to weigh: ability, plan, will, quality, need, fit. */
const WEIGHED =
  /역량|능력|잠재력|가능성|유망|우수한|혁신(?:성|적)|경쟁력|의지|의향|의사가|희망|원하는|하고자|계획|예정|목표|필요(?:한|로|성)|관심|준비|도약|도모|기여|창의|독보|적합|부합|판단|인정되|기대|발굴|선도|잘\s?알려진|애로|추진\s?(?:하는|중인)|목적/u;
/** 'Has a plan', 'has the ability': having it is to be weighed as well. */
const HAS_WEIGHED =
  /(?:계획|역량|능력|기술력?|아이디어|아이템|의지|의향|잠재력|경쟁력|가능성|노하우|기술\s?요소|제품|서비스|솔루션|(?:혁신|성장|기술|사업|수익|시장)성)(?:[ž·ㆍ‧/]\s?(?:서비스|성장성|사업성))?(?:을|를|이|가)?\s?(?:보유(?:하고|한|하는|하여)?|갖춘|갖추고|있는|가진|소유한?)/gu;
/** What a company knows of itself: what it holds, is, has done or uses. */
const KNOWN =
  /보유|소유|등록|인증|지정|승인|추천|수상|선정(?:된|되어|받은)|체결|가입|지급|납부|실적|이력|경험|경력|법인|개인|지분|주주|권리자|출시|판매|영위|소재|위치|고용|채용|임차|임대|입주|수료|이수|면허|허가|설치|재직|설립|졸업|거래|매출|수출|투자|생산|취득|받은/u;
const FIGURE = /\d[\d,.]*\s?(?:%|％|년|개월|월|개|건|명|인|억|만|천|점|회|㎡|평|위|등급)/u;

/** Whether a line names something that a company knows of itself. */
export function isKnownToCompany(text: string): boolean {
  return KNOWN.test(text);
}

/** Whether only a person can say whether a company meets what a line asks for; otherwise the company knows. */
export function isWeighed(text: string): boolean {
  const rest = text.replace(/「[^」]*」|｢[^｣]*｣/gu, " ").replace(HAS_WEIGHED, " 역량 ");
  return WEIGHED.test(rest) && !KNOWN.test(rest) && !FIGURE.test(rest);
}

/** Takes part or took part in some programme: the company knows, and no usual fact says it. */
const TOOK_PART =
  /(?:사업|과정|프로그램|과제|협약|지원|바우처)[^.]{0,40}(?:선정|참여|수혜|수료|협약을?\s?체결|수행|지원받)[^.]{0,16}(?:이력|기업|업체|자|경우|법인|사업자)[\s)\].,]*(?:\([^)]*\))?/u;

/** Whether a ground for refusal in the notice's words is one that the company itself knows for sure. */
export function isOwnHistory(text: string): boolean {
  return TOOK_PART.test(text) && !/유사|부정|허위|제재|판단|인정|우려|불성실/u.test(text);
}

const LAW = /「[^」]*」|｢[^｣]*｣|제\s?\d+조(?:의\d+)?(?:\s?제\d+항)?/gu;
const MORE =
  /(?:보유|소유|등록|승인|추천|선정|인증|지정|체결|수상|지급|납부|가입|임차|입주|수료|이수|출시|확보|취득|위탁|출자)(?:을|를|이|가)?\s?(?:하고|한|하는|하여|된|되어|받은|받아|있는|완료|중인|기업)/u;

/** Whether a line of which only parts were understood says more that an applicant must have or have done. */
export function saysMore(text: string, understood: readonly { start: number; end: number }[]): boolean {
  let rest = text.replace(HAS_WEIGHED, (words) => "_".repeat(words.length));
  for (const { start, end } of understood)
    rest = rest.slice(0, start) + "_".repeat(end - start) + rest.slice(end);
  rest = rest.replace(LAW, " ");
  return MORE.test(rest) && !statesNoRule(rest);
}

/** Lines that only announce a list: 'none of the following may apply'. */
const ANNOUNCES =
  /(?:다음|아래|하기|각\s?호|어느\s?하나|하단).{0,40}(?:해당|경우|같|요건|충족|조건|사항)|(?:다음|아래)(?:과|와)?\s?같(?:음|이)|참조|참고\s?$|^해당\s?없음|\(?(?:다음|아래)(?:\s?중)?(?:\s?최소)?\s?\d\s?(?:개|가지)\s?이상\)?$|붙임\s?\d?.{0,12}$/u;

/** Who holds one of several grades or papers by a law: that says what must be held, and announces nothing. */
const HOLDS =
  /(?:판정|확인|지정|인증|등록|발급|선정|승인|인가|허가)(?:을|를)?\s?받은\s?(?:자|사람|기업|업체|법인)[\s.)]*$/u;

export function announcesList(text: string): boolean {
  return ANNOUNCES.test(text) && !(HOLDS.test(text) && !/다음|아래|하기|하단/u.test(text));
}
