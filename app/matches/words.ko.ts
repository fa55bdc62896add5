export const matchesKo = {
  title: "맞춤 지원 기회",
  lead: (company: string, day: string) =>
    `‘${company}’의 기업 정보로 ${day}에 판정한 결과입니다. 접수 중이거나 접수 예정인 지원 기회만 셉니다.`,
  bookmarks: "기업이 저장한 지원 기회",
  profile: "기업 정보",
  next: {
    title: "다음에 할 일",
    nothingKnown:
      "기업 정보가 아직 비어 있습니다. 몇 가지만 입력하시면 어떤 지원 기회를 신청할 수 있는지 판정합니다.",
    nothingKnownViewer:
      "기업 정보가 아직 비어 있습니다. 소유자나 편집자, 컨설턴트가 입력해야 판정할 수 있습니다.",
    toProfile: "기업 정보 입력",
    question: (question: string, count: string) =>
      `‘${question}’ 한 가지만 알려 주시면 지원 기회 ${count}건이 열릴 수 있습니다.`,
    answer: "답하기",
    closing: (title: string, word: string) =>
      `신청할 수 있는 지원 기회 가운데 ‘${title}’의 마감이 가장 가깝습니다(${word}).`,
    likely: (title: string, word: string) =>
      `자동으로 읽은 요건으로는 ‘${title}’ 공고가 맞을 것으로 보입니다(${word}). 원문에서 요건을 확인하십시오.`,
    open: "공고와 요건 보기",
    noticeQuestion: (title: string) => `‘${title}’ 공고가 묻는 한 가지에 답하시면 열릴 수 있습니다.`,
    change: (change: string, count: string) =>
      `${change}. 이렇게 바꾸시면 지원 기회 ${count}건을 신청할 수 있습니다.`,
    search: "지금은 신청할 수 있는 지원 기회가 없습니다. 가능성이 있는 것부터 살펴보십시오.",
    toSearch: "가능성 있는 지원 기회 찾기",
  },
  news: {
    title: "지난 방문 이후 달라진 것",
    first:
      "첫 방문입니다. 다음에 오시면 그사이 새로 나오거나 바뀌거나 마감된 지원 기회를 여기에서 알려 드립니다.",
    none: (when: string) => `${when} 이후 달라진 것이 없습니다.`,
    since: (when: string) =>
      `${when} 이후, 지금 기업 정보로 신청할 수 있거나 맞을 것으로 보이는 지원 기회에 일어난 일입니다.`,
    appeared: (count: string) => `새로 나온 지원 기회 ${count}건`,
    opened: (count: string) => `접수가 시작된 지원 기회 ${count}건`,
    changed: (count: string) => `공고가 바뀐 지원 기회 ${count}건`,
    closed: (count: string) => `마감된 지원 기회 ${count}건`,
    likely: (what: string) => `자동으로 읽은 요건으로 맞을 것으로 보임: ${what}`,
    parts: (parts: string) => `바뀐 부분: ${parts}`,
    otherParts: "그 밖의 내용",
    firstOf: (count: string) => `먼저 ${count}건을 보여 드립니다.`,
    read: "모두 읽음으로 표시",
  },
  notJudged: {
    text: (count: string) => `요건을 읽지 못해 판정하지 않은 지원 기회가 ${count}건 더 있습니다.`,
    label: "모든 지원 기회 보기",
  },
  open: {
    title: "신청 가능",
    lead: "판정은 예비 판단입니다. 최종 자격은 기관이 정합니다.",
    eligible: "요건을 모두 읽었고 충족함",
    noObstacle: "읽은 요건은 충족하나 원문 확인 필요",
    none: "지금은 신청할 수 있는 지원 기회가 없습니다.",
    noneNear: (answers: string, changes: string) =>
      `답 하나로 열리는 지원 기회가 ${answers}건, 한 가지를 바꾸면 열리는 지원 기회가 ${changes}건 있습니다.`,
    more: (count: string) => `${count}건 모두 보기`,
    firstOf: (count: string) => `마감이 가까운 ${count}건을 분야별로 보여 드립니다.`,
  },
  likely: {
    title: "맞을 것으로 보임",
    lead: "자동으로 읽은 내용입니다. 원문이 우선합니다.",
    firstOf: (count: string) => `마감이 가까운 ${count}건을 먼저 보여 드립니다.`,
    more: (count: string) => `맞을 것으로 보이는 ${count}건 모두 보기`,
    unlikely: (count: string) =>
      `자동으로 읽은 요건에 맞지 않을 것으로 보이는 지원 기회 ${count}건은 접어 두었습니다.`,
    toUnlikely: "접어 둔 지원 기회 보기",
  },
  answers: {
    title: "답 하나면 열림",
    lead: "한 가지만 더 알면 신청할 수 있는지 정해집니다. 가장 많이 여는 질문이 먼저입니다.",
    none: "답 하나로 열리는 지원 기회가 없습니다.",
    opens: (count: string) => `같은 답 하나로 ${count}건이 열릴 수 있습니다.`,
    of: (count: string) => `답에 따라 열리는 지원 기회는 모두 ${count}건입니다.`,
    ofNotices: "공고마다 따로 묻는 것",
    ofNoticesLead:
      "이 지원 기회들은 공고 자체의 질문 하나에 답하면 열릴 수 있습니다. 각 공고에서 답하십시오.",
    answer: "답하기",
    answerOf: (name: string) => `${name} 답하기`,
    mayNot: "이 기업에서는 볼 수만 있습니다. 답은 소유자, 편집자 또는 위임받은 컨설턴트가 입력합니다.",
    more: (count: string) => `질문 ${count}개가 더 있습니다. 기업 정보를 채우시면 함께 풀립니다.`,
    possible: (count: string) => `정보가 더 필요한 지원 기회는 모두 ${count}건입니다.`,
    toPossible: "가능성 있는 지원 기회 보기",
  },
  changes: {
    title: "한 가지를 바꾸면 열림",
    lead: "지금은 요건에 맞지 않지만, 기업이 정하거나 준비하면 달라지는 것입니다.",
    none: "한 가지를 바꾸어 열리는 지원 기회를 찾지 못했습니다.",
    opens: (count: string) => `지원 기회 ${count}건이 열릴 수 있습니다.`,
    several: (count: string) => `두세 가지를 함께 바꾸면 열리는 지원 기회 ${count}건`,
    closes: (count: string) => `그 대신 지금 신청할 수 있는 지원 기회 ${count}건이 닫힙니다.`,
    whereConfirmed:
      "국가전략기술 확인은 과학기술정보통신부에 신청하며, 접수일부터 30일 안에 결과를 서면으로 알립니다. 보완과 기술심사에 걸린 기간은 넣지 않습니다(국가전략기술 육성에 관한 특별법 시행령 제8조제3항·제4항, 확인한 조문).",
    closesNothing: "이것으로 닫히는 지원 기회는 없습니다.",
    orders: { count: "많이 여는 순", amount: "금액이 큰 순" },
    wait: (day: string) => `기다리면 열립니다: ${day}`,
    more: (count: string) => `다른 방법 ${count}가지가 더 있습니다.`,
  },
  bounded: (checked: string, of: string) =>
    `서로 다른 요건이 많아 ${of}건 가운데 ${checked}건만 따져 보았습니다. 나머지는 검색으로 찾으실 수 있습니다.`,
  kinds: {
    caption: (group: string) => `${group}: 분야별 건수와 금액`,
    kind: "분야",
    count: "건수",
    sum: "금액 합계",
    unknown: "금액 미확인",
    all: "모두",
    upTo: (won: string) => `최대 ${won}`,
    cases: (count: string) => `${count}건`,
    samples: (count: string) => `예시 ${count}건은 지어낸 공고이므로 금액을 더하지 않았습니다.`,
    folded: "부문이 여럿인 공고는 한 번만 세고, 그중 가장 큰 한도를 더합니다.",
  },
  shown: (count: string, isAll: boolean) => (isAll ? `${count}건 보기` : `그중 ${count}건 보기`),
  year: {
    title: "한 해 일정",
    toCalendar: "달력으로 보기",
    lead: (count: string) => `신청할 수 있는 지원 기회 가운데 마감이 가까운 ${count}건의 접수 기간입니다.`,
    likely: (count: string) =>
      `맞을 것으로 보이는 ${count}건은 자동으로 읽은 것으로, 점선 테두리로 그렸습니다.`,
    likelyStatus: (status: string) => `${status}, 맞을 것으로 보임`,
    chart: "지원 기회의 접수 기간을 달마다 나타낸 그림. 같은 내용이 아래 표에 있습니다.",
    month: (month: number) => `${month}월`,
    legend:
      "채운 막대는 접수 중, 빗금 막대는 접수 예정입니다. 끝이 점선인 막대는 마감일이 확인되지 않았거나 그림 밖까지 이어집니다.",
    table: "접수 기간",
    columns: { title: "지원 기회", status: "상태", opens: "시작", closes: "마감", limit: "금액" },
    unknown: "미확인",
    none: "그릴 수 있는 접수 기간이 없습니다.",
  },
  confirmed: {
    title: "국가전략기술 확인을 받으면",
    lead: "기업 정보에 입력하신 기술이 모두 확인되었다고 가정하고 다시 판정한 결과입니다.",
    leadNone: "입력하신 기술이 없어, 확인받은 기술이 하나 있다고 가정하고 다시 판정한 결과입니다.",
    held: "이미 확인을 받으셨습니다. 위의 판정에 반영되어 있습니다.",
    holding: "보유·관리 확인",
    developing: "연구개발 확인",
    opens: (count: string) => `지원 기회 ${count}건이 새로 열립니다.`,
    helps: (count: string) =>
      `확인 요건이 충족되는 지원 기회가 ${count}건 더 있으나, 다른 요건이나 담당자 판단이 남습니다.`,
    closes: (count: string) => `확인받은 기업을 제외하는 지원 기회 ${count}건은 신청할 수 없게 됩니다.`,
    points: (count: string) =>
      `그때 신청할 수 있는 지원 기회 가운데 ${count}건에서 공고에 점수가 적힌 가점을 받습니다.`,
    unpublished: (count: string) =>
      `그때 신청할 수 있는 지원 기회 가운데 ${count}건에 점수가 공개되지 않은 가점이나 우대가 있습니다.`,
    nothing: "새로 열리거나 닫히는 지원 기회가 없고, 더 받는 가점도 없습니다.",
    technologies: "보유 기술 입력",
    benefits: "지원 기회 밖의 혜택과 근거",
    preCheck: "기술 하나로 미리 점검하기",
  },
};
