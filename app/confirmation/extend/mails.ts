import { type AboutCase, linkForApplicant, nameOf } from "#app/confirmation/case/mails.ts";
import { defineMail } from "#app/mail/mail.ts";

/** `paragraphs`: the reason in its own words; null unless the technology is `general`. */
type Extended = AboutCase & { dueOn: string; leftDays: number; paragraphs: readonly string[] | null };

export const periodExtended = defineMail({
  kind: "period_extended",
  isSecret: false,
  attempts: 12,
  ko: ({ dueOn, leftDays, paragraphs, ...about }: Extended) => ({
    subject: `처리 기간이 연장되었습니다: ${about.reference}`,
    paragraphs: [
      `${nameOf.ko(about)}의 처리 기간이 ${leftDays}일 연장되었습니다. 새 기한은 ${dueOn}입니다.`,
      ...(paragraphs ?? []),
      "사유와 근거는 나루의 신청 화면에서 확인하실 수 있습니다.",
    ],
    ...linkForApplicant("ko", "사유와 기한 보기", about),
  }),
  en: ({ dueOn, leftDays, paragraphs, ...about }) => ({
    subject: `The period was extended: ${about.reference}`,
    paragraphs: [
      `The period for deciding on ${nameOf.en(about)} was extended by ${leftDays} ${leftDays === 1 ? "day" : "days"}. It is now due on ${dueOn}.`,
      ...(paragraphs ?? []),
      "You can read the reason and its basis on the page of the application.",
    ],
    ...linkForApplicant("en", "See the reason and the date", about),
  }),
});
