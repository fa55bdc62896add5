import type { FormPart, Question } from "./form-definition.ts";

const line = (
  key: string,
  ko: string,
  en: string,
  longest: number,
  rest: Partial<Extract<Question, { type: "line" | "text" }>> = {},
): Question => ({ type: "line", key, label: { ko, en }, isRequired: true, longest, ...rest });

const text = (
  key: string,
  ko: string,
  en: string,
  longest: number,
  hint: { ko: string; en: string },
): Question => ({
  type: "text",
  key,
  label: { ko, en },
  hint,
  isRequired: true,
  longest,
});

/** Who applies: act art. 2(2) lists the bodies that may. */
export const applicantPart: FormPart = {
  key: "applicant",
  title: { ko: "신청인", en: "Applicant" },
  lead: {
    ko: "기업 정보에서 가져온 값은 출처를 함께 보여 드립니다. 고치면 이 신청서에서만 바뀝니다.",
    en: "Values from your company's profile show where they come from. A change here changes this application only.",
  },
  source: "법 제2조제2호, 제9조제1항",
  questions: [
    line("applicant_name", "기업·기관 이름", "Name of the company or body", 200, { prefill: "company.name" }),
    line("business_number", "사업자등록번호", "Business number", 12, { prefill: "company.number" }),
    {
      type: "choice",
      key: "body",
      label: { ko: "기술육성주체의 유형", en: "Kind of body" },
      hint: {
        ko: "법 제2조제2호와 시행령 제2조가 정한 유형입니다.",
        en: "The kinds that act art. 2(2) and decree art. 2 name.",
      },
      isRequired: true,
      options: [
        {
          value: "business",
          label: { ko: "기술 관련 사업을 하는 사업자", en: "business in a related field" },
        },
        {
          value: "government_institute",
          label: { ko: "과학기술분야 정부출연연구기관", en: "government-funded research institute" },
        },
        { value: "specified_institute", label: { ko: "특정연구기관", en: "specified research institute" } },
        {
          value: "public_institute",
          label: { ko: "국공립 연구기관", en: "national or public research institute" },
        },
        {
          value: "technical_institute",
          label: { ko: "전문생산기술연구소", en: "specialised production technology institute" },
        },
        {
          value: "university",
          label: { ko: "대학·과학기술원", en: "university or institute of science and technology" },
        },
        { value: "hospital", label: { ko: "국립대학병원", en: "national university hospital" } },
        { value: "corporate_centre", label: { ko: "기업부설연구소", en: "corporate R&D centre" } },
        {
          value: "other",
          label: { ko: "그 밖에 시행령이 정한 기관", en: "another body named by the decree" },
        },
      ],
    },
    line("contact_name", "담당자", "Contact person", 100, { prefill: "person.name" }),
    line("contact_email", "담당자 전자우편", "Contact e-mail", 254, { prefill: "person.email" }),
    line("contact_phone", "담당자 전화번호", "Contact telephone", 30, {
      hint: { ko: "예: 042-000-0000", en: "For example 042-000-0000" },
    }),
  ],
};

/** Decree art. 8(1) 1: description and scope, with a summary. */
export const descriptionPart: FormPart = {
  key: "description",
  title: { ko: "기술의 내용과 범위", en: "Content and scope of the technology" },
  lead: {
    ko: "고른 중점기술의 정의 가운데 어느 부분에 해당하는지 심사자가 바로 알 수 있게 쓰십시오.",
    en: "Write so that an examiner sees at once which part of the definition you fall under.",
  },
  source: "영 제8조제1항제1호",
  questions: [
    text("summary", "요약서", "Summary", 1_500, {
      ko: "무엇을, 어떻게, 어디까지 할 수 있는 기술인지 한 쪽으로 씁니다.",
      en: "One page: what it does, how, and how far it goes.",
    }),
    text("content", "기술의 내용", "Content", 6_000, {
      ko: "원리, 구성, 핵심 성능 수치와 그 측정 조건을 적습니다.",
      en: "Principle, structure, the key figures and under which conditions they were measured.",
    }),
    text("scope_fit", "정의와의 관계", "How it fits the definition", 3_000, {
      ko: "공식 정의의 구성요소마다 우리 기술의 해당 부분을 짝지어 적습니다.",
      en: "Match each element of the official definition with the part of your technology.",
    }),
  ],
};

/** Decree art. 8(1) 2: characteristics and uses. */
export const characteristicsPart: FormPart = {
  key: "characteristics",
  title: { ko: "특성과 용도", en: "Characteristics and uses" },
  source: "영 제8조제1항제2호",
  questions: [
    text("level", "기술 수준", "Level", 4_000, {
      ko: "국내외 최고 수준과 같은 조건에서 비교한 수치와 그 출처를 적습니다.",
      en: "Figures against the best at home and abroad under the same conditions, with their source.",
    }),
    text("uses", "용도와 파급효과", "Uses and effects", 3_000, {
      ko: "쓰이는 제품·공정과 공급망·안보에 미치는 영향을 적습니다.",
      en: "Products and processes that use it, and what it means for supply chains and security.",
    }),
  ],
};

const trl: Question = {
  type: "choice",
  key: "trl",
  label: { ko: "기술성숙도(TRL)", en: "Technology readiness level (TRL)" },
  isRequired: true,
  options: Array.from({ length: 9 }, (_, at) => ({
    value: `trl_${at + 1}`,
    label: { ko: `${at + 1}단계`, en: `level ${at + 1}` },
  })),
  prefill: "profile.trl",
};

/** Decree art. 8(1) 3, for a technology that is held or managed. */
export const holdingPart: FormPart = {
  key: "holding",
  title: { ko: "보유·관리 사실", en: "That you hold or manage it" },
  source: "영 제8조제1항제3호",
  questions: [
    trl,
    text("holding_basis", "보유·관리의 근거", "On what grounds you hold it", 3_000, {
      ko: "자체 개발, 이전, 실시권 가운데 무엇이며 언제부터인지, 권리자가 누구인지 적습니다.",
      en: "Own development, transfer or licence; since when; who owns the rights.",
    }),
    text("performance", "실적", "What was done with it", 3_000, {
      ko: "생산·판매·실증·기술이전 실적을 연도별로 적습니다.",
      en: "Production, sales, demonstrations and transfers, year by year.",
    }),
  ],
};

/** Decree art. 8(1) 3, for a technology that is being developed. */
export const developingPart: FormPart = {
  key: "developing",
  title: { ko: "연구개발 사실", en: "That you are developing it" },
  source: "영 제8조제1항제3호",
  questions: [
    trl,
    text("plan", "연구개발 계획", "Research plan", 4_000, {
      ko: "목표 수치, 단계별 일정, 지금까지의 결과를 적습니다.",
      en: "Target figures, stages with dates, and results so far.",
    }),
    text("capacity", "연구개발 역량", "Research capacity", 3_000, {
      ko: "연구 인력, 장비, 과제와 예산을 적습니다.",
      en: "People, equipment, tasks and budget.",
    }),
  ],
};

/** Decree art. 8(1) 3 and 4: proof, and what else the notice asks for. */
export const evidencePart: FormPart = {
  key: "evidence",
  title: { ko: "증빙 자료", en: "Evidence" },
  lead: {
    ko: "본문에 적은 수치마다 근거가 되는 자료를 붙이십시오. 심사에서 가장 자주 모자라는 부분입니다.",
    en: "Attach the evidence for each figure that you gave.",
  },
  source: "영 제8조제1항제3호·제4호",
  questions: [
    {
      type: "files",
      key: "technology_files",
      label: { ko: "기술 설명서", en: "Technical description" },
      hint: {
        ko: "도면, 시험 성적서, 논문을 포함할 수 있습니다.",
        en: "May include drawings, test reports, papers.",
      },
      isRequired: true,
      mostFiles: 10,
    },
    {
      type: "files",
      key: "proof_files",
      label: {
        ko: "연구·관리·보유 또는 사업 영위 증빙",
        en: "Proof of research, management, holding or business",
      },
      hint: {
        ko: "특허등록원부, 과제 협약서, 매출 증빙, 연구소 인정서 등",
        en: "Patent register, task agreement, sales records, recognition of a research centre, …",
      },
      isRequired: true,
      mostFiles: 10,
    },
    {
      type: "files",
      key: "other_files",
      label: { ko: "그 밖의 자료", en: "Other material" },
      isRequired: false,
      mostFiles: 10,
    },
  ],
};
