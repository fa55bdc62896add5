/** Who a heading, a group of rows or a column is about. `other`: somebody who is not the applying company. */
export type Party = "company" | "representative" | "contact" | "leader" | "other";

const others =
  /공급기업|공급업체|공급자|수요기업|수요기관|수요처|도입기업|위탁|수탁|협력사|협력업체|협력기업|협력기관|거래처|거래기업|경쟁사|경쟁기업|경쟁업체|동종업계|동종업체|동종기업|계열사|계열회사|계열기업|관계사|관계회사|관계기업|모회사|모기업|자회사|투자사|투자기관|투자자|추천인|추천기관|추천자|보증인|보증기관|연대보증|주주|참여연구원|연구원현황|연구원명단|참여인력|투입인력|핵심인력|인력현황|컨설턴트|컨설팅기관|멘토|심사위원|평가위원|전담기관|접수자|접수처|확인자|확인기관|은행|예금주|계좌|학력|경력|이력|수상|납품|발주|고객사|구매처|구매기관|구매기업|판매처|가족|배우자|세무사|회계사|회계법인|세무대리|공동기관|공동기업|공동연구|공동개발|공동수급|운영기관|바이어|대리인|수임|대행|이전기관|기술제공|파트너|벤더|납품처|참여기관|유사제품|벤치마|외주|제조사|임대인|건물주|특수관계|최대주주|이해관계|인수기업|피인수|(?:^|\W)(?:partner|buyer|supplier|shareholder|competitor|subsidiary|parent company|reference|investor)/iu;
const joining = /참여기업|참여업체|참가기업|참가업체/u;
const leading = /주관(?:기관|기업|연구개발기관|업체)/u;
const persons: readonly (readonly [Party, RegExp])[] = [
  ["contact", /담당자|실무자|연락담당|작성자|contact|person in charge/iu],
  ["leader", /책임자|총괄책임|project leader|principal investigator|\bpm\b/iu],
  [
    "representative",
    /대표자|대표이사|(?:^|[^가-힣])대표(?=$|[^가-힣]|현황|정보|인적)|\bceo\b|representative/iu,
  ],
];
const ours =
  /신청인|신청자|기업|회사|업체|법인|사업자|기관(?=개요|현황|정보|일반)|company|enterprise|applicant|corporate/iu;

/** All who are named in words of a heading; none if it speaks of nobody. */
export function partiesIn(words: string, hasLead: boolean): readonly Party[] {
  const plain = words.normalize("NFKC").replaceAll(/(?<=[가-힣])\s+(?=[가-힣])/gu, "");
  if (others.test(plain)) return ["other"];
  // Where one leads and others join in, we cannot tell which of the two we are by 'joining company' alone.
  if (joining.test(plain) && hasLead) return ["other"];
  const found = persons.filter(([, pattern]) => pattern.test(plain)).map(([party]) => party);
  return ours.test(plain) ? [...found, "company"] : found;
}

const ORGANISATION =
  /(?:기관|기업|업체|회사|법인|사|처|자|바이어|buyer|partner|supplier|investor|subsidiary)(?:명|명칭|이름|성명)?(?:\(.*\))?$/iu;

/** Whether words name another organisation, or its people: whatever is asked next is asked of it. */
export function isAnother(words: string): boolean {
  const plain = words.normalize("NFKC").replaceAll(/[\s*※]/gu, "");
  // Of a laboratory or a branch we know an address at most.
  const isNamed = /(?:학교|대학교?|병원|협회|조합|연구소|공장|지점|지사)(?:명|명칭|이름)$/u.test(plain);
  return isNamed || (ORGANISATION.test(plain) && partiesIn(plain, false).includes("other"));
}

const APPLICANTS =
  /^(?:신청|지원|참가|참여|주관|수행|제안|응모|입주|보육|창업|예비|대상|자사|당사|귀사|해당|본|우리|선정|수혜|육성|중소|중견|벤처|스타트업|소상공인|일반|출품|제조|수출|강소|유망|기술|혁신|보유|법인|개인|기업|회사|업체|기관)/u;

/** A part of the form about one place of the company: what is known of the whole company is not true of it. */
const ONE_SITE = /(?:연구소|공장|생산시설|제조시설|지점|지사)(?:일반)?(?:현황|정보|개요|사항)$/u;

/** Whom a heading speaks of. An organisation that is named by what no applicant is called is another one: 협약기관, 세금계산서 발행처. */
export function partiesOfHeading(words: string, hasLead: boolean): readonly Party[] {
  const joined = words.normalize("NFKC").replaceAll(/\s/gu, "");
  // '수요기업(신청기업)': this form calls its applicants so.
  if (/\((?:신청|지원|참가)(?:기업|업체|기관|인|자)\)/u.test(joined)) return ["company"];
  const plain = joined.replaceAll(/\([^)]*\)/gu, "").replace(/^(?:[^\p{L}]|[가-하ⅠⅡⅢⅣⅤⅥIVX][.)])+/u, "");
  if (ONE_SITE.test(plain)) return ["other"];
  const named =
    /^(.+?)(?:기관|기업|업체|회사|거래처|발행처|구매처|판매처)(?:일반)?(?:현황|정보|개요|사항|명)?$/u.exec(
      plain,
    )?.[1];
  return named !== undefined && !APPLICANTS.test(named) ? ["other"] : partiesIn(words, hasLead);
}

/** What the office fills in that takes a form: the contact beside it is its own. */
export function isOfOffice(words: string): boolean {
  return /^(?:접수(?:번호|일자?|일시)|관리번호|처리(?:기간|기한|결과)|결재)$/u.test(
    words.replaceAll(/\s/gu, ""),
  );
}

const joiners =
  /참여기업|참여업체|참가기업|참여기관|참여연구개발기관|공동기관|공동기업|공동연구|공동수급|위탁기관|위탁연구|수요기업|수요기관|컨소시엄|협력기관|협력기업/u;

/** Whether a form speaks of somebody who joins in: then '주관기관' applies, else it is the host that one chooses. */
export function namesJoined(words: string): boolean {
  return joiners.test(words.replaceAll(/\s/gu, ""));
}

/** Whether a form speaks of one who leads, so that one who joins in is somebody else. */
export function namesLead(words: string): boolean {
  return leading.test(words.replaceAll(/\s/gu, ""));
}

/** Which of the company's places an address is. */
export type Site = "headquarters" | "factory" | "laboratory" | "site" | "branch";

const sites: readonly (readonly [Site, RegExp])[] = [
  ["headquarters", /^(?:본사|본점|본사\/본점|주사무소|headquarters|head office)$/iu],
  ["factory", /^(?:공장|제조시설|생산공장|factory)$/iu],
  ["laboratory", /^(?:연구소|기업부설연구소|부설연구소|연구시설|laboratory|r&d center)$/iu],
  ["site", /^(?:사업장|영업소)$/u],
  ["branch", /^(?:지사|지점|분사무소|branch)$/iu],
];
/** As the beginning of a label. */
export const SITE_WORDS = "본사|본점|주사무소|공장|연구소|기업부설연구소|부설연구소|사업장|지사|지점";

export function siteOf(words: string): Site | null {
  return sites.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
