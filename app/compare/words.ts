import type { Words } from "#app/i18n/use-words.ts";

const compareKo = {
  title: "지원 기회 비교",
  lead: "지원 기회를 네 건까지 나란히 놓고 비교합니다. 이 화면의 주소를 그대로 보내거나 인쇄하실 수 있습니다.",
  list: "지원 기회",
  table: "지원 기회 비교표",
  aspect: "항목",
  aspects: {
    notice: "공고",
    verdict: "판정",
    period: "접수 기간",
    limit: "지원 금액",
    share: "지원 비율",
    ownShare: "기업 부담",
    notMet: "충족하지 못한 요건",
    open: "답이 필요한 요건",
    rules: "요건",
    points: "가점",
    agencies: "기관",
    regions: "지역",
    kind: "분야",
  },
  numbers: ["①", "②", "③", "④"],
  atLeast: (percent: string) => `최소 ${percent}`,
  excluded: (ground: string) => `제외 사유: ${ground}`,
  unknown: "확인되지 않음",
  notRead: "요건을 아직 읽지 않음",
  none: "없음",
  notJudged: "판정하지 않음",
  remove: "비교에서 빼기",
  removeOf: (title: string) => `‘${title}’ 비교에서 빼기`,
  add: "비교에 넣기",
  addOf: (title: string) => `‘${title}’ 비교에 넣기`,
  addTitle: "비교할 지원 기회 더하기",
  searchLabel: "더할 지원 기회 찾기",
  search: "찾기",
  nothingFound: "찾은 지원 기회가 없습니다. 다른 낱말로 찾아 주십시오.",
  full: "네 건을 모두 고르셨습니다. 다른 지원 기회를 넣으려면 먼저 하나를 빼 주십시오.",
  fewer: {
    0: "비교할 지원 기회를 두 건 이상 고르십시오.",
    1: "한 건만 골랐습니다. 아래에서 하나를 더 고르면 나란히 비교합니다.",
  },
  gone: (count: number) => `고르신 지원 기회 가운데 ${count}건은 목록에서 없어졌습니다.`,
  beyond: (count: number) => `네 건까지 비교할 수 있어 나머지 ${count}건은 보이지 않습니다.`,
  byAnswers: "기업 정보가 아니라 답변만으로 판정했습니다. 답변은 로그인하기 전까지 이 브라우저에만 있습니다.",
  asVisitor: "로그인하고 기업을 고르시면 지원 기회마다 신청할 수 있는지와 그 까닭을 함께 보여 드립니다.",
};

const compareEn: typeof compareKo = {
  title: "Compare opportunities",
  lead: "Up to four opportunities side by side. You can share this page's address or print it.",
  list: "Opportunities",
  table: "Comparison of opportunities",
  aspect: "Aspect",
  aspects: {
    notice: "Notice",
    verdict: "Verdict",
    period: "Application period",
    limit: "Amount",
    share: "Share funded",
    ownShare: "Your own share",
    notMet: "Rules not met",
    open: "Rules that need an answer",
    rules: "Rules",
    points: "Bonus points",
    agencies: "Agencies",
    regions: "Region",
    kind: "Kind",
  },
  numbers: ["①", "②", "③", "④"],
  atLeast: (percent) => `at least ${percent}`,
  excluded: (ground) => `Excluded: ${ground}`,
  unknown: "not known",
  notRead: "rules not read yet",
  none: "none",
  notJudged: "not judged",
  remove: "Remove",
  removeOf: (title) => `Remove “${title}” from the comparison`,
  add: "Add",
  addOf: (title) => `Add “${title}” to the comparison`,
  addTitle: "Add an opportunity",
  searchLabel: "Find an opportunity to add",
  search: "Find",
  nothingFound: "Nothing was found. Try other words.",
  full: "You have chosen four. To add another one, remove one first.",
  fewer: {
    0: "Choose at least two opportunities to compare.",
    1: "You have chosen one. Add another below to see them side by side.",
  },
  gone: (count) =>
    count === 1
      ? "One of the opportunities you chose is no longer listed."
      : `${count} of the opportunities you chose are no longer listed.`,
  beyond: (count) =>
    count === 1
      ? "Four can be compared, so one more is not shown."
      : `Four can be compared, so ${count} more are not shown.`,
  byAnswers:
    "Judged by your answers, not by a company profile. Until you sign in, they stay in this browser only.",
  asVisitor: "Sign in and choose a company to see for each opportunity whether you may apply, and why.",
};

export const compareWords: Words<typeof compareKo> = { ko: compareKo, en: compareEn };
