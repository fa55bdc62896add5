const cycleKo = {
  title: "해마다 열리는 때",
  expected: (months: string, expected: string) =>
    `${months}에 접수를 시작했습니다. 다음 회차는 ${expected}에 열릴 것으로 보입니다.`,
  expectedMore:
    "지난 회차로 미루어 본 것이며 기관이 알린 것이 아닙니다. 요건과 금액은 새 공고에서 달라질 수 있습니다.",
  irregular: (months: string) =>
    `${months}에 접수를 시작했습니다. 여는 때가 일정하지 않거나 다음 회차가 아직 열리지 않아, 언제 열릴지 말할 수 없습니다.`,
  chart: "연도별 접수 기간을 달마다 그린 달력. 같은 내용이 아래 표에 있습니다.",
  legend: "채운 막대는 접수 기간, 빗금은 예상한 달입니다.",
  table: "회차별 접수 기간",
  columns: { year: "연도", notice: "공고", opens: "접수 시작", closes: "마감" },
  this: "이 공고",
  lastRound: {
    title: "지난 회차 공고로 미루어 보면",
    lead: "새 공고는 아직 나오지 않았습니다. 요건은 달라질 수 있으므로 확정된 판정이 아니며, 신청할 수 있는 지원으로 세지 않습니다.",
    round: "요건을 가져온 지난 회차:",
  },
  guess: "예상",
  unknown: "모름",
  months: ["1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"],
};

const cycleEn: typeof cycleKo = {
  title: "When it opens each year",
  expected: (months, expected) => `Opened in ${months}. The next round can be expected in ${expected}.`,
  expectedMore:
    "Inferred from earlier rounds, not announced by the agency. Rules and amounts may differ in the new notice.",
  irregular: (months) =>
    `Opened in ${months}. Its months differ, or the next round has not opened when it should have: when it will, nobody can say from this.`,
  chart: "A calendar with the application period of each year by month. The table below has the same.",
  legend: "Filled bars are application periods; the hatched one is the month expected.",
  table: "Application periods by round",
  columns: { year: "Year", notice: "Notice", opens: "Opened", closes: "Closed" },
  this: "This notice",
  lastRound: {
    title: "What the last round suggests",
    lead: "The new notice is not out yet and its rules may differ, so this is no firm verdict and is not counted among what is open to you.",
    round: "The round whose rules were used:",
  },
  guess: "Expected",
  unknown: "Unknown",
  months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

/** When a programme opens each year. */
export const cycleWords = { ko: cycleKo, en: cycleEn };
