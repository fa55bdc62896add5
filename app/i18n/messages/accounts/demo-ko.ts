export const demoKo = {
  title: "데모 인물",
  lead: "누구의 눈으로 나루를 볼지 고르십시오. 인물과 기업은 모두 가상이며, 데모 환경에만 있습니다.",
  signInAs: (name: string) => `${name} 이름으로 로그인`,
  columns: { person: "인물", role: "역할", act: "로그인" },
  signIn: "로그인",
  companyRole: (role: string, company: string) => `${company} – ${role}`,
  nobody: "데모 인물이 없습니다. 데모 데이터를 넣은 뒤 다시 여십시오.",
  mailbox: "보낸 메일",
  mailboxLead: "데모에서는 메일이 밖으로 나가지 않고 여기에 쌓입니다. 최근 50통을 보여 줍니다.",
  noMail: "보낸 메일이 없습니다.",
  mailColumns: { subject: "제목", to: "받는 사람", sent: "보낸 때" },
  backToMailbox: "보낸 메일 목록으로",
};
