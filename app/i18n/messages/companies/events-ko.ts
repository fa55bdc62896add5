/** What happened, in a sentence each; who did it stands beside it. */
export const eventsKo = {
  officer: "담당자",
  gone: "삭제된 계정",
  somebody: "누군가",
  companyCreated: "기업을 등록했습니다.",
  companyRenamed: "기업 이름을 고쳤습니다.",
  memberInvited: (role: string) => `${role} 역할로 사람을 초대했습니다.`,
  invitationRevoked: (role: string) => `${role} 역할의 초대를 취소했습니다.`,
  memberJoined: (role: string) => `초대를 수락하고 ${role} 역할을 맡았습니다.`,
  memberRoleChanged: (whom: string, from: string, to: string) =>
    `${whom} 님의 역할을 바꾸었습니다: ${from} → ${to}.`,
  memberRemoved: (whom: string) => `${whom} 님을 구성원에서 내보냈습니다.`,
  memberLeft: "기업에서 나갔습니다.",
  mandateAccepted: "컨설턴트 위임을 받았습니다.",
  mandateRevoked: (whom: string) => `${whom} 님의 위임을 거두었습니다.`,
  mandateReturned: "위임을 돌려주었습니다.",
  numberClaimed: (number: string) => `사업자등록번호 ${number}를 등록했습니다.`,
  numberClaimWithdrawn: (number: string) => `사업자등록번호 ${number}의 등록이 취소되었습니다.`,
  numberVerified: (number: string) => `사업자등록번호 ${number}를 확인했습니다.`,
  numberRefused: (number: string, reason: string) =>
    `사업자등록번호 ${number}를 확인하지 못했습니다. 이유: ${reason}`,
  numberEnded: (number: string) => `사업자등록번호 ${number}가 끝났습니다.`,
  numberTakenBack: (number: string, reason: string) =>
    `사업자등록번호 ${number}의 확인을 거두었습니다. 이유: ${reason}`,
  keyIssued: (name: string) => `API 키 ‘${name}’를 발급했습니다.`,
  keyRevoked: (name: string) => `API 키 ‘${name}’를 폐기했습니다.`,
  confirmationEntered: (technology: string, kind: string) =>
    `국가전략기술 확인을 입력했습니다: ${technology} (${kind})`,
  confirmationRevoked: (technology: string, kind: string, reason: string) =>
    `국가전략기술 확인을 취소했습니다: ${technology} (${kind}). 이유: ${reason}`,
  companyExported: "기업의 모든 자료를 내려받았습니다.",
  bookmarkAdded: "지원 기회를 저장했습니다.",
  bookmarkChanged: "저장한 지원 기회의 상태나 메모를 고쳤습니다.",
  bookmarkRemoved: "저장한 지원 기회를 목록에서 뺐습니다.",
  applicationStarted: "확인 신청서를 쓰기 시작했습니다.",
  applicationSubmitted: (reference: string) => `확인 신청서를 제출했습니다. 접수번호: ${reference}`,
  applicationWithdrawn: (reference: string) => `확인 신청을 취하했습니다. 접수번호: ${reference}`,
  supplementAnswered: (reference: string) => `보완 서류를 제출했습니다. 접수번호: ${reference}`,
  other: "기업 정보가 바뀌었습니다.",
};
