const notReadKo = {
  /** How far the rules have been read, by what there is to read. */
  rules: {
    complete: {
      title: "이 공고의 요건을 모두 읽었습니다",
      more: "아래 요건이 공고에 적힌 전부입니다.",
    },
    partial: {
      title: "이 공고의 요건을 일부만 읽었습니다",
      more: "아래에 없는 요건이 원문에 더 있을 수 있습니다.",
    },
    none: {
      title: "이 공고의 요건을 아직 읽지 않았습니다",
      more: {
        original: "누가 신청할 수 있는지는 원문에서 확인하십시오.",
        nowhere: "원문의 주소도 확인하지 못했습니다. 누가 신청할 수 있는지는 기관에 문의하십시오.",
      },
    },
    expected: {
      title: "요건은 공고가 나와야 알 수 있습니다",
      more: "아직 나오지 않은 공고이므로 읽을 원문이 없습니다.",
    },
    guessed: {
      title: "공고가 나오면 요건이 달라질 수 있습니다",
      more: "아직 나오지 않은 공고이므로 아래 요건은 확정된 것이 아닙니다.",
    },
    withheld: {
      title: "이 공고의 요건은 싣지 않습니다",
      more: "누가 신청할 수 있는지는 해당 기관에 문의하십시오.",
    },
  },
  summary: {
    original: "설명을 아직 수집하지 않았습니다. 출처의 원문에서 확인하십시오.",
    nowhere: "설명을 아직 수집하지 않았습니다.",
    expected: "설명은 공고가 나온 뒤에 싣습니다.",
  },
  bonus: {
    original: "국가전략기술 확인을 받은 기업에 가점을 준다고 합니다. 점수는 원문에서 확인하십시오.",
    nowhere: "국가전략기술 확인을 받은 기업에 가점을 준다고 합니다. 점수는 기관에 문의하십시오.",
    expected: "국가전략기술 확인을 받은 기업에 가점을 준다고 합니다. 점수는 공고가 나와야 알 수 있습니다.",
  },
};

const notReadEn: typeof notReadKo = {
  rules: {
    complete: {
      title: "All rules of this notice have been read",
      more: "The rules below are all those in the notice.",
    },
    partial: {
      title: "Only some of this notice's rules have been read",
      more: "The original may contain rules that are not listed below.",
    },
    none: {
      title: "The rules of this notice have not been read yet",
      more: {
        original: "See the original to learn who may apply.",
        nowhere: "No address of the original is known either. Ask the agency who may apply.",
      },
    },
    expected: {
      title: "The rules will be known once the notice is published",
      more: "It is not out yet, so there is no original to read.",
    },
    guessed: {
      title: "The rules may change once the notice is published",
      more: "It is not out yet, so the rules below are not final.",
    },
    withheld: {
      title: "The rules of this notice are not shown",
      more: "Ask the agency who may apply.",
    },
  },
  summary: {
    original: "No description has been imported yet. See the original under Sources.",
    nowhere: "No description has been imported yet.",
    expected: "A description follows once the notice is published.",
  },
  bonus: {
    original:
      "Companies with a confirmed strategic technology get bonus points. See the original for how many.",
    nowhere: "Companies with a confirmed strategic technology get bonus points. Ask the agency for how many.",
    expected:
      "Companies with a confirmed strategic technology get bonus points. How many will be known once the notice is published.",
  },
};

/** What is said of what was not read; the server alone uses these texts. */
export const notReadWords = { ko: notReadKo, en: notReadEn };
