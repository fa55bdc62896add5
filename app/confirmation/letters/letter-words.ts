import { kindWords } from "#app/companies/confirmation-kinds.ts";

/** Texts of letters and of the pages that show them. */
const letterKo = {
  titles: {
    decision: "국가전략기술 확인 결과 통보",
    revocation: "국가전략기술 확인 취소 통보",
    supplement: "국가전략기술 확인 신청에 대한 보완 요구",
    objection: "이의신청에 대한 결정 통지",
    revocation_notice: "국가전략기술 확인 취소에 관한 사전 통지",
  },
  kinds: {
    decision: "결과 통보",
    revocation: "취소 통보",
    supplement: "보완 요구",
    objection: "이의신청 결정",
    revocation_notice: "취소 사전 통지",
  },
  senders: {
    decision: "국가전략기술 정책센터(시행령 제29조에 따라 통보를 위탁받은 기관)",
    revocation: "과학기술정보통신부",
    supplement: "국가전략기술 정책센터(시행령 제29조에 따라 보완 요구를 위탁받은 기관)",
    objection: "과학기술정보통신부",
    revocation_notice: "과학기술정보통신부",
  },
  contact: (office: string, name: string, email: string) => `담당: ${office} ${name}, ${email}`,
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
    objection:
      "제출하신 이의신청을 처음 결정에 참여하지 않은 사람이 검토하여 다음과 같이 결정하였음을 알려 드립니다.",
    revocation_notice:
      "이 통지서에 적힌 국가전략기술 확인을 취소하려 하므로, 결정하기 전에 그 이유를 알리고 의견을 듣고자 합니다. 아직 결정된 것은 없습니다.",
  },
  conditions: {
    heading: "결정에 붙은 조건",
    until: (number: number, day: string) => `조건 ${number}: ${day}까지`,
    shows: (who: string, evidence: string) => `보일 사람과 자료: ${who}, ${evidence}`,
    applicant: "신청인",
    mark: "가정: 조건을 붙일 수 있는 근거와 그 효력은 법률가가 확인하지 않았습니다.",
  },
  announced: {
    result: "확인의 취소를 검토하고 있습니다",
    heading: "의견을 내는 방법과 기한",
    until: (day: string) => `${day}까지 의견과 자료를 내실 수 있습니다.`,
    how: "나루에 로그인하여 이 신청의 화면에서 내시거나, 서면이나 말로 담당자에게 내십시오. 보안과제는 온라인으로 받지 않습니다.",
    otherwise: "기한까지 의견이 없으면 의견 없이 결정할 수 있습니다.",
    mark: "가정: 사전 통지와 의견 제출은 「행정절차법」 제21조와 제22조에 따른 것으로 보았으며, 기간과 방법은 법률가가 확인하지 않았습니다.",
  },
  objected: {
    results: {
      upheld: "이의신청을 받아들이지 않습니다",
      changed: "이의신청을 받아들입니다",
      refused: "이의신청을 각하합니다",
    },
    heading: "이의신청과 결정",
    contested: { decision: "확인 결과 통보", revocation: "확인 취소 통보" },
    about: (letter: string, number: string, at: string) =>
      `${letter} ${number}에 대한 이의신청이 ${at}에 도착하였습니다.`,
    effects: {
      upheld: { decision: "처음 결정을 유지합니다.", revocation: "확인의 취소를 유지합니다." },
      changed: {
        decision: "처음 결정을 바꾸어 국가전략기술에 해당함을 확인합니다. 확인서를 발급합니다.",
        revocation: "확인의 취소를 거두고 국가전략기술에 해당함을 다시 확인합니다. 확인서를 새로 발급합니다.",
      },
      refused: {
        decision: "요건을 갖추지 못하여 내용을 판단하지 않았으며, 처음 결정은 그대로입니다.",
        revocation: "요건을 갖추지 못하여 내용을 판단하지 않았으며, 확인의 취소는 그대로입니다.",
      },
    },
    further: "이 결정에 불복하는 방법",
    furtherHow: "행정심판이나 행정소송을 제기하실 수 있습니다. 기간과 제출할 곳은 담당자에게 확인하십시오.",
    furtherMark:
      "가정: 불복의 방법과 기간은 일반 행정법에 따른 것으로 보았으며, 법률가가 확인하지 않았습니다.",
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
  objectionHow:
    "나루에 로그인하여 이 신청의 화면에서 신청하시거나, 접수번호와 이의의 이유를 적어 과학기술정보통신부에 서면으로 제출하십시오. 보안과제는 서면으로만 받습니다.",
  assumption: "가정: 확인 절차를 정한 법령에는 이 기간이 없습니다. 고시나 안내로 확인하십시오.",
  pdf: "PDF로 저장",
  print: "이 화면을 인쇄하셔도 같은 내용입니다.",
  preview: "통지서 미리 보기",
  previewLead: "아직 보내지 않았습니다. 내용이 맞으면 아래에서 처리하십시오. 그때 번호가 붙습니다.",
  showPreview: "통지서 미리 보기",
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
    objection: "Decision on an objection",
    revocation_notice: "Notice that a confirmation may be revoked",
  },
  kinds: {
    decision: "Result",
    revocation: "Revocation",
    supplement: "Supplement request",
    objection: "Decision on an objection",
    revocation_notice: "Notice of revocation proceedings",
  },
  senders: {
    decision:
      "Policy Centre for National Strategic Technologies (entrusted with notification by decree art. 29)",
    revocation: "Ministry of Science and ICT",
    supplement:
      "Policy Centre for National Strategic Technologies (entrusted with supplement requests by decree art. 29)",
    objection: "Ministry of Science and ICT",
    revocation_notice: "Ministry of Science and ICT",
  },
  contact: (office, name, email) => `Contact: ${name}, ${office}, ${email}`,
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
    objection:
      "Your objection was examined by people who took no part in the first decision. This is what was decided.",
    revocation_notice:
      "It is being considered to revoke the confirmation named in this letter. Before anything is decided, you are told why and can be heard.",
  },
  conditions: {
    heading: "Conditions of the decision",
    until: (number, day) => `Condition ${number}: by ${day}`,
    shows: (who, evidence) => `To be shown by: ${who}. By means of: ${evidence}`,
    applicant: "the applicant",
    mark: "Assumption: no lawyer has checked whether there is a legal basis for conditions, or their effect.",
  },
  announced: {
    result: "A revocation is being considered",
    heading: "How and until when you can be heard",
    until: (day) => `You can submit a statement and evidence until ${day}.`,
    how: "Sign in to Naru and submit it on the page of this application, or give it to the officer in writing or orally. Statements about security technologies are not taken online.",
    otherwise: "If you say nothing by then, the decision can be made without it.",
    mark: "Assumption: notice and hearing are taken from art. 21 and 22 of the Administrative Procedures Act; period and form were not checked by a lawyer.",
  },
  objected: {
    results: {
      upheld: "The objection is not granted",
      changed: "The objection is granted",
      refused: "The objection is refused as invalid",
    },
    heading: "The objection and what follows",
    contested: { decision: "the notice of the result", revocation: "the notice of revocation" },
    about: (letter, number, at) => `The objection to ${letter} ${number} arrived on ${at}.`,
    effects: {
      upheld: { decision: "The first decision stands.", revocation: "The revocation stands." },
      changed: {
        decision:
          "The first decision is changed: the technology is confirmed as a national strategic technology. A certificate will be issued.",
        revocation:
          "The revocation is withdrawn: the technology is again confirmed as a national strategic technology. A new certificate will be issued.",
      },
      refused: {
        decision: "It did not meet the requirements and was not examined; the first decision is unchanged.",
        revocation: "It did not meet the requirements and was not examined; the revocation is unchanged.",
      },
    },
    further: "How to challenge this decision",
    furtherHow:
      "You may seek an administrative appeal or bring an action in court. Ask the officer about the period and where to file.",
    furtherMark:
      "Assumption: the remedies are taken from general administrative law and were not checked by a lawyer.",
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
  objectionHow:
    "Sign in to Naru and object on the page of this application, or write to the Ministry of Science and ICT, giving the application number and your reasons. Objections about security technologies are taken on paper only.",
  assumption:
    "Assumption: the law on confirmation sets no such period. Check the ministry's notice or guidance.",
  pdf: "Save as PDF",
  print: "Printing this page gives the same content.",
  preview: "Preview of the letter",
  previewLead: "Nothing was sent yet. If the letter is right, take the step below; it then gets its number.",
  showPreview: "Preview the letter",
  assumed: "Assumption",
  applications: "Applications",
  arrived: "Arrived",
  objectionUntil: (day) => `Objections until ${day}`,
};

export const letterWords = { ko: letterKo, en: letterEn };
