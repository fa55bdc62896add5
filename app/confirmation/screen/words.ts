/** Screening: whether an application has everything that it must have. */
const screenKo = {
  done: { saved: "검토 내용을 저장했습니다" },
  notMine: "이 화면의 처리는 정책센터 담당자가 합니다. 내용은 보실 수 있습니다.",
  checklist: "형식 검토표",
  lead: "신청서에 갖추어야 할 것이 모두 있는지 확인합니다(시행령 제8조제1항). 내용의 수준은 심사에서 봅니다.",
  met: "갖춤",
  notMet: "갖추지 못함",
  note: "메모",
  noteHint:
    "갖추지 못한 항목에는 무엇이 모자라는지 입력하십시오. 신청인에게는 보이지 않으며, 보완 요구의 초안에 들어갑니다.",
  noteMissing: (words: string) => `‘${words}’: 무엇이 모자라는지 입력하십시오.`,
  noteTooLong: (words: string) => `‘${words}’: 메모는 2,000자까지 입력할 수 있습니다.`,
  save: "검토표 저장",
  restMet: "나머지를 모두 갖춤으로 저장",
  changed:
    "다른 담당자가 그사이에 검토표를 고쳤습니다. 지금 저장되어 있는 내용을 확인한 뒤 다시 저장하십시오.",
  notNow: "형식 검토 중인 건에서만 검토표를 고칠 수 있습니다.",
  state: { met: "갖춤", notMet: "갖추지 못함", open: "확인 전" },
  by: (name: string, at: string) => `${name}, ${at}`,
  begin: "형식 검토를 시작하면 신청인의 화면에 표시됩니다.",
  pass: "형식 검토를 마치면 심사로 넘어갑니다.",
  returnTitle: "신청 반려",
  reason: "사유",
  reasonHint: "신청인에게 그대로 알립니다.",
  missing: { missing: "사유를 입력하십시오.", tooLong: "사유는 2,000자까지 입력할 수 있습니다." },
};

const screenEn: typeof screenKo = {
  done: { saved: "The checklist was saved" },
  notMine: "The steps on this page are taken by officers of the policy centre. You can read everything.",
  checklist: "Checklist",
  lead: "Check that the application has everything that it must have (decree art. 8(1)). Its quality is judged in the examination.",
  met: "Met",
  notMet: "Not met",
  note: "Note",
  noteHint:
    "Where something is not met, say what is missing. The applicant does not see it; a supplement request starts from it.",
  noteMissing: (words) => `“${words}”: say what is missing.`,
  noteTooLong: (words) => `“${words}”: a note can have up to 2,000 characters.`,
  save: "Save the checklist",
  restMet: "Save the rest as met",
  changed: "Another officer has changed the checklist. Check what is saved now, then save again.",
  notNow: "The checklist can be changed only while the case is being screened.",
  state: { met: "met", notMet: "not met", open: "not checked" },
  by: (name, at) => `${name}, ${at}`,
  begin: "The applicant is shown that screening has begun.",
  pass: "Once screening is finished, the examination begins.",
  returnTitle: "Return the application",
  reason: "Reason",
  reasonHint: "The applicant reads exactly these words.",
  missing: { missing: "Enter the reason.", tooLong: "A reason can have up to 2,000 characters." },
};

export const screenWords = { ko: screenKo, en: screenEn };
