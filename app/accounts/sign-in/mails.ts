import { defineMail } from "#app/mail/mail.ts";

export const signInCode = defineMail({
  kind: "sign_in_code",
  isSecret: true,
  attempts: 6,
  ko: ({ code, minutes }: { code: string; minutes: number }) => ({
    subject: "나루 로그인 번호",
    paragraphs: [`아래 번호를 로그인 화면에 입력하십시오. ${minutes}분 동안 한 번만 쓸 수 있습니다.`],
    code,
    notes: [
      "번호를 여러 번 요청하셨다면 마지막에 받은 번호만 쓸 수 있습니다.",
      "로그인을 요청하지 않으셨다면 이 메일을 삭제하십시오. 번호를 다른 사람에게 알려 주지 마십시오. 나루는 번호를 묻지 않습니다.",
    ],
  }),
  en: ({ code, minutes }) => ({
    subject: "Your Naru sign-in code",
    paragraphs: [
      `Enter this code on the sign-in page. It can be used once and expires after ${minutes} minutes.`,
    ],
    code,
    notes: [
      "If you asked for more than one code, only the newest works.",
      "If you did not try to sign in, delete this email. Don't share this code. Naru never asks for it.",
    ],
  }),
});
