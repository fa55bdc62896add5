/** Blind rounds: where experts declare their conflicts with the applicants. */
const blindKo = {
  title: "신청인과의 이해충돌",
  lead: "신청인을 가린 회차에서는 심사를 배정하기 전에 신청인 전체를 두고 이해충돌을 밝힙니다. 밝히신 뒤에는 이름이 다시 보이지 않으며, 이해충돌이 있는 신청인의 건은 배정하지 않습니다.",
  none: "신청인을 가린 회차 가운데 심사 중인 것이 없습니다.",
  noPledge:
    "신청인 명단은 올해의 공정 심사와 비밀 유지 서약을 하신 전문가에게만 보여 드립니다. ‘내 전문 분야’에서 먼저 서약하여 주십시오.",
  toPledge: "내 전문 분야로 가기",
  conflict: "아래에 해당하면 이해충돌이 있는 것입니다.",
  secret: "명단은 비밀입니다. 심사가 끝난 뒤에도 누구에게도 알려서는 안 됩니다.",
  waiting: (count: number) => `아직 밝히지 않은 신청인 ${count}곳`,
  declared: (count: number, conflicts: number) =>
    `신청인 ${count}곳에 대해 밝히셨습니다. 이해충돌이 있는 곳은 ${conflicts}곳입니다.`,
  nothingLeft: "밝히실 신청인이 없습니다. 신청이 더 들어오면 다시 여쭙니다.",
  later: "나중에 알게 된 이해충돌은 ‘내 전문 분야’의 이해관계에 적거나, 맡으신 심사를 회피하여 주십시오.",
  allNone: "모든 신청인과 이해충돌이 없습니다",
  yes: "있음",
  no: "없음",
  submit: "밝힌 내용 제출",
  unanswered:
    "모든 신청인에 대해 있음과 없음 가운데 하나를 고르십시오. ‘있음’을 고르셨으면 ‘밝힌 내용 제출’을 누르십시오.",
  done: "이해충돌을 밝히셨습니다.",
  gone: "밝힐 수 있는 신청인이 없습니다. 화면을 다시 확인하여 주십시오.",
  opened:
    "이미 신청 내용을 열어 보신 신청인이 있어 받을 수 없습니다. 이해충돌이 있으면 그 심사를 회피하여 주십시오.",
  changed:
    "이미 다르게 밝히신 신청인이 있어 받을 수 없습니다. 잘못 밝히셨다면 담당자에게 알리고 ‘내 전문 분야’의 이해관계에 적어 주십시오.",
  link: "신청인과의 이해충돌 밝히기",
  waits: (count: number) => `이해충돌을 밝히실 신청인이 ${count}곳 있습니다.`,
  reviewing: {
    covered: "가림",
    title: "신청인을 가린 심사입니다",
    lead: "○○○은 신청인을 알 수 있는 말을 가린 자리입니다. 회사 이름, 번호, 담당자, 주소, 전자우편처럼 신청서에 적힌 것을 가리며, 제품명이나 연구 내용으로 짐작할 수 있는 것까지 가리지는 못합니다. 신청인을 알아보고 이해충돌이 있으면 회피하여 주십시오.",
    conflictLead:
      "신청인과의 이해충돌은 배정 전에 밝히셨습니다. 아래에 해당하면 맡을 수 없습니다. 신청 내용은 해당하지 않음을 밝히신 뒤에 열립니다.",
    conflicts: [
      "신청한 기술을 함께 개발했거나 경쟁 기술에 이해관계가 있다",
      "제목으로 보아 신청인이 누구인지 알겠고, 그 신청인과 이해관계가 있다",
    ],
    filesTitle: "첨부 파일은 이름과 문서 정보를 지워 드립니다",
    files:
      "본문에 신청인을 알 수 있는 말이 있거나 읽어 볼 수 없는 파일(그림, 옛 HWP, 글자가 없는 PDF)은 드리지 않습니다. 파일 속 그림은 확인하지 못했습니다. 필요한 자료는 담당자에게 요청하여 주십시오.",
    withheld: {
      named: "이 파일은 본문에 신청인을 알 수 있는 말이 있어 드릴 수 없습니다.",
      unread: "이 파일은 신청인의 이름이 있는지 읽어 볼 수 없어 드릴 수 없습니다.",
      properties: "이 파일은 작성자와 같은 문서 정보를 지울 수 없어 드릴 수 없습니다.",
    },
  },
};

const blindEn: typeof blindKo = {
  title: "Conflicts with applicants",
  lead: "In a blind round you declare your conflicts against the list of all applicants before reviews are assigned. Once you have, the names are not shown again, and you are not given the applications of those with whom you have a conflict.",
  none: "No blind round is being examined.",
  noPledge:
    "The list of applicants is shown only to experts who gave this year's pledge of fairness and confidentiality. Give it first, on the page of your expertise.",
  toPledge: "Go to my expertise",
  conflict: "You have a conflict if one of these applies.",
  secret: "The list is confidential, also after the reviews are over.",
  waiting: (count) => (count === 1 ? "1 applicant to declare" : `${count} applicants to declare`),
  declared: (count, conflicts) =>
    `You have declared on ${count} ${count === 1 ? "applicant" : "applicants"}, with ${conflicts === 1 ? "1 conflict" : `${conflicts} conflicts`}.`,
  nothingLeft: "There is nobody left to declare. If more applications come in, you are asked again.",
  later:
    "If a conflict shows later, enter it among the interests on the page of your expertise, or decline the review.",
  allNone: "I have no conflict with any of them",
  yes: "Conflict",
  no: "None",
  submit: "Submit",
  unanswered: "Choose conflict or none for each applicant. If you chose a conflict, press Submit.",
  done: "Your conflicts are declared.",
  gone: "There is no applicant to declare. Look at the page again.",
  opened:
    "You have already opened the application of one of these applicants, so this cannot be taken. If you have a conflict, decline that review.",
  changed:
    "You declared something else of one of these applicants before, so this cannot be taken. If that was a mistake, tell the officer and enter it among your interests.",
  link: "Declare conflicts with applicants",
  waits: (count) =>
    count === 1 ? "There is 1 applicant to declare." : `There are ${count} applicants to declare.`,
  reviewing: {
    covered: "covered",
    title: "This is a blind review",
    lead: "○○○ stands where something was covered that tells who applied: the company's names and numbers, contact persons, addresses and e-mail as they stand in the application. What could be guessed from products or the research itself is not covered. If you recognise the applicant and have a conflict, decline.",
    conflictLead:
      "You declared your conflicts with the applicants before the assignment. You cannot review if any of these applies. The application opens once you have declared that none does.",
    conflicts: [
      "You took part in developing the technology, or have an interest in a competing one",
      "The title tells you who the applicant is, and you have a conflict with them",
    ],
    filesTitle: "Attached files come without their names and properties",
    files:
      "A file is withheld if its text tells who applied, or if it cannot be read (pictures, old HWP files, PDF without text). Pictures inside files were not checked. Ask the officer for what you need.",
    withheld: {
      named: "This file is withheld: its text tells who applied.",
      unread: "This file is withheld: it could not be read to see whether it names the applicant.",
      properties: "This file is withheld: properties such as its author could not be removed.",
    },
  },
};

export const blindWords = { ko: blindKo, en: blindEn };
