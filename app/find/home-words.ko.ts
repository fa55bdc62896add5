/** The home page: one search field, what closes soon, and two ways to browse. */
export const homeKo = {
  title: "공공 지원을 찾고, 누가 신청할\u00a0수\u00a0있는지 근거와 함께 봅니다",
  searchLabel: "어떤 지원을 찾으십니까",
  searchHint: "기술, 사업, 기관, 지역을 말하듯이 적으십시오.",
  examplesLabel: "이렇게 찾을 수 있습니다",
  examples: ["AI 반도체 실증 지원", "해외 인증 비용", "혁신제품 지정", "부산 초기 창업"],
  closing: "7일 안에 마감",
  closingAll: "마감이 가까운 것 모두 보기",
  closingNone: "7일 안에 마감하는 지원 기회가 없습니다.",
  kinds: "분야로 찾기",
  kindCount: (count: string) => `${count}건`,
  fields: "전략기술로 찾기",
  fieldsLead: "국가전략기술 12대 분야마다 접수 중이거나 곧 열리는 지원 기회의 수입니다.",
  toTechnologies: "50개 중점기술 모두 보기",
  all: (total: string) => `접수 중이거나 예정인 지원 기회 ${total}건 모두 보기`,
  unavailable: "지금은 건수와 마감 목록을 보여 드릴 수 없습니다",
  unavailableMore: "저장소가 응답하지 않습니다. 검색은 잠시 뒤 다시 시도하십시오.",
};
