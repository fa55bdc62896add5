const numberKo = {
  title: "사업자등록번호",
  lead: "등록은 선택입니다. 담당자가 확인하면 국가전략기술 확인을 신청할 수 있습니다.",
  none: "등록한 번호가 없습니다.",
  columns: { number: "번호", state: "상태", since: "날짜" },
  states: {
    inForce: "확인됨",
    waiting: "담당자가 확인하는 중",
    refused: "확인하지 못함",
    withdrawn: "등록을 취소함",
    former: "이전 번호",
  },
  how: { document: "서류로 확인", register: "등록 자료로 확인", officer: "담당자가 다른 방법으로 확인" },
  reason: (reason: string) => `이유: ${reason}`,
  label: "사업자등록번호",
  hint: "10자리 숫자입니다. 예: 123-45-67890",
  missing: "사업자등록번호를 입력하십시오.",
  problems: {
    format: "숫자 10자리를 123-45-67890처럼 입력하십시오.",
    fake: "예시로 쓰이는 번호입니다. 사업자등록증에 적힌 번호를 입력하십시오.",
    middle: "가운데 두 자리가 00인 번호는 알려진 구분에 없습니다. 사업자등록증을 보고 다시 입력하십시오.",
    checksum: "숫자가 서로 맞지 않습니다. 잘못 입력한 자리가 없는지 확인하십시오.",
  },
  alreadyYours: "이미 이 기업의 번호로 확인된 번호입니다.",
  submit: "번호 등록하기",
  change: "새 번호 등록하기",
  changeHint:
    "개인사업자가 법인이 되었을 때처럼 번호가 바뀌었으면 새 번호를 등록하십시오. 새 번호가 확인되면 이전 번호는 더 이상 쓰이지 않습니다.",
  withdraw: "등록 취소하기",
  gone: "그사이에 담당자가 답했거나 등록이 취소되었습니다.",
};

const numberEn: typeof numberKo = {
  title: "Business number",
  lead: "Entering it is optional. Once an officer has verified it, the company can apply for confirmation.",
  none: "No number has been entered.",
  columns: { number: "Number", state: "State", since: "Date" },
  states: {
    inForce: "Verified",
    waiting: "Being checked by an officer",
    refused: "Not verified",
    withdrawn: "Withdrawn",
    former: "Former number",
  },
  how: { document: "by a document", register: "by the register", officer: "by an officer in another way" },
  reason: (reason) => `Reason: ${reason}`,
  label: "Business number",
  hint: "Ten digits, for example 123-45-67890",
  missing: "Enter the business number.",
  problems: {
    format: "Enter ten digits, such as 123-45-67890.",
    fake: "This number is used in examples. Enter the one on your certificate of registration.",
    middle: "No known business type has 00 as its middle digits. Check your certificate of registration.",
    checksum: "These digits do not match. Check for a typing error.",
  },
  alreadyYours: "This number is already verified for the company.",
  submit: "Enter the number",
  change: "Enter a new number",
  changeHint:
    "If the number has changed, for example because a sole proprietorship became a corporation, enter the new one. It replaces the former one once it is verified.",
  withdraw: "Withdraw",
  gone: "An officer has answered in the meantime, or the claim was withdrawn.",
};

export const numberWords = { ko: numberKo, en: numberEn };
export type NumberWords = typeof numberKo;
