/** The page on which officials notify, and see what became of each letter. */
const caseLettersKo = {
  title: "통보서",
  none: "아직 통보서가 없습니다.",
  preview: "통보서 미리 보기",
  previewLead:
    "통보하면 아래 내용에 번호가 붙고 더는 바꿀 수 없습니다. 메일과 확인서 발급은 이어서 진행됩니다.",
  submit: "결과 통보",
  notifyLead: "결정한 내용 그대로 신청인에게 통보합니다. 되돌릴 수 없습니다.",
  written: "작성",
  sent: "발송",
  arrived: "도달",
  objection: "이의신청 기한",
  notSent: "보내기 전",
  notArrived: "기록 없음",
  pdf: "PDF",
  arrivalTitle: (number: string) => `${number} 도달 기록`,
  arrivedAt: "도달한 때",
  arrivedHintOnly: "서울 시각.",
  arrivedHint: "서울 시각. 이의신청 기간은 이날부터 셉니다(가정).",
  arrivalMissing: "도달한 날짜와 시각을 입력하십시오.",
  record: "도달 기록",
  certificate: "확인서",
  noCertificate: "확인서를 발급하고 있습니다. 잠시 뒤 다시 보십시오.",
  hidden: "보안과제의 통보서는 온라인에 두지 않습니다(가정).",
};

const caseLettersEn: typeof caseLettersKo = {
  title: "Letters",
  none: "There is no letter yet.",
  preview: "Preview of the letter",
  previewLead:
    "When you notify the applicant, this content gets its number and can no longer be changed. The mail and the certificate follow automatically.",
  submit: "Notify",
  notifyLead: "The applicant is notified of the decision as it stands. This cannot be undone.",
  written: "Written",
  sent: "Sent",
  arrived: "Arrived",
  objection: "Objections until",
  notSent: "Not sent yet",
  notArrived: "Not recorded",
  pdf: "PDF",
  arrivalTitle: (number) => `Record the arrival of ${number}`,
  arrivedAt: "Arrived at",
  arrivedHintOnly: "Seoul time.",
  arrivedHint: "Seoul time. The objection period is counted from this day (assumption).",
  arrivalMissing: "Enter the date and time of arrival.",
  record: "Record arrival",
  certificate: "Certificate",
  noCertificate: "The certificate is being issued. Check again in a moment.",
  hidden: "Letters about security-classed technologies are not kept online (assumption).",
};

export const caseLettersWords = { ko: caseLettersKo, en: caseLettersEn };
