/** The check before applying. `page` is sent to the browser as it is; `say` is used on the server. */
const preCheckKo = {
  page: {
    title: "신청 전 점검",
    lead: "심사자가 쓰는 기준 세 가지로 우리 기술을 스스로 점검합니다. 확인을 받는 신청이 적으므로, 솔직하게 답하실수록 도움이 됩니다.",
    notStored: "답은 저장하지 않습니다",
    notStoredMore: "이 화면을 떠나면 답이 사라지고 주소에도 남지 않습니다. 기술의 내용은 묻지 않습니다.",
    chooseTitle: "중점기술 고르기",
    chooseLead:
      "우리 기술에 가장 가까운 중점기술을 고르십시오. 범위는 공식 정의를 우리말로 풀어 쓴 것입니다.",
    chosenTitle: "고르신 중점기술",
    field: "분야",
    scope: "범위",
    source: "공식 정의",
    sourceLink: "정의가 실린 공고 보기",
    scopeNote: "여기의 범위는 풀어 쓴 것이며, 심사는 공식 정의로 합니다. 정의를 함께 보면서 답하십시오.",
    other: "다른 중점기술 고르기",
    kind: "어느 종류로 신청하려고 하십니까",
    evidenceTitle: "지금 낼 수 있는 자료",
    evidenceLead: "지금 가지고 있는 것만 고르십시오. 준비 중인 자료는 고르지 마십시오.",
    submit: "결과 보기",
    resultTitle: "점검 결과",
    assumption: "가정",
    assumptionMore:
      "이 결과는 나루의 추정이며 심사 결과를 예고하지 않습니다. 기준의 문구와 한계는 공고된 것이 아니라 나루의 가정이며, 확인 여부는 장관이 결정합니다.",
    criteriaTitle: "기준별 이유",
    yourAnswer: "답하신 것",
    countedAs: "자료로 인정한 수준",
    nextLevel: "한 단계 위는",
    prepare: "준비할 것",
    openTitle: "확인을 받으면 달라지는 것",
    benefitsTitle: "지원 기회 밖의 혜택",
    benefitsLead:
      "확인의 종류에 따라 따로 알려진 것입니다. ‘언론 보도’라고 적힌 것은 보도로만 알려졌고, 법령이나 공고로 확인하지 못했습니다.",
    applyTitle: "다음으로 할 일",
    links: {
      lists: "다른 목록과 비교하기",
      about: "확인 제도 알아보기",
      signIn: "로그인하면 우리 기업에 무엇이 열리는지 함께 보여 드립니다",
      apply: "확인 신청 시작하기",
    },
  },
  say: {
    cannotSay: "말할 수 없음",
    kinds: { holding: "❶ 보유·관리: 이미 가지고 있는 기술", developing: "❷ 연구개발: 지금 개발하는 기술" },
    ofKind: { holding: "❶ 보유·관리일 때", developing: "❷ 연구개발일 때" },
    clause: (number: string) => `시행령 제8조제1항제${number}호`,
    evidence: {
      summary: "기술의 내용과 범위를 한 쪽에 담은 요약서",
      element_table: "정의의 요소별로 우리 기술의 해당 부분과 근거를 대응시킨 표",
      uses: "기술의 특성과 용도에 관한 자료",
      comparison: "국내외 최고 수준과 같은 조건에서 비교한 수치와 그 출처",
      own_records: "연구노트, 설계서, 자체 시험 기록",
      team: "연구 인력과 시설의 증명(기업부설연구소 인정서 등)",
      rnd_agreement: "연구개발 과제 협약서와 평가 결과",
      patents: "등록 특허나 출원 서류",
      sales: "납품, 매출, 기술이전 실적 증명",
      test_report: "공인 시험 성적서나 인증서",
    },
    known: {
      trl: (trl: string) =>
        `기업 정보에는 이 기술의 TRL이 ${trl}단계로 입력되어 있습니다. 다만 이 기준은 TRL이 아니라 비교한 수치를 봅니다.`,
      patents: (count: string) => `기업 정보에 특허 ${count}건이 있습니다.`,
      rndTasks: (count: string) => `기업 정보에 연구개발 과제 ${count}건이 있습니다.`,
    },
    outcomes: {
      elsewhere: {
        title: "이 중점기술로는 신청하지 않는 편이 좋습니다",
        text: "정의에 직접 해당하는 부분이 없으면 수준이 높아도 확인받기 어렵습니다. 더 가까운 중점기술이 있는지 살펴보십시오.",
      },
      not_yet: {
        title: "아직 신청하실 때가 아닙니다",
        text: "지금 제출하면 심사자를 설득하기 어려운 기준이 있습니다. 아래에서 해당 기준과 준비할 것을 확인하십시오.",
      },
      unclear: {
        title: "모르는 것이 있어 결과를 말씀드릴 수 없습니다",
        text: "모르는 것은 유리하게도 불리하게도 계산하지 않았습니다. 아래 기준부터 확인해 보십시오.",
      },
      worth_preparing: {
        title: "준비해 볼 만합니다",
        text: "크게 부족한 기준은 없으나 아직 약하거나 빠진 것이 있습니다. 보완한 뒤에 제출하십시오.",
      },
      ready: {
        title: "신청할 준비가 되어 보입니다",
        text: "답하신 대로라면 기준마다 제시할 자료가 있습니다. 그래도 확인을 받는 신청은 적으니, 외부 사람에게 먼저 읽어 보게 하십시오.",
      },
    },
    partly: "정의의 일부에만 해당합니다. 나루는 정의를 모두 갖추어야 해당한다고 보았습니다.",
    standings: { weak: "부족함", unknown: "알 수 없음", middling: "보통", strong: "충분함" },
    holdsBack: "결과를 낮춘 기준",
    openHeld:
      "이미 확인을 받으셨습니다. 지금의 판정에 반영되어 있으므로 새로 열리는 것을 따로 계산할 수 없습니다.",
    openLead: (company: string, field: string | null) =>
      field === null
        ? `${company}의 기업 정보로, 보유하신 기술이 모두 확인되었다고 가정하고 다시 판정했습니다.`
        : `${company}의 기업 정보로, ${field} 분야의 기술이 확인되었다고 가정하고 다시 판정했습니다.`,
  },
};

const preCheckEn: typeof preCheckKo = {
  page: {
    title: "Check before you apply",
    lead: "Assess your technology by the three criteria that examiners use. Few applications are confirmed, so the more honest your answers, the more useful this check.",
    notStored: "Your answers are not stored",
    notStoredMore:
      "They disappear when you leave this page and never appear in its address. You are not asked to describe the technology.",
    chooseTitle: "Choose the technology",
    chooseLead: "Choose the one closest to yours. The scopes paraphrase the official definitions.",
    chosenTitle: "The technology you chose",
    field: "Field",
    scope: "Scope",
    source: "Official definition",
    sourceLink: "Notice containing the definitions (Korean)",
    scopeNote:
      "This scope is a paraphrase; examiners use the official definition. Keep the definition open while you answer.",
    other: "Choose another technology",
    kind: "Which kind would you apply for?",
    evidenceTitle: "What you could submit today",
    evidenceLead: "Tick only what you already have. Do not tick documents that are still in preparation.",
    submit: "Show the result",
    resultTitle: "Result",
    assumption: "assumption",
    assumptionMore:
      "This is Naru's estimate and does not predict the decision. The wording and limits of the criteria are our assumption, not a published rule; the Minister decides.",
    criteriaTitle: "Reasons by criterion",
    yourAnswer: "Your answer",
    countedAs: "Level supported by your documents",
    nextLevel: "Next level up",
    prepare: "To prepare",
    openTitle: "What a confirmation would change",
    benefitsTitle: "Benefits beyond opportunities",
    benefitsLead:
      "What is known of each kind. Lines marked as press reports are known from the press only; we could not verify them in a law or notice.",
    applyTitle: "Next steps",
    links: {
      lists: "Compare with other lists",
      about: "About confirmation",
      signIn: "Sign in to see what it would open for your company",
      apply: "Start an application",
    },
  },
  say: {
    cannotSay: "We cannot say",
    kinds: {
      holding: "❶ Holding: a technology that we already have",
      developing: "❷ Developing: a technology that we are working on",
    },
    ofKind: { holding: "for ❶ holding", developing: "for ❷ developing" },
    clause: (number) => `decree, article 8(1) no. ${number}`,
    evidence: {
      summary: "A one-page summary of the technology and its scope",
      element_table:
        "A table matching each element of the definition with a part of your technology and its evidence",
      uses: "Material on its characteristics and uses",
      comparison:
        "Figures comparing it with the best at home and abroad under the same conditions, with their sources",
      own_records: "Laboratory notebooks, designs, your own test records",
      team: "Proof of researchers and facilities (such as the recognition of a corporate R&D centre)",
      rnd_agreement: "Agreements and evaluations of R&D projects",
      patents: "Registered patents or applications for them",
      sales: "Proof of deliveries, sales or licences",
      test_report: "Accredited test reports or certificates",
    },
    known: {
      trl: (trl) =>
        `According to your profile, this technology is at TRL ${trl}. This criterion looks at comparative figures, not at the TRL.`,
      patents: (count) => `Your profile lists ${count} ${count === "1" ? "patent" : "patents"}.`,
      rndTasks: (count) => `Your profile lists ${count} R&D ${count === "1" ? "project" : "projects"}.`,
    },
    outcomes: {
      elsewhere: {
        title: "We advise against applying under this technology",
        text: "If nothing falls directly under the definition, a high level hardly helps. See whether another technology is closer.",
      },
      not_yet: {
        title: "Not yet",
        text: "On at least one criterion you would be unlikely to convince an examiner today. See below which one, and what to prepare.",
      },
      unclear: {
        title: "We cannot say while something is unknown",
        text: "Unknown answers counted neither for nor against you. Look into the criteria below first.",
      },
      worth_preparing: {
        title: "Worth preparing",
        text: "No criterion falls far short, but something is still weak or missing. Strengthen it before you submit.",
      },
      ready: {
        title: "You look ready to apply",
        text: "According to your answers, you have something to show for each criterion. Few applications are confirmed all the same: have an outsider read yours first.",
      },
    },
    partly: "The definition is met only in part. We assume that all of it must be met.",
    standings: { weak: "falls short", unknown: "not known", middling: "fair", strong: "strong" },
    holdsBack: "Holds the result back",
    openHeld:
      "You already hold a confirmation. Your verdicts take it into account, so what it opens cannot be calculated separately here.",
    openLead: (company, field) =>
      field === null
        ? `Judged again using the profile of ${company}, as if all of its technologies were confirmed.`
        : `Judged again using the profile of ${company}, as if its technology in the field ‘${field}’ were confirmed.`,
  },
};

export const preCheckWords = { ko: preCheckKo, en: preCheckEn };
export type PreCheckWords = typeof preCheckKo;
