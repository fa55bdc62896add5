import type { InboxMail } from "#app/confirmation/procedure/told-to-staff.ts";
import { KEPT_DAYS, READ_KEPT_DAYS, WORKING_DAYS_BEFORE } from "./inbox-view.ts";

const mailsKo: Readonly<Record<InboxMail, string>> = {
  at_once: "바로 메일",
  digest: "아침에 모아서 메일",
  none: "메일 없음",
};

const mailsEn: Readonly<Record<InboxMail, string>> = {
  at_once: "Mail at once",
  digest: "Mail in the morning",
  none: "No mail",
};

const ko = {
  title: "알림함",
  header: (unread: string) => `알림 ${unread}`.trim(),
  lead: "담당하시는 신청 건에서 일어난 일입니다. 본인이 하신 처리는 알리지 않습니다.",
  shown: "알림 보기",
  unread: "읽지 않은 알림",
  all: "모든 알림",
  kind: "알림 종류",
  anyKind: "모든 종류",
  show: "보기",
  none: "읽지 않은 알림이 없습니다.",
  noneAtAll: "알림이 없습니다.",
  gone: "찾으신 알림은 이제 없습니다. 신청 건은 접수번호로 찾으실 수 있습니다.",
  listLabel: "알림 목록",
  isNew: "새 알림",
  dueOn: (day: string) => `처리기한 ${day}`,
  restricted: "민감·보안 건이므로 접수번호만 표시합니다.",
  markOne: "읽음으로 표시",
  markOneOf: (what: string) => `읽음으로 표시: ${what}`,
  markAll: "모두 읽음으로 표시",
  markKind: "이 종류를 모두 읽음으로 표시",
  older: "이전 알림",
  newest: "최근 알림",
  pages: "알림함 쪽",
  kept: `읽은 알림은 ${READ_KEPT_DAYS}일 뒤에, 읽지 않은 알림은 ${KEPT_DAYS}일 뒤에 지워집니다. 처리기한 알림은 신청 건이 끝날 때까지 남습니다.`,
  settings: {
    link: "알림 설정",
    title: "알림 설정",
    lead: "알림함에는 언제나 모든 알림이 들어옵니다. 메일로도 받을지 종류마다 정하십시오.",
    hint: `아침 메일은 근무일 오전 9시에, 그때까지 읽지 않으신 알림만 모아 보냅니다. 처리기한 알림은 기한 ${WORKING_DAYS_BEFORE}근무일 전과 기한이 지난 다음 근무일 아침에 만듭니다. 어떤 메일에도 신청 내용은 없고, 민감·보안 건은 링크도 없습니다.`,
    save: "저장",
    saved: "알림 설정을 저장했습니다",
    mails: mailsKo,
  },
};

const en: typeof ko = {
  title: "Inbox",
  header: (unread) => `Inbox ${unread}`.trim(),
  lead: "What happened in the cases that you are responsible for. You are not told of what you did yourself.",
  shown: "Items shown",
  unread: "Unread",
  all: "All",
  kind: "Kind",
  anyKind: "Every kind",
  show: "Show",
  none: "You have read everything.",
  noneAtAll: "There is nothing here.",
  gone: "That item is no longer here. You can find the case by its reference.",
  listLabel: "Items",
  isNew: "New",
  dueOn: (day) => `Due on ${day}`,
  restricted: "The case is sensitive or security-classed, so only its reference is shown.",
  markOne: "Mark as read",
  markOneOf: (what) => `Mark as read: ${what}`,
  markAll: "Mark all as read",
  markKind: "Mark all of this kind as read",
  older: "Older items",
  newest: "Newest items",
  pages: "Pages of the inbox",
  kept: `Items are deleted ${READ_KEPT_DAYS} days after you read them, and unread ones after ${KEPT_DAYS} days. Items about due dates stay until the case is closed.`,
  settings: {
    link: "Inbox settings",
    title: "Inbox settings",
    lead: "Everything is always in the inbox. Choose for each kind whether you also get a mail.",
    hint: `The morning mail goes out at 09:00 Korean time on working days and lists only what you have not read by then. Due dates are announced ${WORKING_DAYS_BEFORE} working days ahead, and on the first working morning after they have passed. No mail contains anything of an application, and those about sensitive or security-classed cases contain no link either.`,
    save: "Save",
    saved: "Your inbox settings were saved",
    mails: mailsEn,
  },
};

export const inboxWords = { ko, en };
