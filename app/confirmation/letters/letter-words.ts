import { kindWords } from "#app/companies/confirmation-kinds.ts";

/** Texts of letters and of the pages that show them. */
const letterKo = {
  titles: {
    decision: "국가전략기술 확인 결과 통보",
    revocation: "국가전략기술 확인 취소 통보",
    supplement: "국가전략기술 확인 신청에 대한 보완 요구",
  },
  kinds: { decision: "결과 통보", revocation: "취소 통보", supplement: "보완 요구" },
  senders: {
    decision: "국가전략기술 정책센터(시행령 제29조에 따라 통보를 위탁받은 기관)",
    revocation: "과학기술정보통신부",
    supplement: "국가전략기술 정책센터(시행령 제29조에 따라 보완 요구를 위탁받은 기관)",
  },
  terms: {
    number: "문서번호",
    writtenOn: "시행일",
    to: "받는 이",
    reference: "접수번호",
    title: "신청 기술",
    technology: "중점기술",
    kind: "구분",
    certificate: "확인서 번호",
  },
  noNumber: "통보할 때 정해짐",
  confirmationKinds: kindWords.ko,
  opening: {
    decision:
      "신청하신 기술이 국가전략기술에 해당하는지 검토한 결과를 「국가전략기술 육성에 관한 특별법」 제9조와 같은 법 시행령 제8조제3항에 따라 다음과 같이 알려 드립니다.",
    revocation:
      "이 통보서에 적힌 국가전략기술 확인을 「행정기본법」 제18조에 따라 취소하였음을 알려 드립니다(취소의 근거는 가정).",
    supplement:
      "신청하신 기술을 검토하는 데 자료가 더 필요하여 「국가전략기술 육성에 관한 특별법 시행령」 제8조제4항에 따라 다음과 같이 보완을 요구합니다.",
  },
  resultName: "결과",
  results: {
    confirmed: "국가전략기술에 해당함을 확인합니다",
    not_confirmed: "국가전략기술에 해당하지 않습니다",
  },
  revoked: "확인을 취소합니다",
  supplement: {
    result: (day: string) => `${day}까지 보완하여 주십시오`,
    fields: "보완할 항목",
    words: "요구하는 내용",
    clock: "처리 기간과 제출 방법",
    stops: "보완하시는 데 걸리는 기간은 처리 기간에 넣지 않습니다(같은 조 제4항).",
    how: "나루에 로그인하여 이 신청의 화면에서 제출하십시오. 위 항목만 고치실 수 있습니다.",
  },
  letterOf: (number: string) => `보완 요구서 ${number}`,
  reasons: "이유",
  asWritten: "이유는 작성된 언어 그대로 싣습니다.",
  found: (level: number, words: string) => `판단: ${level}단계 – ${words}`,
  objection: "이의신청",
  objectionDays: (days: number, source: string) =>
    `이 통보가 도달한 날부터 ${days}일 안에 이의를 신청하실 수 있습니다. 근거: ${source}.`,
  objectionHow: "접수번호와 이의의 이유를 적어 과학기술정보통신부에 서면으로 제출하십시오.",
  assumption: "가정: 확인 절차를 정한 법령에는 이 기간이 없습니다. 고시나 안내로 확인하십시오.",
  pdf: "PDF로 저장",
  print: "이 화면을 인쇄하셔도 같은 내용입니다.",
  preview: "미리 보기",
  assumed: "가정",
  applications: "확인 신청",
  arrived: "도달",
  objectionUntil: (day: string) => `이의신청 기한: ${day}까지`,
};

const letterEn: typeof letterKo = {
  titles: {
    decision: "Notice on the confirmation of a national strategic technology",
    revocation: "Notice of the revocation of a confirmation",
    supplement: "Request to supplement an application for confirmation",
  },
  kinds: { decision: "Result", revocation: "Revocation", supplement: "Supplement request" },
  senders: {
    decision:
      "Policy Centre for National Strategic Technologies (entrusted with notification by decree art. 29)",
    revocation: "Ministry of Science and ICT",
    supplement:
      "Policy Centre for National Strategic Technologies (entrusted with supplement requests by decree art. 29)",
  },
  terms: {
    number: "Letter number",
    writtenOn: "Date",
    to: "To",
    reference: "Application number",
    title: "Technology applied for",
    technology: "Focus technology",
    kind: "Kind",
    certificate: "Certificate number",
  },
  noNumber: "Assigned on notification",
  confirmationKinds: kindWords.en,
  opening: {
    decision:
      "This is the result of the examination of whether your technology is a national strategic technology, under art. 9 of the Special Act on Fostering National Strategic Technologies and art. 8(3) of its decree.",
    revocation:
      "The confirmation named in this letter has been revoked under art. 18 of the General Act on Public Administration (the basis is an assumption).",
    supplement:
      "More material is needed to examine your technology. Under art. 8(4) of the decree on the Special Act on Fostering National Strategic Technologies, you are asked to supplement your application as follows.",
  },
  resultName: "Result",
  results: {
    confirmed: "Confirmed as a national strategic technology",
    not_confirmed: "Not a national strategic technology",
  },
  revoked: "The confirmation is revoked",
  supplement: {
    result: (day) => `Please supplement your application by ${day}`,
    fields: "Questions to answer again",
    words: "What is required",
    clock: "Clock and submission",
    stops: "The time you take for the supplement is not counted (same article, paragraph 4).",
    how: "Sign in to Naru and submit the supplement on the page of this application. Only the questions above can be changed.",
  },
  letterOf: (number) => `Supplement request ${number}`,
  reasons: "Reasons",
  asWritten: "Reasons appear in the language in which they were written.",
  found: (level, words) => `Finding: level ${level} – ${words}`,
  objection: "Objection",
  objectionDays: (days, source) =>
    `You may object within ${days} days of the day this notice arrived. Basis: ${source}.`,
  objectionHow: "Write to the Ministry of Science and ICT, giving the application number and your reasons.",
  assumption:
    "Assumption: the law on confirmation sets no such period. Check the ministry's notice or guidance.",
  pdf: "Save as PDF",
  print: "Printing this page gives the same content.",
  preview: "Preview",
  assumed: "Assumption",
  applications: "Applications",
  arrived: "Arrived",
  objectionUntil: (day) => `Objections until ${day}`,
};

export const letterWords = { ko: letterKo, en: letterEn };
