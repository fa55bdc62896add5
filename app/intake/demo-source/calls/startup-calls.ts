import type { InventedStartupCall } from "./invented-call.ts";

/** Invented calls of K-Startup. */
export const startupCalls: readonly InventedStartupCall[] = [
  {
    title: "{year}년 누리 초기창업 도약 프로그램 창업기업 모집",
    agency: "누리창업진흥센터",
    heading: "사업화",
    region: "전국",
    opens: -3,
    closes: 30,
    years: "1년미만,2년미만,3년미만",
    applicants: "일반기업,1인 창조기업",
    summary:
      "창업 3년이 지나지 않은 기업의 시제품 제작과 시장 진입을 돕는 프로그램입니다. 선정된 기업에는 사업화 자금 최대 1억원을 지원합니다.",
    who: "○ 공고일 기준 창업 3년 미만의 기업(사업자등록증의 개업연월일 기준)\r\n○ 대표자가 만 39세 이하이거나 여성기업 확인을 받은 기업 중 하나에 해당할 것",
    excluded:
      "① 금융기관 등의 채무불이행자로 규제 중인 자. 다만, 신용회복위원회의 변제계획에 따라 변제하고 있는 자는 제외\r\n② 국세 또는 지방세를 체납 중인 자\r\n③ 같은 해에 다른 정부 창업사업화 지원사업에 선정된 자\r\n④ 유흥주점업, 사행시설 운영업 등 창업에서 제외되는 업종을 영위하는 자",
    preferred: "○ 최근 2년 이내 5천만원 이상의 투자를 유치한 기업 3점\r\n○ 비수도권에 본사를 둔 기업 2점",
  },
  {
    title: "예비창업자를 위한 소담 창업교실 교육생 모집",
    agency: "소담평생창업원",
    heading: "창업교육",
    region: "전국",
    opens: -1,
    closes: 9,
    years: "예비창업자,1년미만",
    applicants: "일반인,대학생",
    ages: "만 20세 이상 ~ 만 39세 이하,만 40세 이상",
    summary: "사업 계획을 세우는 방법부터 첫 고객을 만나는 방법까지 8주 동안 배우는 무료 교육입니다.",
    who: "○ 사업자등록을 하지 않은 예비창업자 또는 창업 후 1년 이내인 사람\r\n○ 청년(만 19세 이상 34세 이하) 우대",
    excluded: "○ 다른 창업교육에 참여 중인 사람",
  },
  {
    title: "[경남] 여울 청년창업 사관교 입교생 모집 공고",
    agency: "여울창업교육원",
    heading: "사업화",
    region: "경남",
    opens: -6,
    closes: 17,
    years: "예비창업자,1년미만,2년미만,3년미만",
    applicants: "일반인,일반기업",
    ages: "만 20세 이상 ~ 만 39세 이하",
    summary:
      "기술을 가진 청년이 한 해 동안 사업을 준비하고 시작하도록 돕습니다. 사업화 자금은 총사업비의 70% 이내에서 최대 8천만원입니다.",
    who: "○ 만 39세 이하인 예비창업자 또는 창업 3년 이내 기업의 대표자\r\n○ 창업기업은 경상남도에 본사를 두고 있을 것(예비창업자는 협약 전까지 경상남도에서 창업)\r\n○ 제조업 또는 지식서비스업",
    excluded:
      "○ 국세·지방세 체납자\r\n○ 정부지원사업 참여제한 중인 자\r\n○ 공동대표 가운데 만 39세를 초과하는 사람이 있는 기업",
    preferred: "○ 등록 특허를 보유한 자 2점\r\n○ 장애인기업 1점",
  },
  {
    title: "한빛나루 다시 서는 창업 재도전 지원사업 공고",
    agency: "한빛나루재기지원센터",
    heading: "사업화",
    region: "전국",
    opens: -8,
    closes: 21,
    years: "예비창업자,1년미만,2년미만,3년미만,5년미만,7년미만",
    applicants: "일반인,일반기업",
    summary:
      "폐업한 경험이 있는 대표자의 재창업을 돕습니다. 사업화 자금 최대 6천만원과 전담 상담을 지원합니다.",
    who: "○ 폐업 이력이 있는 예비 재창업자 또는 재창업 7년 이내 기업의 대표자\r\n○ 폐업한 기업의 사업자등록 기간이 1년 이상일 것",
    excluded:
      "○ 채무불이행자. 다만, 개인회생 또는 파산 면책 결정을 받은 자와 변제계획을 이행 중인 자는 신청할 수 있음\r\n○ 고의로 부도를 내거나 분식회계를 한 사실이 있는 자\r\n○ 국세 또는 지방세 체납자(납부기한 연장 승인을 받은 자는 제외)",
  },
  {
    title: "{year}년 두레 창업도약기 기업 협업 과제 모집",
    agency: "두레개방혁신센터",
    heading: "사업화",
    region: "전국",
    opens: 2,
    closes: 37,
    years: "3년미만,5년미만,7년미만",
    applicants: "일반기업",
    summary: "대기업과 함께 제품을 검증할 창업기업을 모집합니다. 과제 자금은 기업당 최대 2억원입니다.",
    who: "○ 창업 후 3년 초과 7년 이내인 중소기업\r\n○ 신산업 창업 분야는 업력 10년 이내\r\n○ 제품 또는 서비스를 출시한 기업",
    excluded:
      "○ 공시대상기업집단의 계열회사\r\n○ 자본전액잠식 기업\r\n○ 동일한 과제로 정부의 지원을 받은 기업",
    preferred:
      "○ 이노비즈 인증기업 1점\r\n○ 최근 3년 이내 누적 투자유치 5억원 이상 2점\r\n○ 가점은 합하여 3점을 넘지 않음",
  },
  {
    title: "[강원] 가람 창업보육센터 입주기업 상시 모집",
    agency: "가람대학교 창업보육센터",
    heading: "시설·공간·보육",
    region: "강원",
    opens: -20,
    closes: 90,
    years: "예비창업자,1년미만,2년미만,3년미만,5년미만",
    applicants: "일반인,일반기업",
    summary:
      "독립된 사무 공간과 시험 장비를 쓰면서 사업을 키울 기업을 모집합니다. 빈 방이 있는 동안 상시로 접수하며 모두 차면 마감합니다.",
    who: "○ 예비창업자 또는 창업 5년 미만의 중소기업\r\n○ 입주 후 1개월 이내에 춘천시로 본사를 옮길 수 있는 기업",
    excluded: "○ 소음, 진동, 폐수를 배출하는 업종\r\n○ 음식점업, 도소매업",
  },
  {
    title: "Haneul Global Startup Landing Programme: call for foreign founders",
    agency: "Haneul Startup Centre",
    heading: "글로벌",
    region: "전국",
    opens: -5,
    closes: 28,
    years: "예비창업자,1년미만,2년미만,3년미만,5년미만,7년미만",
    applicants: "일반인,일반기업",
    summary:
      "The programme helps founders from abroad to set up a company in Korea. It offers office space, a mentor and up to KRW 50 million for a first product.",
    who: "○ Founders who are not Korean nationals\r\n○ Companies founded less than seven years ago, or founders who will register a company in Korea within three months",
    excluded: "○ Companies with tax arrears in Korea",
  },
];
