const demoKo = {
  title: "데모 인물",
  lead: "누구의 눈으로 나루를 볼지 고르십시오. 인물과 기업은 모두 가상이며, 데모 환경에만 있습니다.",
  signInAs: (name: string) => `${name} 이름으로 로그인`,
  columns: { person: "인물", role: "역할", act: "로그인" },
  signIn: "로그인",
  companyRole: (role: string, company: string) => `${company} – ${role}`,
  newcomer: "아직 기업이 없는 사람",
  nobody: "데모 인물이 없습니다. 데모 데이터를 넣은 뒤 다시 여십시오.",
  mailbox: "보낸 메일",
  mailboxLead: "데모에서는 메일이 밖으로 나가지 않고 여기에 쌓입니다. 최근 50통을 보여 드립니다.",
  noMail: "보낸 메일이 없습니다.",
  mailColumns: { subject: "제목", to: "받는 사람", sent: "보낸 시각" },
  backToMailbox: "보낸 메일 목록으로",
};

const demoEn: typeof demoKo = {
  title: "Demo people",
  lead: "Choose whose view of Naru you want to see. All people and companies are fictitious and exist only in demonstrations.",
  signInAs: (name) => `Sign in as ${name}`,
  columns: { person: "Person", role: "Role", act: "Sign in" },
  signIn: "Sign in",
  companyRole: (role, company) => `${company} – ${role}`,
  newcomer: "someone without a company yet",
  nobody: "There are no demo people. Load the demonstration's data, then open this page again.",
  mailbox: "Emails sent",
  mailboxLead: "In a demonstration, no email leaves the machine; it is stored here. The latest 50 are shown.",
  noMail: "No email has been sent yet.",
  mailColumns: { subject: "Subject", to: "To", sent: "Sent" },
  backToMailbox: "Back to the list of emails",
};

export const demoWords = { ko: demoKo, en: demoEn };
