import { defineMail } from "#app/mail/mail.ts";

/** Of applicants neither names nor numbers: those stand on the page alone. */
export type AskedDeclaration = {
  round: string;
  /** Until when applications come in; null: the list is complete. */
  until: string | null;
  /** Names are shown to whoever gave this year's pledge. */
  hasPledged: boolean;
  url: string;
};

const pledgeFirst = {
  ko: "명단은 올해의 공정 심사와 비밀 유지 서약을 하신 뒤에 열립니다.",
  en: "The list opens once you have given this year's pledge of fairness and confidentiality.",
};
const inNaru = {
  ko: "신청인의 이름은 나루에서만 보실 수 있습니다.",
  en: "You see the names of the applicants in Naru only.",
};
const complete = {
  ko: "접수가 끝나 신청인 명단이 확정되었습니다.",
  en: "Applications are closed, so the list of applicants is complete.",
};

export const declarationAsked = defineMail({
  kind: "declaration_asked",
  isSecret: false,
  attempts: 12,
  ko: ({ round, until, hasPledged, url }: AskedDeclaration) => ({
    subject: `신청인과의 이해충돌을 밝혀 주십시오: ${round}`,
    paragraphs: [
      `‘${round}’에서는 신청인을 가리고 기술 심사를 합니다. 심사를 배정하기 전에 신청인 명단을 두고 이해충돌이 있는지 밝혀 주십시오. 밝히지 않은 신청인의 심사는 배정되지 않습니다.`,
      hasPledged ? inNaru.ko : pledgeFirst.ko,
      until === null
        ? complete.ko
        : `접수는 ${until}까지입니다. 그때까지 더 들어온 신청인은 같은 화면에서 다시 여쭙니다.`,
    ],
    link: { label: "이해충돌 밝히기", url },
  }),
  en: ({ round, until, hasPledged, url }) => ({
    subject: `Please declare your conflicts with applicants: ${round}`,
    paragraphs: [
      `Reviews in “${round}” are blind. Before they are assigned, please go through the list of applicants and declare whether you have a conflict of interest with any of them. You are given no review of an applicant about whom you have said nothing.`,
      hasPledged ? inNaru.en : pledgeFirst.en,
      until === null
        ? complete.en
        : `Applications are taken until ${until}. Those that come in until then are added on the same page.`,
    ],
    link: { label: "Declare conflicts", url },
  }),
});

/** Once, after the last day of applications, to whoever has left something unsaid. */
export const declarationReminder = defineMail({
  kind: "declaration_reminder",
  isSecret: false,
  attempts: 12,
  ko: ({ round, hasPledged, url }: AskedDeclaration) => ({
    subject: `아직 밝히지 않은 이해충돌이 있습니다: ${round}`,
    paragraphs: [
      `‘${round}’의 신청인 가운데 이해충돌이 있는지 밝히지 않으신 곳이 있습니다. ${complete.ko}`,
      "밝히시면 그 심사를 배정받으실 수 있습니다. 밝히지 않은 신청인의 심사는 배정되지 않습니다.",
      hasPledged ? inNaru.ko : pledgeFirst.ko,
    ],
    link: { label: "이해충돌 밝히기", url },
  }),
  en: ({ round, hasPledged, url }) => ({
    subject: `Conflicts still to declare: ${round}`,
    paragraphs: [
      `There are applicants in “${round}” about whom you have not declared yet whether you have a conflict of interest. ${complete.en}`,
      "Once you have, their reviews can be assigned to you. You are given no review of an applicant about whom you have said nothing.",
      hasPledged ? inNaru.en : pledgeFirst.en,
    ],
    link: { label: "Declare conflicts", url },
  }),
});
