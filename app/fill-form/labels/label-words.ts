import type { FormFact } from "./form-facts.ts";

/*
 * How forms ask. A label counts only if it is understood to its last letter: '매출액' is revenue, '수출매출액 목표' is nothing
 * we know. Korean without blanks, English in small letters.
 */

const US = "신청|지원|참가|참여|주관|수행|수혜|입주|보육|육성|제안|응모|출품|자사|당사|귀사|창업";
const COMPANY = "기업체|기업|회사|업체|법인|기관|사업체";

export const koreanLabels: readonly (readonly [FormFact, RegExp])[] = [
  ["name", new RegExp(`^(?:${US})?(?:연구개발)?(?:${COMPANY})(?:명|명칭|이름)$`, "u")],
  [
    "name",
    /^(?:상호|상호명|법인상호|(?:신청|지원|참가|제안|출품)사|사업자명|신청기업|신청업체|신청회사|신청법인|신청기관|주관기업|주관연구개발기관)$/u,
  ],
  ["nameEn", new RegExp(`^영문(?:${COMPANY}|상호)명?$|^(?:${COMPANY})(?:영문|영어)명?$`, "u")],
  ["businessNumber", /^사업자(?:등록)?(?:증)?(?:번호|no\.?)$/iu],
  ["corporateNumber", /^법인(?:등록)?번호$/u],
  ["representative", /^(?:대표|대표자|대표이사)(?:명|성명|이름)?$|^ceo명?$/iu],
  [
    "foundedOn",
    /^(?:회사|기업|법인)?(?:설립|성립|창립|창업|개업)(?:등기)?(?:일|일자|년월일|연월일|년월|연월|년도|연도|날짜|시기)$/u,
  ],
  ["companyAge", /^(?:창업|기업|회사)?업력$/u],
  ["address", /^(?:회사|기업|업체|법인)?(?:주소|주소지|도로명주소|소재지|소재지주소)$/u],
  ["headquarters", /^(?:소재)?지역$|^소재시도$|^소재지역$/u],
  ["phone", /^(?:대표|회사|기업|사무실|일반|유선)?(?:전화|전화번호|연락처|tel\.?)$|^대표번호$/iu],
  ["fax", /^(?:대표|회사)?(?:팩스|팩스번호|fax|fax번호|모사전송)$/iu],
  [
    "email",
    /^(?:대표|회사)?(?:이메일|이메일주소|전자우편|전자우편주소|e-?mail|e-?mail주소|메일|메일주소)$/iu,
  ],
  ["website", /^(?:회사)?(?:홈페이지|웹사이트|누리집)(?:주소|url)?$|^url$/iu],
  [
    "industry",
    /^(?:주|주요|주된)?업종(?:명|분류)?$|^(?:한국)?(?:표준)?산업분류(?:코드|번호|명)?$|^ksic(?:코드)?$/iu,
  ],
  ["businessType", /^업태$/u],
  ["businessItem", /^종목$/u],
  ["mainProduct", /^주(?:요|력|생산|요생산)?(?:제품|생산품|생산품목|생산제품)$|^생산품목?$/u],
  [
    "employees",
    /^(?:현재?|총|전체)?(?:상시)?(?:종업원|근로자|고용인원|직원|종사자)(?:수|인원|현황|인원수)?$|^(?:상시)?고용인원수?$|^상시인원$/u,
  ],
  [
    "rndStaff",
    /^(?:연구개발|연구|r&d|기술개발)(?:전담)?(?:인력|인원|인력수|인원수)(?:수|현황)?$|^연구원수$/iu,
  ],
  ["capital", /^(?:납입)?자본금(?:액)?$/u],
  ["assets", /^(?:자산총계|총자산|자산총액|자산)$/u],
  ["liabilities", /^(?:부채총계|총부채|부채총액|부채)$/u],
  ["equity", /^(?:자본총계|자기자본)$/u],
  ["revenue", /^(?:총|연|연간|전체|최근)?매출(?:액|실적|규모|현황)?$/u],
  ["operatingProfit", /^영업이익$/u],
  ["netIncome", /^당기순이익$|^순이익$/u],
  ["exports", /^(?:총|연|연간)?수출(?:액|실적|금액|규모)$/u],
  ["exportShare", /^(?:매출액?대비)?수출(?:액)?(?:비중|비율)$/u],
  ["rndSpending", /^(?:연구개발|r&d)(?:비|비용|비지출액?|투자|투자액|투자비|투자금액)$/iu],
  [
    "rndShare",
    /^(?:매출액?대비)?(?:연구개발비|연구개발투자|연구개발투자액|r&d투자|r&d투자액|r&d비용|r&d비|r&d)(?:비중|비율)$|^연구개발집약도$/iu,
  ],
  ["debtRatio", /^부채비율$/u],
  ["currentRatio", /^유동비율$/u],
  ["creditGrade", /^(?:기업)?신용(?:평가)?등급$/u],
  ["size", /^기업규모$|^기업(?:규모)?구분$|^기업(?:규모)?유형$|^기업분류$/u],
  [
    "legalForm",
    /^(?:기업|회사|사업자|법인|조직)형태$|^사업자(?:구분|유형|종류)$|^법인(?:구분|여부)$|^(?:개인|법인)[/·,](?:법인|개인)(?:사업자)?(?:구분|여부)?$/u,
  ],
  ["isListed", /^(?:주식)?(?:시장)?상장(?:여부|구분|유무)$/u],
  [
    "hasTaxArrears",
    /^(?:국세|지방세)체납(?:여부|사실|유무|사실여부)?$|^(?:국세[·,및/ ]*지방세|조세|세금)(?:의)?체납(?:여부|사실|유무|사실여부)?$/u,
  ],
  ["closingMonth", /^결산월$/u],
  [
    "certificates",
    /^(?:기업|각종|주요|국내|정부)?(?:인증|인증서|인증[·및/]*확인서?)(?:의)?(?:보유)?(?:현황|내역|사항|목록)$|^(?:보유|기업|주요|정부)인증(?:[·및/]*확인서)?(?:현황|서)?$/u,
  ],
  ["contactName", /^(?:실무|업무|연락|신청|사업)?담당자(?:명|성명|이름)?$|^실무자(?:명|성명)?$/u],
  ["technologyName", /^(?:신청|보유|대상|핵심)?기술(?:의)?(?:명|명칭|이름)$/u],
  ["technologySummary", /^(?:기술)(?:의)?(?:요약|개요|요약서)$/u],
  ["trl", /^(?:현재)?(?:trl|기술성숙도)(?:단계|수준)?$/iu],
  ["personName", /^성명$|^이름$|^성함$/u],
  ["position", /^직위$|^직급$|^직책$|^직위[/·]직책$/u],
  ["department", /^부서$|^부서명$|^소속부서$|^소속$/u],
  ["mobile", /^휴대전화(?:번호)?$|^휴대폰(?:번호)?$|^핸드폰(?:번호)?$|^(?:h\.?p|mobile)\.?$|^이동전화$/iu],
];

export const englishLabels: readonly (readonly [FormFact, RegExp])[] = [
  [
    "name",
    /^(?:the )?(?:name of (?:the )?(?:company|applicant company|enterprise|firm)|(?:company|corporate|enterprise|firm|business|applicant company) name)$/u,
  ],
  ["businessNumber", /^business (?:registration )?(?:number|no\.?)$|^business (?:reg\.?|license) no\.?$/u],
  ["corporateNumber", /^corporat(?:e|ion) registration (?:number|no\.?)$/u],
  [
    "representative",
    /^(?:(?:name of (?:the )?)?(?:ceo|representative|president)|(?:ceo|representative)(?:'s)? name|chief executive officer)$/u,
  ],
  [
    "foundedOn",
    /^(?:date of (?:establishment|incorporation|foundation)|establish(?:ment|ed) (?:date|on|in)|found(?:ed|ing) (?:date|on|in)|founded|established|date (?:established|founded)|incorporation date|year (?:founded|established|of establishment|of foundation))$/u,
  ],
  [
    "address",
    /^(?:company |headquarters |head office |business |registered )?address$|^address of (?:the )?(?:company|headquarters|head office)$/u,
  ],
  [
    "headquarters",
    /^(?:headquarters|head office|location|location of (?:the )?(?:headquarters|head office)|headquarters location)$/u,
  ],
  ["phone", /^(?:company )?(?:tel\.?|telephone|phone)(?: (?:number|no\.?))?$/u],
  ["fax", /^fax\.?(?: (?:number|no\.?))?$/u],
  ["email", /^e-?mail(?: address)?$/u],
  ["website", /^(?:web ?site|home ?page|url|web address)(?: address| url)?$/u],
  ["industry", /^(?:main |primary )?(?:industry|line of business|industry classification|ksic code)$/u],
  ["mainProduct", /^(?:main|major|key) products?(?: (?:and|&|or) services?)?$/u],
  [
    "employees",
    /^(?:(?:total )?(?:number|no\.?) of (?:full-time |regular |permanent )?(?:employees|staff)|employees|headcount)$/u,
  ],
  [
    "rndStaff",
    /^(?:number of )?(?:r&d|research) (?:staff|personnel|employees)$|^(?:number of )?researchers$/u,
  ],
  ["capital", /^(?:paid-in )?capital$/u],
  ["assets", /^total assets$/u],
  ["liabilities", /^total liabilities$/u],
  ["revenue", /^(?:annual |total |gross )?(?:sales )?(?:revenue|revenues|sales|turnover)(?: amount)?$/u],
  ["operatingProfit", /^operating (?:profit|income)$/u],
  ["netIncome", /^net (?:income|profit)$/u],
  ["exports", /^(?:annual |total )?(?:exports?|export amount|export volume|export sales)$/u],
  ["rndSpending", /^(?:annual )?r&d (?:spending|expenditure|expenses|expense|investment|cost|costs)$/u],
  ["size", /^(?:company|enterprise) (?:size|type)$|^(?:size|type) of (?:the )?(?:company|enterprise)$/u],
  ["legalForm", /^legal (?:form|status)$/u],
  ["certificates", /^(?:certificates|certifications)(?: held)?$/u],
  ["contactName", /^contact (?:person|name)$|^name of (?:the )?contact(?: person)?$|^person in charge$/u],
  ["technologyName", /^(?:name of (?:the )?technology|technology name)$/u],
  ["personName", /^(?:full )?name$/u],
  ["position", /^(?:position|title|job title)$/u],
  ["department", /^(?:department|division)$/u],
  ["mobile", /^(?:mobile|cell ?phone|mobile phone)(?: (?:number|no\.?))?$/u],
];

/** What may stand in brackets, or before or behind a label, without changing what it asks. */
export const harmless =
  /^(?:\d{1,2}자리(?:숫자)?|이사|예정|설립(?:후경과[년연]수)?|창업(?:후경과[년연]수)?|개업|창립|필수|선택|필수입력|필수기재|기재|자동입력|택1|택일|현재|현|신청일(?:현재|기준)?|접수일(?:현재|기준)?|공고일(?:현재|기준)?|작성일(?:현재|기준)?|제출일(?:현재|기준)?|사업자등록증(?:상|기준|명)?|법인등기부?(?:등본)?(?:상|기준)?|등기부?(?:등본)?상|법인(?:설립)?등기일|(?:회사|법인)성립(?:연월일|일)|공동대표(?:자|이사)?(?:인경우|일경우|의경우|시)?(?:모두|전원)?(?:기재|표기|작성)?|서비스|원문|정식명칭|전체|총|합계|법인명?|단체명?|기관명?|회사명?|업체명?|기업명?|상호|required|optional|숫자만|숫자|해당시|-포함|-제외|'-'포함|'-'제외|["“]?-["”]?(?:포함|제외|없이)|하이픈포함|개업일|설립일|4대보험(?:가입자|가입)?(?:기준)?|고용보험(?:가입자|가입)?(?:기준)?|상시|상시근로자|만|연간|결산기준|재무제표(?:상|기준)?|개별|도로명(?:주소)?|코드|ksic|10차|11차|full-time|legal|정규직포함|직인|인|서명)$/iu;

/** Heads of rows and columns that only say that something follows. */
export const neutral =
  /^(?:구분|구분\/연도|내용|기재내용|기재사항|작성내용|세부내용|주요내용|항목|항목명|현황|값|금액|인원|인원수|일반현황|정보|입력란|기입란|작성란|답변|연도|년도|item|items|content|contents|details|detail|information|description|category|no|순번|번호|연번|단위|실적|(?:주요|최근[2-5]개?년간?)?(?:재무|매출|경영|수출|고용|투자)(?:현황|상황|정보|실적|성과)|year|value)$/iu;

/** Columns that are somebody else's, or for words about the others. */
export const besides =
  /^(?:비고|참고|참고사항|증빙|증빙서류|증빙자료|확인|확인란|점수|평점|배점|평가|결과|목표|계획|예상|전망|증감|증감률|remarks?|notes?|target|plan|forecast)$/iu;
