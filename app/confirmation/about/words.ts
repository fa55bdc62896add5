/** What a confirmation is. `page` is sent to the browser as it is; `say` is used on the server. */
const aboutKo = {
  page: {
    title: "국가전략기술 확인",
    lead: "우리 기술이 국가전략기술에 해당하는지 과학기술정보통신부장관에게 확인받는 제도입니다.",
    whatTitle: "어떤 제도입니까",
    what: [
      "기술육성주체는 스스로 보유·관리하거나 연구개발하고 있는 기술이 국가전략기술에 해당하는지 확인해 달라고 신청할 수 있습니다(국가전략기술 육성에 관한 특별법 제9조).",
      "기업을 확인하는 것이 아니라 기술을 확인합니다. 신청 한 건은 중점기술 하나와 확인의 종류 하나를 다룹니다.",
      "접수와 통보는 정책센터가 맡고, 확인 여부는 장관이 관계 부처의 의견을 들어 결정합니다(시행령 제8조, 제29조).",
    ],
    act: "특별법 원문",
    decree: "시행령 원문",
    kindsTitle: "두 종류의 확인과 그 혜택",
    kindsLead:
      "종류에 따라 혜택이 다릅니다. 알려진 근거를 함께 적었고, 공개되지 않은 것은 공개되지 않았다고 밝혔습니다.",
    kinds: {
      holding: { name: "❶ 보유·관리", text: "이미 가지고 있거나 관리하는 기술입니다." },
      developing: { name: "❷ 연구개발", text: "지금 연구개발하고 있는 기술입니다." },
    },
    benefitsCaption: "확인 종류에 따른 혜택",
    columns: { benefit: "혜택", source: "근거" },
    formerly: "언론 보도에 따르면 2025년 전에는 ❷ 연구개발 확인에 따르는 혜택이 없었습니다.",
    fewTitle: "얼마나 통과합니까",
    fewLead: "언론에 보도된 수입니다. 공식 통계로 확인하지는 못했습니다.",
    fewCaption: "보도된 신청과 확인의 수",
    fewColumns: { when: "회차", applied: "신청", confirmed: "확인", source: "근거" },
    fewMore: "신청하기 전에 심사 기준으로 먼저 점검해 보시는 것이 가장 도움이 됩니다.",
    press: "언론 보도",
    timeTitle: "얼마나 걸립니까",
    roundTitle: "언제 신청합니까",
    stepsTitle: "여기에서 할 수 있는 일",
    steps: {
      preCheck: {
        label: "신청 전 점검",
        text: "심사자가 쓰는 기준으로 우리 기술을 미리 점검합니다. 아무것도 저장하지 않습니다.",
      },
      lists: {
        label: "우리는 어느 목록에 있습니까",
        text: "개정안, 공통 분야, 네 가지 법의 목록과 비교합니다.",
      },
      apply: { label: "확인 신청하기", text: "초안은 언제든 작성할 수 있고, 제출은 접수 기간에 합니다." },
      certificate: { label: "확인서 진위 확인", text: "받은 확인서가 지금 유효한지 확인합니다." },
      register: { label: "확인 기업 명부", text: "공개할 수 있는 확인만 싣습니다." },
    },
  },
  say: {
    yes: "해당",
    no: "해당 없음",
    apart: "확인과 무관",
    notPublic: "정도는 공개되지 않음",
    marks: { law: "법령", notice: "공고 원문", press: "언론 보도", other_law: "다른 법" },
    benefits: {
      listing:
        "초격차 기술특례상장: 기술평가를 한 번만 받습니다(시가총액 1,000억 원 이상이고 최근 5년 벤처 투자 100억 원 이상일 때)",
      service: "병역지정업체 선정 가점",
      finance: "정책금융 지원",
      rnd: "연구개발 사업 가점",
      procurement:
        "공공조달 연계: 정부와 공공기관이 구매에 힘쓸 의무가 있습니다(법 제13조제5항·제6항). 확인을 받아야 한다는 규정은 없습니다",
      patent: "특허 우선심사: 지정된 전략연구사업의 성과에만 있습니다(법 제13조제9항)",
      investment: "신용보증기금의 투자 제한 예외: 확인이 아니라 국가전략기술 분야의 사업을 하는지로 정합니다",
      tax: "세액공제: 조세특례제한법의 목록이 따로 있어, 이 확인만으로 주어지지 않습니다(가정)",
    },
    rounds: {
      open: (name: string, closes: string) => `지금 접수 중: ${name}, ${closes} 마감`,
      openHint: "마감 시각부터는 1초라도 늦으면 받지 않습니다.",
      next: (name: string, opens: string) => `지금은 접수 기간이 아닙니다. 다음 회차: ${name}, ${opens} 시작`,
      nextHint: "초안은 지금부터 작성하실 수 있습니다. 제출할 때 열려 있는 회차로 접수됩니다.",
      noNext: "지금은 접수 기간이 아니고, 다음 회차는 아직 공고되지 않았습니다.",
      noRound: "아직 등록된 회차가 없습니다. 첫 회차가 공고되면 초안을 작성하실 수 있습니다.",
    },
    past: {
      first: "2025년 1차",
      third: "2025년 3차",
      until: "2025년 10월까지 모두",
    },
    untilConfirmed: "기업 10곳, 기술 11개",
    notReported: "보도되지 않음",
    time: (days: string) => `접수한 날부터 ${days}일 안에 결과를 서면으로 통보합니다(시행령 제8조제3항).`,
    timeStops:
      "기술 심사에 걸린 기간과 보완에 걸린 기간은 세지 않습니다(같은 조 제3항·제4항). 그래서 실제로는 더 걸릴 수 있습니다.",
    timeRuns: "부처의 의견을 듣는 동안에는 기한이 멈추지 않습니다.",
  },
};

const aboutEn: typeof aboutKo = {
  page: {
    title: "Strategic-technology confirmation",
    lead: "The Minister of Science and ICT confirms whether your technology is a national strategic technology.",
    whatTitle: "What it is",
    what: [
      "A body that holds, manages or develops a technology may apply to have it confirmed as a national strategic technology (Special Act on Fostering National Strategic Technology, article 9).",
      "What is confirmed is a technology, not a company. Each application covers one of the fifty technologies and one kind of confirmation.",
      "The policy centre receives applications and sends the results; the Minister decides after hearing the ministries concerned (decree, articles 8 and 29).",
    ],
    act: "Read the act (Korean)",
    decree: "Read the decree (Korean)",
    kindsTitle: "Two kinds, and what each brings",
    kindsLead:
      "The two kinds bring different benefits. Each line gives its source; what is not public is marked as such.",
    kinds: {
      holding: { name: "❶ Holding", text: "A technology that you already hold or manage." },
      developing: { name: "❷ Developing", text: "A technology that you are researching and developing now." },
    },
    benefitsCaption: "What each kind of confirmation brings",
    columns: { benefit: "Benefit", source: "Source" },
    formerly: "According to the press, kind ❷ brought no benefits before 2025.",
    fewTitle: "How many are confirmed",
    fewLead: "These figures come from the press. We could not check them against official statistics.",
    fewCaption: "Applications and confirmations, as reported",
    fewColumns: { when: "Round", applied: "Applications", confirmed: "Confirmed", source: "Source" },
    fewMore:
      "The most useful step before applying is to assess your technology honestly by the examiners' criteria.",
    press: "press report",
    timeTitle: "How long it takes",
    roundTitle: "When to apply",
    stepsTitle: "What you can do here",
    steps: {
      preCheck: {
        label: "Check before you apply",
        text: "Assess your technology by the criteria that examiners use. Nothing is stored.",
      },
      lists: {
        label: "Which lists are we on?",
        text: "Compare it with the draft revision, the common areas and the lists of four laws.",
      },
      apply: {
        label: "Apply for confirmation",
        text: "You can prepare a draft at any time and submit it while a round is open.",
      },
      certificate: { label: "Check a certificate", text: "See whether a certificate is currently valid." },
      register: {
        label: "Register of confirmed companies",
        text: "Only confirmations that may be published are listed.",
      },
    },
  },
  say: {
    yes: "Yes",
    no: "No",
    apart: "Independent of confirmation",
    notPublic: "amount not public",
    marks: { law: "law", notice: "official notice", press: "press report", other_law: "another law" },
    benefits: {
      listing:
        "Fast-track listing for deep tech: only one technology evaluation is needed (market value of KRW 100 billion or more, and KRW 10 billion or more of venture capital within five years)",
      service: "Bonus points for becoming a designated employer in lieu of military service",
      finance: "Policy finance",
      rnd: "Bonus points in R&D programmes",
      procurement:
        "Public procurement: government and public bodies must endeavour to buy (act, article 13(5) and (6)); these provisions do not require a confirmation",
      patent:
        "Priority examination of patents: only for results of designated strategic R&D programmes (act, article 13(9))",
      investment:
        "Exemption from an investment limit of the Korea Credit Guarantee Fund: it depends on operating in a strategic field, not on a confirmation",
      tax: "Tax credits: the Restriction of Special Taxation Act has its own list, so this confirmation alone does not give them (assumption)",
    },
    rounds: {
      open: (name, closes) => `${name} is open. It closes on ${closes}.`,
      openHint: "Nothing is accepted from that second on.",
      next: (name, opens) => `No round is open now. ${name} opens on ${opens}.`,
      nextHint: "You can prepare a draft now. It will be submitted in the round that is open at that time.",
      noNext: "No round is open now, and the next one has not been announced.",
      noRound: "No round has been entered yet. You can start a draft once the first round is announced.",
    },
    past: { first: "First round of 2025", third: "Third round of 2025", until: "All, until October 2025" },
    untilConfirmed: "10 companies, 11 technologies",
    notReported: "Not reported",
    time: (days) => `You are notified in writing within ${days} days of receipt (decree, article 8(3)).`,
    timeStops:
      "Time spent on technical review and supplements is not counted (paragraphs 3 and 4), so it can take longer in calendar days.",
    timeRuns: "The clock keeps running while ministries are consulted.",
  },
};

export const aboutWords = { ko: aboutKo, en: aboutEn };
