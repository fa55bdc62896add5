const signInKo = {
  title: "로그인",
  lead: "메일 주소를 입력하시면 로그인 번호를 보내 드립니다. 비밀번호는 없습니다. 처음이라면 번호를 입력할 때 계정이 만들어집니다.",
  email: "메일 주소",
  emailHint: "번호를 받을 주소입니다. 예: name@company.co.kr",
  emailMissing: "메일 주소를 입력하십시오.",
  emailWrong: "메일 주소의 형식이 아닙니다. 예: name@company.co.kr",
  send: "로그인 번호 받기",
  codeTitle: "로그인 번호 입력",
  codeLead: (email: string, minutes: number) =>
    `${email} 주소로 6자리 번호를 보냈습니다. 번호는 ${minutes}분 동안 쓸 수 있습니다.`,
  code: "로그인 번호",
  codeHint: "메일에 있는 6자리 숫자입니다.",
  codeMissing: "로그인 번호를 입력하십시오.",
  codeWrongForm: "6자리 숫자를 입력하십시오.",
  codeWrong: "번호가 맞지 않습니다. 가장 나중에 받은 메일의 번호인지 확인하십시오.",
  codeExpired: "번호의 사용 시간이 지났습니다. 아래에서 번호를 다시 받으십시오.",
  codeUsedUp: "번호를 여러 번 틀려 더는 쓸 수 없습니다. 아래에서 번호를 다시 받으십시오.",
  codeNone:
    "쓸 수 있는 번호가 없습니다. 이미 썼거나, 시간이 지났거나, 여러 번 틀린 번호입니다. 아래에서 번호를 다시 받으십시오.",
  enter: "로그인하기",
  sendAgain: "번호 다시 받기",
  sentAgain: "새 번호를 보냈습니다. 전에 받은 번호는 쓸 수 없습니다.",
  otherAddress: "다른 주소 쓰기",
  notArrived: "메일이 오지 않았습니까?",
  notArrivedWhat: "스팸 편지함을 확인하십시오. 1분이 지나도 없으면 번호를 다시 받으십시오.",
  codesLimited: (minutes: number) =>
    `번호를 너무 자주 요청했습니다. ${minutes}분 뒤에 다시 요청하십시오. 이미 받은 번호가 있다면 그 번호로 로그인할 수 있습니다.`,
  triesLimited: (minutes: number) => `번호를 너무 많이 시도했습니다. ${minutes}분 뒤에 다시 시도하십시오.`,
  demonstration: "데모에서는 메일이 밖으로 나가지 않습니다.",
  demonstrationMailbox: "보낸 메일 보기",
  demonstrationPeople: "데모 인물로 로그인하기",
};

const signInEn: typeof signInKo = {
  title: "Sign in",
  lead: "Enter your email address and we will send you a code. There are no passwords. If you are new, your account is created when you enter the code.",
  email: "Email address",
  emailHint: "We send the code to this address, for example name@company.co.kr",
  emailMissing: "Enter your email address.",
  emailWrong: "Enter an email address such as name@company.co.kr.",
  send: "Send me a code",
  codeTitle: "Enter your code",
  codeLead: (email, minutes) => `We sent a 6-digit code to ${email}. It works for ${minutes} minutes.`,
  code: "Sign-in code",
  codeHint: "The 6 digits in the email.",
  codeMissing: "Enter the code.",
  codeWrongForm: "The code has 6 digits.",
  codeWrong: "This code is not correct. Check that it is from the newest email.",
  codeExpired: "This code has expired. Request a new one below.",
  codeUsedUp: "There were too many wrong attempts with this code. Request a new one below.",
  codeNone:
    "There is no valid code: it has been used, has expired or was entered wrongly too often. Request a new one below.",
  enter: "Sign in",
  sendAgain: "Send a new code",
  sentAgain: "We have sent a new code. Earlier codes no longer work.",
  otherAddress: "Use another address",
  notArrived: "No email?",
  notArrivedWhat: "Check your spam folder. If nothing has arrived after a minute, request a new code.",
  codesLimited: (minutes) =>
    `Too many codes were requested. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}. A code that you already have still works.`,
  triesLimited: (minutes) =>
    `Too many codes were tried. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  demonstration: "In this demonstration, no email leaves the machine.",
  demonstrationMailbox: "Read the emails sent",
  demonstrationPeople: "Sign in as a demo person",
};

export const signInWords = { ko: signInKo, en: signInEn };
export type SignInWords = typeof signInKo;
