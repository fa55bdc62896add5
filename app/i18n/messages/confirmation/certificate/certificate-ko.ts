import { kindWords } from "../kind-words.ts";
/** The public pages of certificates. */
export const certificateKo = {
  title: "국가전략기술 확인서",
  titleOf: (number: string) => `국가전략기술 확인서 ${number}`,
  states: { valid: "유효함", expired: "유효기간이 끝남", revoked: "취소됨", superseded: "새 확인서로 바뀜" },
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
    technology: "중점기술",
    taxonomy: "기술 목록",
    field: "분야",
    kind: "확인의 종류",
    confirmedOn: "확인일",
    expiresOn: "유효기간",
    issuedAt: "발급",
  },
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
    hint: "QR 코드로 여셨다면 확인서에 적힌 번호와 기업 이름으로 다시 확인하십시오. 그래도 없으면 그 확인서를 믿지 마십시오.",
  },
  check: "진위 확인",
  address: (address: string) =>
    `이 화면의 주소는 ${address} 다음에 이어져야 합니다. 비슷하게 꾸민 다른 주소라면 믿지 마십시오.`,
  offline:
    "서명된 JSON과 공개 키를 내려받으면 인터넷 없이도 내용이 한 글자도 바뀌지 않았는지 확인할 수 있습니다. JWS(RFC 7515, Ed25519)를 읽는 어떤 프로그램으로도 됩니다. 취소 여부는 이 화면에서만 알 수 있습니다.",
  json: "서명된 JSON",
  keys: "공개 키",
  pdf: "확인서 PDF",
  printed: (day: string) => `${day}에 출력했습니다. 지금의 상태는 QR 코드나 위 주소에서 확인하십시오.`,
  lookup: {
    title: "확인서 진위 확인",
    lead: "확인서 번호와 기업 이름을 함께 적으십시오. 둘 다 맞아야 보여 드립니다.",
    number: "확인서 번호",
    numberHint: "예: NST-C-2026-00001",
    company: "기업 이름",
    companyHint: "‘주식회사’나 띄어쓰기는 달라도 됩니다.",
    submit: "진위 확인하기",
    missing: { number: "확인서 번호를 적으십시오.", company: "기업 이름을 적으십시오." },
    tooLong: "200자까지 적을 수 있습니다.",
    unknown: "그 번호와 이름이 모두 맞는 확인서가 없습니다. 확인서에 적힌 그대로인지 보십시오.",
    limited: (minutes: number) => `너무 많이 확인하셨습니다. ${minutes}분 뒤에 다시 하십시오.`,
    register: "확인 기업 명부",
  },
};
