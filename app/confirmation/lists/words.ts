/** Which lists a technology is on. `page` is sent to the browser as it is; `say` is used on the server. */
const listsKo = {
  page: {
    title: "우리는 어느 목록에 있습니까",
    lead: "네 가지 법이 저마다 기술을 지정합니다. 이름이 같아도 목록이 다르면 혜택과 의무가 다릅니다.",
    chooseTitle: "중점기술 고르기",
    chooseLead: "지금 시행 중인 50개 중점기술에서 하나를 고르십시오.",
    other: "다른 중점기술 고르기",
    nowTitle: "지금 시행 중인 목록에서",
    field: "분야",
    scope: "범위",
    source: "출처",
    sourceLink: "정의가 실린 공고 보기",
    draftTitle: "개정안에서",
    draftWarning: "아직 시행되지 않은 개정안이며, 공식 고시 원문으로 확인하지 못했습니다",
    draftMore: "이름과 범위를 보고 나루가 비교한 것입니다. 확인 신청은 지금 시행 중인 목록을 따릅니다.",
    noCounterpart: "개정안에 대응하는 기술이 없습니다.",
    areasTitle: "공통 분야와 네 가지 법에서",
    areasLead: "19개 공통 분야 가운데 어디인지는 나루가 이름과 범위를 보고 정한 것입니다.",
    listsCaption: "법마다의 목록이 이 기술의 공통 분야를 다루는지",
    columns: { list: "목록", law: "근거 법", count: "기술 수" },
    countsOnly:
      "각 법의 목록은 개수와 다루는 분야만 확인했습니다. 분야를 다룬다고 해서 이 기술이 그 목록에 있다는 뜻은 아닙니다. 목록에 있는지는 그 법의 별표와 고시에서 확인하십시오.",
    othersTitle: "혼동하기 쉬운 다른 법",
    tax: {
      title: "세액공제의 ‘국가전략기술’은 다른 목록입니다",
      text: "조세특례제한법에도 국가전략기술이라는 이름의 목록이 따로 있습니다. 그래서 여기서 확인을 받더라도 세액공제를 받을 수 있다고 볼 수는 없습니다(가정). 판단은 세무 당국이 합니다.",
    },
    core: {
      title: "국가핵심기술이면 의무가 따릅니다",
      text: "산업기술보호법의 국가핵심기술은 혜택이 아니라 보호를 위한 목록입니다. 해당하면 수출이나 해외 이전에 앞서 승인을 받거나 신고해야 할 수 있습니다(산업기술보호법 제11조, 나루가 원문을 확인하지 못함). 해외 진출 전에 먼저 확인하십시오.",
    },
    thresholds: {
      title: "같은 용어라도 기준이 다릅니다",
      text: "같은 메모리라도 법마다 정한 성능 기준이 다를 수 있습니다. 한 목록에 있다고 해서 다른 목록에도 있다고 보아서는 안 됩니다.",
    },
    preCheck: "이 기술로 신청 전 점검하기",
    explorer: "국가전략기술 전체 둘러보기",
  },
  say: {
    relations: {
      same: "같음",
      broader: "개정안이 더 넓음",
      narrower: "개정안이 더 좁음",
      overlaps: "일부 겹침",
    },
    unverified: "원문 미확인",
    verified: "원문 확인함",
    yes: "다룸",
    no: "다루지 않음",
    notCounted: "다른 세액공제 목록과 합하여 365",
  },
};

const listsEn: typeof listsKo = {
  page: {
    title: "Which lists are we on?",
    lead: "Four laws each designate technologies. A technology of the same name on another list carries different benefits and duties.",
    chooseTitle: "Choose the technology",
    chooseLead: "Choose one of the fifty technologies in force.",
    other: "Choose another technology",
    nowTitle: "On the list in force",
    field: "Field",
    scope: "Scope",
    source: "Source",
    sourceLink: "Notice containing the definitions (Korean)",
    draftTitle: "In the draft revision",
    draftWarning: "This draft is not in force, and we could not check it against an official text",
    draftMore: "Naru made this comparison by name and scope. Applications follow the list in force.",
    noCounterpart: "No technology in the draft corresponds to it.",
    areasTitle: "In the common areas and under the four laws",
    areasLead: "Naru assigned the nineteen common areas by name and scope.",
    listsCaption: "Whether each law's lists cover the common areas of this technology",
    columns: { list: "List", law: "Law", count: "Technologies" },
    countsOnly:
      "For each list we know only how many technologies it names and which areas it covers. A list that covers the area does not necessarily include this technology: check the annexes and notices of that law.",
    othersTitle: "Other laws that are easily confused",
    tax: {
      title: "The ‘national strategic technologies’ for tax credits are a different list",
      text: "The Restriction of Special Taxation Act has its own list under the same name. So do not count on a tax credit because of a confirmation here (assumption). The tax authorities decide.",
    },
    core: {
      title: "A national core technology comes with duties",
      text: "The list of the Industrial Technology Protection Act exists to protect technologies, not to give benefits. Exporting such a technology or transferring it abroad may require prior approval or notification (article 11, which we have not checked against the text). Check before you expand abroad.",
    },
    thresholds: {
      title: "Same term, different limits",
      text: "Even for the same kind of memory chip, laws may set different limits. Being on one list says nothing about another.",
    },
    preCheck: "Check this technology before you apply",
    explorer: "All national strategic technologies",
  },
  say: {
    relations: {
      same: "The same",
      broader: "The draft is broader",
      narrower: "The draft is narrower",
      overlaps: "Overlaps",
    },
    unverified: "not checked against the original",
    verified: "checked against the original",
    yes: "Yes",
    no: "No",
    notCounted: "365 including the other tax list",
  },
};

export const listsWords = { ko: listsKo, en: listsEn };
export type ListsWords = typeof listsKo;
