/** The public register of confirmations. */
export const registerKo = {
  title: "국가전략기술 확인 기업 명부",
  lead: "확인받은 기업과 기술 가운데 공개할 수 있는 것만 싣습니다. 민감·보안 기술은 싣지 않습니다(가정).",
  words: "기업, 번호, 기술",
  field: "분야",
  allFields: "모든 분야",
  find: "찾기",
  count: (total: number) => `${total}건`,
  none: "조건에 맞는 확인이 없습니다.",
  pages: "명부의 쪽",
  columns: {
    number: "확인서 번호",
    company: "기업",
    technology: "중점기술",
    kind: "구분",
    confirmedOn: "확인일",
    state: "상태",
  },
  downloads: "내려받기(찾은 전부)",
  lookup: "확인서 진위 확인",
};
