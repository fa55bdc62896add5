const ko = {
  title: "지원 기회 달력",
  lead: "접수가 시작되는 날과 마감되는 날을 달마다 보여 드립니다. 예년 일정으로 예상한 것은 날이 정해지지 않았으므로 따로 모았습니다.",
  months: "달 바꾸기",
  previous: (month: string) => `이전 달: ${month}`,
  next: (month: string) => `다음 달: ${month}`,
  current: (month: string) => `이번 달로: ${month}`,
  choicesLabel: "보여 줄 것",
  choices: { all: "모두", open: "우리 기업에 열린 것" },
  sums: (opens: string, closes: string, expected: string) =>
    `이 달에 접수 시작 ${opens}건, 마감 ${closes}건이 있습니다. 따로 예상한 것이 ${expected}건입니다.`,
  weekdays: ["일", "월", "화", "수", "목", "금", "토"],
  grid: "날짜별 접수 시작과 마감 건수. 같은 내용이 아래 목록에 있습니다.",
  today: "오늘",
  kinds: { opens: "시작", closes: "마감", expected: "예상" },
  marks: {
    opens: (day: string, count: string) => `${day} 접수 시작 ${count}건`,
    closes: (day: string, count: string) => `${day} 마감 ${count}건`,
    expected: (day: string, count: string) => `${day} 예상 ${count}건`,
  },
  list: "날짜별 목록",
  none: "이 달에 시작하거나 마감되는 것이 없습니다.",
  expectedTitle: "이 달에 열릴 것으로 예상한 것",
  expectedLead:
    "예년 일정으로 예상한 것이며 기관이 알린 것이 아닙니다. 요건은 지난 회차 공고의 것이고, 신청할 수 있는 지원으로 세지 않습니다.",
  about: (month: string) => `${month}쯤`,
  cut: (shown: string, all: string) =>
    `이 달의 ${all}건 가운데 앞의 ${shown}건을 목록에 실었습니다. 나머지는 지원 기회 목록에서 조건으로 좁혀 보십시오.`,
  toList: "지원 기회 목록",
};

const en: typeof ko = {
  title: "Calendar of opportunities",
  lead: "When applications open and close, month by month. What is only expected from earlier years has no certain day, so it stands apart.",
  months: "Change the month",
  previous: (month) => `Previous month: ${month}`,
  next: (month) => `Next month: ${month}`,
  current: (month) => `This month: ${month}`,
  choicesLabel: "What to show",
  choices: { all: "Everything", open: "Open to your company" },
  sums: (opens, closes, expected) =>
    `Opening this month: ${opens}. Closing: ${closes}. Expected, counted apart: ${expected}.`,
  weekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  grid: "How many open and close on each day. The list below has the same.",
  today: "Today",
  kinds: { opens: "Opens", closes: "Closes", expected: "Expected" },
  marks: {
    opens: (day, count) => `${day}: ${count} opening`,
    closes: (day, count) => `${day}: ${count} closing`,
    expected: (day, count) => `${day}: ${count} expected`,
  },
  list: "Day by day",
  none: "Nothing opens or closes this month.",
  expectedTitle: "Expected to open this month",
  expectedLead:
    "Expected from earlier years, not announced by an agency. The rules are those of the last round, and none of these is counted as open to you.",
  about: (month) => `About ${month}`,
  cut: (shown, all) =>
    `The list has the first ${shown} of ${all} this month. Narrow the list of opportunities to see the rest.`,
  toList: "All opportunities",
};

/** What opens and closes when, month by month. */
export const calendarWords = { ko, en };
