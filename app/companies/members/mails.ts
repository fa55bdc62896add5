import { defineMail } from "#app/mail/mail.ts";

type Invited = {
  company: string;
  by: string;
  role: "owner" | "editor" | "viewer" | "consultant";
  /** The last day of a consultant's mandate. */
  until: string | null;
  expiresAt: string;
  url: string;
};

const roles = {
  ko: { owner: "소유자", editor: "편집자", viewer: "열람자", consultant: "컨설턴트" },
  en: { owner: "an owner", editor: "an editor", viewer: "a viewer", consultant: "a consultant" },
};

export const companyInvitation = defineMail({
  kind: "company_invitation",
  isSecret: true,
  attempts: 12,
  ko: ({ company, by, role, until, expiresAt, url }: Invited) => ({
    subject: `나루 초대: ${company}의 ${roles.ko[role]}`,
    paragraphs: [
      `${by} 님이 귀하를 ‘${company}’의 ${roles.ko[role]}로 초대했습니다.`,
      ...(until === null ? [] : [`위임 기간은 ${until}까지입니다.`]),
    ],
    link: { label: "초대 내용을 읽고 수락하기", url },
    notes: [
      `이 초대는 ${expiresAt}까지 수락할 수 있습니다. 이 메일을 받은 주소로 로그인하십시오.`,
      "모르는 초대라면 이 메일을 삭제하십시오. 수락하지 않으시면 아무 일도 일어나지 않습니다.",
    ],
  }),
  en: ({ company, by, role, until, expiresAt, url }) => ({
    subject: `You are invited to ${company} on Naru`,
    paragraphs: [
      `${by} has invited you to ‘${company}’ as ${roles.en[role]}.`,
      ...(until === null ? [] : [`The mandate would run until ${until}.`]),
    ],
    link: { label: "Read the invitation and accept it", url },
    notes: [
      `You can accept it until ${expiresAt}. Sign in with the address that this email was sent to.`,
      "If you don't recognise this invitation, delete this email. Nothing happens unless you accept.",
    ],
  }),
});
