/** An invented call: what a portal would print of it. Days count from today. */
export type InventedCall = {
  title: string;
  agency: string;
  heading: string;
  target: string;
  tags: string;
  opens: number;
  closes: number | "budget";
  body: string;
};

const [SME, SMALL, STARTUP] = ["중소기업", "소상공인", "창업벤처"];

/** Wordings as notices have them, in our own words; agencies and programmes do not exist. */
export const calls: readonly InventedCall[] = [
  {
    ...{
      title: "[경기] 2027년 나래 시제품 제작 지원 참여기업 모집",
      agency: "나래테크노파크",
      heading: "기술",
      target: SME,
      tags: "기술,경기",
    },
    ...{ opens: -7, closes: 21 },
    body: "<p>□ 지원대상</p><p>○ 공고일 현재 경기도에 본사 또는 공장을 둔 중소기업으로서 업력 7년 이하인 기업</p><p>□ 제외대상</p><p>- 국세 또는 지방세를 체납 중인 기업(단, 징수유예를 받은 기업은 제외)</p><p>- 휴업 또는 폐업 중인 기업</p><p>□ 지원내용</p><p>기업당 최대 3천만원(총사업비의 70% 이내)</p>",
  },
  {
    ...{
      title: "2027년 누리 초기창업 도약 프로그램 창업기업 모집",
      agency: "누리창업진흥센터",
      heading: "창업",
      target: STARTUP,
      tags: "창업",
    },
    ...{ opens: -3, closes: 30 },
    body: "<p>1. 신청자격</p><p>가. 창업 3년 미만의 기업(사업자등록증상 개업연월일 기준)</p><p>나. 대표자가 만 39세 이하이거나 여성기업 확인을 받은 기업 중 하나에 해당할 것</p><p>2. 신청할 수 없는 자</p><p>① 금융기관 등의 채무불이행자로 규제 중인 자. 다만, 신용회복위원회의 변제계획에 따라 변제하고 있는 자는 제외한다.</p>",
  },
  {
    ...{
      title: "하늘군 소상공인 점포 환경 개선 지원 공고",
      agency: "하늘군상권활성화재단",
      heading: "경영",
      target: SMALL,
      tags: "경영,내수",
    },
    ...{ opens: -10, closes: "budget" },
    body: "<p>○ (대상) 관내에서 1년 이상 영업한 소상공인</p><p>○ (제외) 유흥·사행성 업종, 최근 2년 이내 같은 사업의 지원을 받은 점포</p><p>○ (내용) 간판 교체, 내부 수선 등 점포당 200만원 한도</p>",
  },
  {
    ...{
      title: "[부산] 해솔 해외 전시회 공동관 참가기업 모집",
      agency: "해솔통상지원단",
      heading: "수출",
      target: SME,
      tags: "수출,부산",
    },
    ...{ opens: -1, closes: 14 },
    body: "<p>▶ 참가자격: 부산광역시 소재 제조기업 중 전년도 수출액이 미화 500만 달러 미만인 기업</p><p>▶ 우대사항: 벤처기업 확인서 보유(3점), 최근 3년 이내 수출유망중소기업 지정(2점)</p><p>▶ 참가 제한: 같은 전시회에 다른 기관의 지원으로 참가하는 기업</p>",
  },
  {
    ...{
      title: "2027년 다온 소재부품 연구개발 과제 공고",
      agency: "다온산업기술원",
      heading: "기술",
      target: SME,
      tags: "기술,연구개발",
    },
    ...{ opens: 5, closes: 40 },
    body: "<p>Ⅱ. 신청자격</p><p>1) 주관연구개발기관: 기업부설연구소를 보유한 중소·중견기업</p><p>2) 접수마감일 기준 상시근로자 수 5인 이상</p><p>3) 부채비율이 1,000% 이상이거나 자본전액잠식인 기업은 신청할 수 없음(창업 3년 미만 기업은 적용 제외)</p><p>Ⅲ. 지원규모: 과제당 연 5억원 이내, 2년</p>",
  },
  {
    ...{
      title: "라온 인공지능 학습자료 구축 바우처 수요기업 모집",
      agency: "라온데이터진흥원",
      heading: "기술",
      target: SME,
      tags: "기술,인공지능",
    },
    ...{ opens: -15, closes: 3 },
    body: "<table><tr><th>구분</th><th>지원대상</th><th>한도</th></tr><tr><td>일반형</td><td>중소기업, 소상공인</td><td>3천만원</td></tr><tr><td>도약형</td><td>매출액 10억원 이상 100억원 미만 중소기업</td><td>7천만원</td></tr></table><p>※ 두 유형에 중복하여 신청할 수 없음</p>",
  },
  {
    ...{
      title: "[전북] 미르 농식품 가공기업 판로 지원사업",
      agency: "미르농식품진흥원",
      heading: "내수",
      target: SME,
      tags: "내수,전북",
    },
    ...{ opens: -5, closes: 18 },
    body: "<p>가. 대상: 도내에 사업장이 있는 식료품 제조업체(한국표준산업분류 C10)로서 HACCP 인증을 받은 업체</p><p>나. 매출액은 최근 결산 기준 50억원 이하일 것</p><p>다. 임금 체불로 명단이 공개 중인 사업주는 제외</p>",
  },
  {
    ...{
      title: "가온 경영안정자금 이차보전 지원 안내",
      agency: "가온신용지원재단",
      heading: "금융",
      target: SME,
      tags: "금융",
    },
    ...{ opens: -30, closes: "budget" },
    body: "<p>1. 융자대상: 사업자등록 후 1년이 지난 중소기업</p><p>2. 융자한도: 업체당 3억원(여성기업·장애인기업은 5억원)</p><p>3. 이차보전율: 연 2.0%p, 가족친화 인증기업은 0.5%p 추가(합계 3.0%p 한도)</p>",
  },
  {
    ...{
      title: "2027년 아라 여성기업 디자인 개발 지원",
      agency: "아라여성경제지원센터",
      heading: "경영",
      target: SME,
      tags: "경영",
    },
    ...{ opens: -2, closes: 25 },
    body: "<p>■ 신청요건</p><p>- 여성기업 확인서를 보유하고 있을 것(공고일 기준 유효)</p><p>- 최근 3년간 평균 매출액이 30억원을 초과하지 아니할 것</p><p>■ 선정 후 휴·폐업 시 지원금을 환수함</p>",
  },
  {
    ...{
      title: "예비창업자를 위한 소담 창업교실 교육생 모집",
      agency: "소담평생창업원",
      heading: "창업",
      target: STARTUP,
      tags: "창업,교육",
    },
    ...{ opens: -1, closes: 9 },
    body: "<p>◎ 모집대상 : 사업자등록을 하지 않은 예비창업자 또는 창업 후 1년 이내인 사람, 청년(만 19세 이상 34세 이하) 우대</p><p>◎ 다른 창업교육에 참여 중인 사람은 신청 불가</p>",
  },
];

export type InventedBid = { name: string; buyer: string; days: number; won: string; region: string };

export const bids: readonly InventedBid[] = [
  { name: "2027년 대기 측정 센서 구매", buyer: "하늘군", days: 12, won: "86000000", region: "" },
  { name: "누리대교 안전 점검 용역", buyer: "누리시설관리공단", days: 9, won: "154000000", region: "경기도" },
  { name: "민원 안내 로봇 임차", buyer: "다온시", days: 15, won: "42000000", region: "" },
];
