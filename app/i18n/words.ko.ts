import { cardKo } from "#app/card/words.ko.ts";
import { findKo } from "#app/find/words.ko.ts";
import { opportunityKo } from "#app/opportunity-page/words.ko.ts";
import { technologiesKo } from "#app/technologies/words.ko.ts";

/** The words of the frame around every page, of its error pages and of app/ui. */
const shell = {
  site: {
    name: "나루",
    slogan: "기술 기업과 공공 지원을 잇는 곳",
    description:
      "나루는 기술 기업이 신청할 수 있는 공공 지원을 찾고, 신청 가능 여부를 공고의 요건과 근거로 설명합니다.",
    titleOf: (page: string) => `${page} | 나루`,
  },
  frame: {
    skipToContent: "본문 바로가기",
    demonstration: "데모 환경입니다. 실제 정부 서비스가 아니며, 이곳의 판정에는 효력이 없습니다.",
    home: "나루 첫 화면",
    mainNavigation: "주 메뉴",
    footerNavigation: "바닥글 메뉴",
    navigationHome: "첫 화면",
    navigationOpportunities: "지원 기회",
    navigationTechnologies: "국가전략기술",
    navigationConfirmation: "국가전략기술 확인",
    navigationRules: "규칙 시험대",
    navigationComponents: "화면 구성 요소",
    otherLanguage: "English",
    theme: "화면 모드",
    themeHint: "이 브라우저에서 1년 동안 유지됩니다.",
    themes: { system: "기기 설정 따름", light: "밝게", dark: "어둡게", contrast: "고대비" },
    signIn: "로그인",
    masthead: "이 사이트에 대한 안내",
    accountMenu: "내 계정 메뉴",
    accountSettings: "계정 설정",
    chosenCompany: "보는 기업",
    chooseCompany: "바꾸기",
    noCompanyChosen: "선택하지 않음",
    addCompany: "기업 등록하기",
    companyPage: "우리 기업",
    matches: "맞춤 지원 기회",
    applications: "확인 신청",
    work: {
      desk: "업무 현황",
      cases: "신청 건",
      consultations: "의견 조회",
      reviews: "담당 심사",
      companies: "기업 확인",
      rules: "자동으로 읽은 요건 확인",
      sources: "공고 출처",
      register: "확인 기업 명부",
    },
    register: "확인 기업 명부",
    partners: "협력 기업 찾기",
    certificateLookup: "확인서 진위 확인",
    bookmarks: "저장한 지원 기회",
    signOut: "로그아웃",
    demoPeople: "데모 인물",
    mailbox: "보낸 메일",
    footerNote:
      "나루는 공고의 요건을 읽어 판정하고 그 근거를 보여 줍니다. 지원 여부는 언제나 해당 기관이 결정합니다.",
    footerDemonstration: "이 화면은 데모이며, 보이는 기업과 신청은 모두 가상입니다.",
  },
  errors: {
    stillWorks: "지금 할 수 있는 일",
    goHome: "첫 화면으로 가기",
    goBackHint: "브라우저의 뒤로 가기로 앞 화면에 돌아갈 수 있습니다.",
    tryAgain: "이 화면 다시 열기",
    requestId: "요청 번호",
    requestIdHint: "문의할 때 이 번호를 알려 주시면 원인을 바로 찾을 수 있습니다.",
    sessionEnded: {
      title: "로그인이 만료되어 보내지 못했습니다",
      what: "아무것도 저장하지 않았습니다. 입력한 내용은 이 화면에 그대로 있습니다.",
      next: "새 창에서 로그인한 뒤 이 화면으로 돌아와 다시 보내십시오. 이 화면을 닫으면 입력하거나 고른 내용이 사라집니다.",
      files: "첨부한 파일은 남지 않습니다. 다시 보낸 뒤 파일을 다시 올리십시오.",
      signIn: "새 창에서 로그인하기",
      sendAgain: "다시 보내기",
    },
    notFound: {
      title: "화면을 찾을 수 없습니다",
      what: (path: string) =>
        `“${path}” 주소에는 화면이 없습니다. 주소가 바뀌었거나 잘못 입력되었을 수 있습니다.`,
      next: "주소를 확인하거나 아래에서 다시 시작하십시오.",
    },
    failed: {
      title: "화면을 표시하지 못했습니다",
      what: "서버에서 오류가 발생하여 기록해 두었습니다. 이미 저장된 내용은 그대로 있습니다.",
      next: "잠시 뒤 이 화면을 다시 여십시오. 같은 오류가 되풀이되면 요청 번호와 함께 알려 주십시오.",
    },
    unavailable: {
      title: "지금은 데이터베이스에 연결할 수 없습니다",
      what: "데이터베이스가 응답하지 않습니다. 이미 저장된 내용은 그대로 있으며, 방금 보낸 내용은 저장되지 않았을 수 있습니다.",
      next: "1분쯤 뒤에 이 화면을 다시 여십시오.",
    },
    forbidden: {
      title: "권한이 없어 열 수 없습니다",
      what: "저장되거나 바뀐 내용은 없습니다.",
      next: "권한이 필요하면 소속 기업이나 기관의 관리자에게 요청하거나, 권한이 있는 계정으로 로그인하십시오.",
    },
    refused: {
      title: "요청을 처리하지 않았습니다",
      what: "받아들일 수 없는 요청이라 아무것도 바꾸지 않았습니다.",
      next: "앞 화면으로 돌아가 다시 시도하십시오.",
    },
  },
  ui: {
    error: "오류",
    optional: "선택",
    newWindow: "새 창",
    breadcrumb: "현재 위치",
    errorSummary: (count: number) => `고칠 곳이 ${count}개 있습니다`,
    tones: { info: "안내", good: "완료", caution: "주의", bad: "오류" },
    remove: (what: string) => `${what} 조건 해제`,
    search: "검색",
    suggestions: "검색 제안",
    suggestionCount: (count: number) => `제안 ${count}개가 있습니다. 화살표 키로 선택할 수 있습니다.`,
    previousPage: "이전",
    nextPage: "다음",
    pageNumber: (page: number) => `${page}쪽`,
    chosenCount: (count: number) => `${count}개 선택`,
    items: "건",
    close: "닫기",
    leave: {
      title: "저장하지 않은 내용이 있습니다",
      what: "이 화면을 떠나면 입력한 내용이 사라집니다.",
      stay: "이 화면에 머무르기",
      leave: "저장하지 않고 떠나기",
    },
    scrollTable: (caption: string) => `${caption}: 옆으로 밀어 볼 수 있는 표`,
  },
};

/** What a browser loads in Korean before a page starts: the shell, and the public pages with long texts. */
export const ko = {
  shell,
  card: cardKo,
  find: findKo,
  opportunity: opportunityKo,
  technologies: technologiesKo,
};
