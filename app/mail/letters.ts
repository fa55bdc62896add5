import { hearingEn } from "#app/confirmation/case/hearing-mails.en.ts";
import { hearingKo } from "#app/confirmation/case/hearing-mails.ts";
import { caseLettersEn } from "#app/confirmation/case/mails.en.ts";
import { caseLettersKo } from "#app/confirmation/case/mails.ts";
import { decidingEn } from "#app/confirmation/letters/mails.en.ts";
import { decidingKo } from "#app/confirmation/letters/mails.ts";
import type { Letter } from "./letter.ts";

type Invited = {
  company: string;
  by: string;
  role: "owner" | "editor" | "viewer" | "consultant";
  /** The last day of a consultant's mandate. */
  until: string | null;
  expiresAt: string;
  url: string;
};

type Received = {
  reference: string;
  /** Null: of a sensitive technology, whose mails hold neither title nor link. */
  title: string | null;
  at: string;
  by: string;
  url: string | null;
};

const invitedKo = { owner: "소유자", editor: "편집자", viewer: "열람자", consultant: "컨설턴트" };

/** Every mail that Naru sends, in Korean; a new one is a function here and in English, and a line in `mail-kinds.ts`. */
export const mailKo = {
  frame: {
    footer: "나루가 자동으로 보낸 메일입니다. 이 메일에 답장하셔도 읽는 사람이 없습니다.",
  },
  letters: {
    sign_in_code: ({ code, minutes }: { code: string; minutes: number }): Letter => ({
      subject: "나루 로그인 번호",
      paragraphs: [`아래 번호를 로그인 화면에 입력하십시오. ${minutes}분 동안 한 번만 쓸 수 있습니다.`],
      code,
      notes: [
        "번호를 다시 요청하셨다면 가장 나중에 온 번호만 쓸 수 있습니다.",
        "로그인을 요청하지 않으셨다면 이 메일을 지우십시오. 번호를 누구에게도 알려 주지 마십시오. 나루는 번호를 묻지 않습니다.",
      ],
    }),
    company_invitation: ({ company, by, role, until, expiresAt, url }: Invited): Letter => ({
      subject: `나루 초대: ${company}의 ${invitedKo[role]}`,
      paragraphs: [
        `${by} 님이 ‘${company}’에 귀하를 초대했습니다. 역할: ${invitedKo[role]}.`,
        ...(until === null ? [] : [`위임은 ${until}까지입니다.`]),
      ],
      link: { label: "초대 내용을 읽고 수락하기", url },
      notes: [
        `이 초대는 ${expiresAt}까지, 이 메일을 받은 주소로 로그인하셔야 수락할 수 있습니다.`,
        "모르는 초대라면 이 메일을 지우십시오. 수락하지 않으시면 아무 일도 일어나지 않습니다.",
      ],
    }),
    application_received: ({ reference, title, at, by, url }: Received): Letter => ({
      subject: `확인 신청이 접수되었습니다: ${reference}`,
      paragraphs: [
        title === null
          ? `접수번호 ${reference}의 국가전략기술 확인 신청이 ${at}에 접수되었습니다.`
          : `‘${title}’의 국가전략기술 확인 신청이 ${at}에 접수되었습니다. 접수번호는 ${reference}입니다.`,
        `제출한 사람: ${by}`,
        "담당자가 서류가 갖추어졌는지 확인합니다. 보완이 필요하면 메일로 알려 드립니다.",
      ],
      ...(url === null ? {} : { link: { label: "진행 상황 보기", url } }),
      notes:
        url === null
          ? ["민감과제이므로 이 메일에는 제목과 링크가 없습니다. 나루에 로그인하여 보십시오."]
          : [],
    }),
    ...caseLettersKo,
    ...decidingKo,
    ...hearingKo,
  },
};

const invitedEn = { owner: "an owner", editor: "an editor", viewer: "a viewer", consultant: "a consultant" };

/** Every mail that Naru sends, in English. */
export const mailEn: typeof mailKo = {
  frame: {
    footer: "Naru sent this mail by itself. Nobody reads replies to it.",
  },
  letters: {
    sign_in_code: ({ code, minutes }) => ({
      subject: "Your Naru sign-in code",
      paragraphs: [`Enter this code on the sign-in page. It works once, for ${minutes} minutes.`],
      code,
      notes: [
        "If you asked for more than one code, only the newest works.",
        "If you did not try to sign in, delete this mail. Tell the code to nobody; Naru never asks for it.",
      ],
    }),
    company_invitation: ({ company, by, role, until, expiresAt, url }) => ({
      subject: `You are invited to ${company} on Naru`,
      paragraphs: [
        `${by} invites you to ‘${company}’ as ${invitedEn[role]}.`,
        ...(until === null ? [] : [`The mandate would last until ${until}.`]),
      ],
      link: { label: "Read the invitation and accept it", url },
      notes: [
        `It can be accepted until ${expiresAt}, by whoever signs in with the address that this mail was sent to.`,
        "If you do not know what this is about, delete this mail. Nothing happens unless you accept.",
      ],
    }),
    application_received: ({ reference, title, at, by, url }) => ({
      subject: `Your application was received: ${reference}`,
      paragraphs: [
        title === null
          ? `Application ${reference} for confirmation as a national strategic technology was received at ${at}.`
          : `The application for “${title}” was received at ${at}. Its reference is ${reference}.`,
        `Submitted by: ${by}`,
        "An officer checks that nothing is missing. If something is, you are told by mail.",
      ],
      ...(url === null ? {} : { link: { label: "Follow the case", url } }),
      notes:
        url === null
          ? [
              "The technology is sensitive, so this mail holds neither its title nor a link. Sign in to Naru to see it.",
            ]
          : [],
    }),
    ...caseLettersEn,
    ...decidingEn,
    ...hearingEn,
  },
};
