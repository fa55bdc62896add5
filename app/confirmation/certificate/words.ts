import { kindWords } from "#app/companies/confirmation-kinds.ts";

/** The public pages of certificates. */
const certificateKo = {
  title: "국가전략기술 확인서",
  titleOf: (number: string) => `국가전략기술 확인서 ${number}`,
  states: {
    valid: "유효함",
    expired: "유효기간이 끝남",
    revoked: "취소됨",
    superseded: "새 확인서로 대체됨",
  },
  stateNotes: {
    valid: (today: string) => `${today} 현재 유효한 확인서입니다.`,
    expired: (on: string) => `${on}에 유효기간이 끝났습니다. 이 확인서는 이제 효력이 없습니다.`,
    revoked: (on: string) => `${on}에 취소되었습니다. 이 확인서는 이제 효력이 없습니다.`,
    superseded: (number: string) =>
      `${number} 확인서가 이 확인서를 대신합니다. 지금의 상태는 그 번호로 확인하십시오.`,
  },
  statement:
    "이 확인서에 적힌 기술이 「국가전략기술 육성에 관한 특별법」 제9조에 따른 국가전략기술에 해당함을 확인합니다.",
  issuer: "과학기술정보통신부장관",
  terms: {
    number: "확인서 번호",
    company: "기업",
    title: "확인한 기술",
    technology: "중점기술",
    taxonomy: "기술 목록",
    field: "분야",
    kind: "확인의 종류",
    confirmedOn: "확인일",
    expiresOn: "유효기간",
    issuedAt: "발급",
  },
  noTitle: "보안 등급에 따라 적지 않음",
  across: "취소",
  kinds: kindWords.ko,
  noEnd: "정하지 않음",
  until: (day: string) => `${day}까지`,
  successors: "기술 목록이 바뀐 뒤의 대응",
  successorsLead: "확인은 그때의 목록에 따른 것이며 그대로 유지됩니다. 새 목록에서는 다음 기술에 대응합니다.",
  relations: { same: "같음", broader: "더 넓음", narrower: "더 좁음", overlaps: "일부 겹침" },
  qr: "이 화면의 주소가 담긴 QR 코드",
  missing: {
    title: "이 주소에는 확인서가 없습니다",
    lead: "주소가 잘못 적혔거나, 나루가 발급하지 않은 확인서입니다.",
    hint: "QR 코드로 여셨다면 확인서에 적힌 번호와 기업 이름으로 다시 확인하십시오. 그래도 없으면 그 확인서를 신뢰하지 마십시오.",
  },
  check: "진위 확인",
  address: (address: string) =>
    `이 화면의 주소는 다음으로 시작해야 합니다: ${address} 비슷하게 꾸민 다른 주소는 신뢰하지 마십시오.`,
  offline:
    "서명된 JSON과 공개 키를 내려받으면, JWS(RFC 7515, Ed25519)를 지원하는 프로그램으로 인터넷 없이도 내용이 한 글자도 바뀌지 않았는지 확인할 수 있습니다. 취소 여부는 이 화면에서만 확인할 수 있습니다.",
  json: "서명된 JSON",
  keys: "공개 키",
  pdf: "확인서 PDF",
  printed: (day: string) => `${day}에 출력했습니다. 지금의 상태는 QR 코드나 위 주소에서 확인하십시오.`,
  lookup: {
    title: "확인서 진위 확인",
    lead: "확인서 번호와 기업 이름을 함께 입력하십시오. 둘 다 맞아야 보여 드립니다.",
    number: "확인서 번호",
    numberHint: "예: NST-C-2026-00001",
    company: "기업 이름",
    companyHint: "‘주식회사’ 표기나 띄어쓰기는 달라도 됩니다.",
    submit: "진위 확인하기",
    missing: { number: "확인서 번호를 입력하십시오.", company: "기업 이름을 입력하십시오." },
    tooLong: "200자까지 입력할 수 있습니다.",
    unknown: "번호와 이름이 모두 일치하는 확인서가 없습니다. 확인서에 적힌 그대로 입력했는지 확인하십시오.",
    limited: (minutes: number) => `확인 횟수가 너무 많습니다. ${minutes}분 뒤에 다시 시도하십시오.`,
    register: "확인 기업 명부",
  },
};

const certificateEn: typeof certificateKo = {
  title: "Certificate of a national strategic technology",
  titleOf: (number) => `Certificate ${number}`,
  states: { valid: "Valid", expired: "Expired", revoked: "Revoked", superseded: "Superseded" },
  stateNotes: {
    valid: (today) => `This certificate is valid as of ${today}.`,
    expired: (on) => `It expired on ${on} and is no longer in effect.`,
    revoked: (on) => `It was revoked on ${on} and is no longer in effect.`,
    superseded: (number) =>
      `It has been replaced by certificate ${number}. Look up that number for the current state.`,
  },
  statement:
    "The technology named in this certificate is confirmed as a national strategic technology under art. 9 of the Special Act on Fostering National Strategic Technologies.",
  issuer: "Minister of Science and ICT",
  terms: {
    number: "Certificate number",
    company: "Company",
    title: "Technology confirmed",
    technology: "Focus technology",
    taxonomy: "List of technologies",
    field: "Field",
    kind: "Kind",
    confirmedOn: "Confirmed on",
    expiresOn: "Validity",
    issuedAt: "Issued",
  },
  noTitle: "Not named because of its security class",
  across: "Revoked",
  kinds: kindWords.en,
  noEnd: "No end set",
  until: (day) => `Until ${day}`,
  successors: "In newer lists of technologies",
  successorsLead:
    "The confirmation was made under the list of its time and remains in place. In newer lists it corresponds to:",
  relations: { same: "the same", broader: "broader", narrower: "narrower", overlaps: "overlaps" },
  qr: "QR code with the address of this page",
  missing: {
    title: "There is no certificate at this address",
    lead: "The address is wrong, or the certificate was not issued by Naru.",
    hint: "If a QR code led you here, check the certificate again by the number and the company name printed on it. If they are not found either, do not trust it.",
  },
  check: "Checking authenticity",
  address: (address) =>
    `The address of this page must begin with ${address}. Do not trust an address that merely looks similar.`,
  offline:
    "With the signed JSON and the public keys, anyone can check offline that not a single character was changed, using any program that supports JWS (RFC 7515, Ed25519). Only this page can tell whether it was revoked.",
  json: "Signed JSON",
  keys: "Public keys",
  pdf: "Certificate as PDF",
  printed: (day) => `Printed on ${day}. For the current state, use the QR code or the address above.`,
  lookup: {
    title: "Check a certificate",
    lead: "Enter both the certificate number and the company name. The certificate is shown only if both match.",
    number: "Certificate number",
    numberHint: "For example NST-C-2026-00001",
    company: "Company name",
    companyHint: "Differences in ‘Co., Ltd.’ and spacing are ignored.",
    submit: "Check the certificate",
    missing: { number: "Enter the certificate number.", company: "Enter the company name." },
    tooLong: "Up to 200 characters.",
    unknown:
      "No certificate matches both the number and the name. Check that you entered them as printed on the certificate.",
    limited: (minutes) => `Too many checks. Try again in ${minutes} minutes.`,
    register: "Register of confirmed companies",
  },
};

export const certificateWords = { ko: certificateKo, en: certificateEn };
