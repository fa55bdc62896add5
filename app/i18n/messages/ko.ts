/** Every text of the pages in Korean. Its shape is the contract: en.ts does not compile with a key missing or too many. */
export const ko = {
  site: {
    name: "나루",
    slogan: "기술 기업과 공공 지원을 잇는 곳",
    description:
      "나루는 기술 기업이 신청할 수 있는 공공 지원을 찾고, 신청 가능 여부를 공고의 요건과 근거로 설명합니다.",
    titleOf: (page: string) => `${page} | 나루`,
  },
  shell: {
    skipToContent: "본문 바로가기",
    demonstration: "데모 환경입니다. 실제 정부 서비스가 아니며, 이곳의 판정에는 효력이 없습니다.",
    home: "나루 첫 화면",
    mainNavigation: "주 메뉴",
    footerNavigation: "바닥글 메뉴",
    navigationHome: "첫 화면",
    navigationRules: "판정 규칙",
    navigationStatus: "서비스 상태",
    navigationComponents: "화면 구성 요소",
    otherLanguage: "English",
    theme: "화면 모드",
    themeHint: "이 브라우저에 1년 동안 기억됩니다.",
    themes: { system: "기기 설정 따름", light: "밝게", dark: "어둡게", contrast: "고대비" },
    themeChosen: "선택됨",
    footerNote:
      "나루는 공고의 요건을 읽어 판정하고 그 근거를 보여 줍니다. 지원 여부는 언제나 해당 기관이 결정합니다.",
    footerDemonstration: "이 화면은 데모이며, 보이는 기업과 신청은 모두 가상입니다.",
  },
  home: {
    title: "신청할 수 있는 지원을 찾고, 그 이유까지 보여 드립니다",
    lead: "나루는 조달, 연구개발, 해외 진출, 금융 지원의 공고를 읽고, 요건마다 우리 기업의 상황과 맞추어 판정합니다. 부족한 것이 있으면 무엇이 부족한지도 알려 드립니다.",
    toRules: "판정 규칙 시험하기",
    example: {
      label: "판정 예시",
      title: "해외 실증 지원 과제",
      subtitle: "가상의 공고 · 한도 1억 5,000만 원",
      verdict: "정보 1개 더 필요",
      findings: {
        met: { word: "충족", rule: "공고일 기준 창업 후 7년 이내", value: "우리 기업: 3년 2개월" },
        unknown: { word: "모름", rule: "연구개발 전담 인력 2명 이상", value: "아직 답하지 않았습니다." },
        toCheck: {
          word: "기관 확인",
          rule: "해외 수요처의 실증 의향",
          value: "기관이 서류를 보고 판단합니다.",
        },
      },
    },
    questions: "나루가 답하는 네 가지 질문",
    questionList: [
      {
        who: "스타트업",
        question: "어떤 지원에 신청할 수 있고, 무엇이 부족합니까?",
        answer: "조달 기회, 연구개발, 해외 진출, 금융 지원을 요건별 근거와 함께 보여 줍니다.",
      },
      {
        who: "국가전략기술 확인을 준비하는 기업",
        question: "확인을 받을 수 있고, 받으면 무엇이 열립니까?",
        answer: "신청 전에 스스로 점검하고, 신청한 뒤에는 처리 단계와 기한을 확인합니다.",
      },
      {
        who: "기관 담당자",
        question: "무엇이 나를 기다리고, 법정 기한 안에 있습니까?",
        answer:
          "서류가 갖추어졌는지, 이해충돌 없이 누가 심사할 수 있는지, 어떤 근거로 결정했는지 한곳에서 봅니다.",
      },
      {
        who: "사업 기획자",
        question: "공고를 내기 전에, 어떤 기업이 신청할 수 있습니까?",
        answer: "요건마다 몇 개 기업이 제외되는지 미리 확인합니다.",
      },
    ],
    verdicts: "판정은 다섯 가지로 말합니다",
    verdictsLead:
      "검색 순위는 판정이 아닙니다. 판정은 공고의 요건으로만 정하고, 모르는 것은 모른다고 말합니다.",
    verdictList: {
      eligible: {
        word: "신청 가능",
        meaning: "읽은 요건을 모두 충족합니다. 기관이 직접 확인하는 사항은 따로 적습니다.",
      },
      noObstacleFound: {
        word: "확인된 요건 충족",
        meaning: "요건의 일부만 읽었고, 읽은 것은 모두 충족합니다. 원문을 확인하십시오.",
      },
      needsInformation: {
        word: "정보 더 필요",
        meaning: "답하지 않은 질문이 있습니다. 어떤 답이 필요한지 보여 줍니다.",
      },
      notEligible: {
        word: "요건 미충족",
        meaning: "충족하지 못한 요건이 있습니다. 어떤 요건인지, 무엇을 바꾸면 되는지 보여 줍니다.",
      },
      notJudged: {
        word: "판정 없음",
        meaning: "기업 정보가 없거나 공고의 요건을 아직 읽지 않았습니다.",
      },
    },
    progress: "지금 되는 것과 준비 중인 것",
    progressLead: "이 데모는 만들어지는 중입니다. 되지 않는 것을 되는 것처럼 보이지 않겠습니다.",
    progressColumns: { what: "기능", state: "상태", note: "설명" },
    states: { ready: "사용 가능", coming: "준비 중" },
    progressList: [
      {
        what: "판정 규칙 시험",
        ready: true,
        note: "규칙과 기업 정보를 넣고 판정과 근거 문장을 두 언어로 봅니다.",
      },
      { what: "지원 기회 찾기", ready: false, note: "공고를 모아 한국어로 찾습니다." },
      {
        what: "기업 정보와 맞춤 판정",
        ready: false,
        note: "기업 정보를 한 번 넣고 모든 공고에 맞추어 봅니다.",
      },
      { what: "국가전략기술 확인 신청", ready: false, note: "신청, 보완, 심사, 결정을 한곳에서 진행합니다." },
    ],
  },
  components: {
    title: "화면 구성 요소",
    lead: "나루의 화면을 이루는 요소를 한곳에서 봅니다. 화면 모드를 바꾸어 가며 확인할 수 있습니다.",
    buttons: "단추와 링크",
    primary: "신청서 작성하기",
    secondary: "임시 저장",
    tertiary: "취소",
    disabled: "보낼 수 없음",
    inside: "이 누리집 안의 링크",
    outside: "바깥 누리집의 링크",
    forms: "입력",
    companyName: "기업 이름",
    companyNameHint: "등기부에 적힌 이름을 그대로 적으십시오.",
    employees: "상시 근로자 수",
    employeesError: "숫자로 적으십시오. 예: 12",
    region: "본사 소재지",
    regions: { seoul: "서울", busan: "부산", jeju: "제주" },
    plan: "기술 설명",
    rules: "규칙 (JSON)",
    notices: "알림",
    noticeTexts: {
      info: "이 공고의 요건은 일부만 읽었습니다.",
      good: "임시 저장했습니다.",
      caution: "접수 마감이 3일 남았습니다.",
      bad: "저장하지 못했습니다. 적은 내용은 이 화면에 남아 있습니다.",
    },
    signs: "판정과 판정 근거의 표시",
    verdictWords: [
      "신청 가능 (확인 사항 2)",
      "확인된 요건 충족 (원문 확인 필요)",
      "정보 3개 더 필요",
      "요건 미충족",
      "판정 없음",
    ],
    findingWords: ["충족", "미충족", "모름", "기관 확인", "해당 없음"],
    blocks: "묶음",
    pills: "걸어 둔 조건",
    pillWords: ["연구개발", "서울", "접수 중"],
    disclosure: "공고 원문 보기",
    quotation: "“공고일 기준 창업 후 7년 이내인 기업으로서 전담 인력을 2명 이상 둔 자”",
    table: "지원 금액",
    tableColumns: { name: "사업", period: "접수 마감", amount: "한도" },
    longName:
      "딥테크 분야 중소벤처기업의 해외 실증과 현지 인증 취득을 함께 지원하는 2026년도 글로벌 시장 개척 연구개발 과제",
    shortName: "초기 창업 지원",
  },
  errors: {
    stillWorks: "지금 할 수 있는 것",
    goHome: "첫 화면으로 가기",
    goBackHint: "브라우저의 뒤로 가기로 앞 화면에 돌아갈 수 있습니다.",
    tryAgain: "이 화면 다시 열기",
    requestId: "요청 번호",
    requestIdHint: "문의할 때 이 번호를 알려 주시면 원인을 바로 찾을 수 있습니다.",
    notFound: {
      title: "화면을 찾을 수 없습니다",
      what: (path: string) =>
        `“${path}” 주소에는 화면이 없습니다. 주소가 바뀌었거나 잘못 적혔을 수 있습니다.`,
      next: "주소를 확인하거나 아래에서 다시 시작하십시오.",
    },
    failed: {
      title: "화면을 보여 드리지 못했습니다",
      what: "서버에서 오류가 났고, 오류는 기록되었습니다. 이미 저장된 내용은 그대로 있습니다.",
      next: "잠시 뒤 이 화면을 다시 여십시오. 같은 일이 되풀이되면 요청 번호와 함께 알려 주십시오.",
    },
    unavailable: {
      title: "지금은 저장소에 연결할 수 없습니다",
      what: "데이터베이스가 응답하지 않습니다. 이미 저장된 내용은 그대로 있으며, 방금 보낸 내용은 저장되지 않았을 수 있습니다.",
      next: "1분쯤 뒤에 이 화면을 다시 여십시오. 첫 화면과 판정 규칙은 데이터베이스 없이도 볼 수 있습니다.",
    },
    refused: {
      title: "요청을 처리하지 않았습니다",
      what: "이 요청은 받아들일 수 없어 아무것도 바꾸지 않았습니다.",
      next: "앞 화면으로 돌아가 다시 시도하십시오.",
    },
  },
  ui: {
    error: "오류",
    required: "필수",
    optional: "선택",
    newWindow: "새 창",
    breadcrumb: "현재 위치",
    errorSummary: (count: number) => `고칠 곳이 ${count}개 있습니다`,
    tones: { info: "안내", good: "완료", caution: "주의", bad: "오류" },
    remove: (what: string) => `${what} 지우기`,
    scrollTable: (caption: string) => `${caption}: 옆으로 밀어 볼 수 있는 표`,
  },
};

export type Messages = typeof ko;
