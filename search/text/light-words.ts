/*
 * Words by which people lead up to what they look for. Notices seldom use them, so that they look rare and telling: in a
 * sentence they weigh little. Written along how questions are asked, never from a list of queries.
 */
const LIGHT_WORDS = new Set(
  // Who asks, and where.
  (
    "사람 사람들 분 분들 대표 대표님 사장 사장님 담당자 주인 가족 친구 동료 회사 기업 업체 업소 법인 조직 팀 본인 자기 혼자 누구 " +
    "정부 지자체 관공서 지역 동네 근처 곳곳 장소 자리 국내 한국 우리나라 나라 " +
    // What is spoken of in general.
    "제품 상품 물건 물품 것들 아이템 서비스 기술 사업 일 업무 분야 업종 종류 부분 내용 정보 자료 문제 사정 이야기 말 생각 계획 목적 목표 이유 원인 결과 과정 단계 " +
    "기회 프로그램 제도 정책 사업들 지원책 지원금 지원제도 기관 단체 센터 창구 행사 도움 혜택 조건 자격 대상 서류 절차 방안 방식 요령 비결 " +
    "돈 비용 부담 금액 값 가격 예산 시간 기간 기한 날짜 하루 한달 매년 매달 처음 시작 마지막 나중 이후 이전부터 전 후 동안 " +
    "나이 경험 경력 실력 능력 힘 손 눈 몸 마음 걱정 고민 관심 필요 준비 노력 희망 " +
    "핵심 중요 기본 일반 전문 전체 전부 절반 일부 정도 가지 하나 둘 규모 소규모 초기 신규 최신 우수 다양 " +
    // What is done in general.
    "신청 참여 참가 모집 선정 이용 활용 사용 제공 추천 소개 안내 상담 문의 확인 검색 해결 대응 대비 진행 추진 운영 관리 개선 변화 " +
    "신청하다 받다 주다 되다 하다 있다 없다 보다 알다 모르다 찾다 구하다 쓰다 가다 오다 나오다 나가다 들어가다 들다 만들다 만나다 시작하다 준비하다 진행하다 운영하다 " +
    "이용하다 활용하다 도와주다 돕다 바꾸다 옮기다 늘리다 줄이다 넓히다 키우다 고치다 어렵다 힘들다 부족하다 필요하다 급하다 좋다 크다 작다 많다 적다 높다 낮다 " +
    "가진 가지다 찍다 알리다 보내다 배우다 일하다 " +
    "company companies firm business product products service services people person team help support programme program programmes programs " +
    "money cost costs price fee new small big large best good better use using make making made buy pay give offer offered available apply application " +
    "start starting show join meet start-up way ways kind time year years today place thing things work working open run running first own"
  ).split(" "),
);

/** Whether a word says little about what is looked for when it stands in a sentence: give all its forms. */
export function isLight(forms: readonly string[]): boolean {
  return forms.some((form) => LIGHT_WORDS.has(form));
}
