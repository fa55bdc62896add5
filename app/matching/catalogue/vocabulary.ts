import type { Bilingual } from "#app/i18n/locale.ts";
/**
 * The word lists that facts choose from. A code is stored, a name is shown. An option with `members` is a group: tests may
 * name it, a company's profile may not. One that `covers` others includes them wherever a test names it, and is a choice
 * of its own beside them. One with `parts` includes them, too, but whoever says only the whole may be in any of its parts.
 * `aliases` are other names of the same thing, compared by their spelling.
 */

export type Option = Bilingual & {
  members?: readonly string[];
  covers?: readonly string[];
  parts?: readonly string[];
  aliases?: readonly string[];
  /** What a company is while something of this kind lasts: 참여제한 중. */
  lasting?: Bilingual;
};
export type Options = Readonly<Record<string, Option>>;

/**
 * 중소기업기본법 art. 2 and 중견기업법 art. 2; people and bodies other than companies are listed beside them. A 소상공인 is a
 * 소기업 with few employees (소상공인기본법 art. 2), so whatever is open to the latter is open to the former.
 */
export const sizes = {
  pre_founder: { ko: "예비창업자", en: "pre-founder" },
  individual: { ko: "개인", en: "individual" },
  micro: { ko: "소상공인", en: "micro enterprise" },
  small: { ko: "소기업", en: "small enterprise", covers: ["micro"] },
  medium: { ko: "중기업", en: "medium enterprise" },
  midsize: { ko: "중견기업", en: "mid-sized company" },
  large: { ko: "대기업", en: "large company" },
  institution: { ko: "기업이 아닌 기관", en: "institution other than a company" },
  sme: { ko: "중소기업", en: "SME", members: ["micro", "small", "medium"] },
} as const satisfies Options;

export const legalForms = {
  not_registered: { ko: "사업자 등록 전", en: "not yet registered" },
  sole_proprietor: { ko: "개인사업자", en: "sole proprietor" },
  corporation: { ko: "법인", en: "corporation" },
} as const satisfies Options;

const capitalArea = ["seoul", "incheon", "gyeonggi"];
const outsideCapitalArea = [
  "busan",
  "daegu",
  "gwangju",
  "daejeon",
  "ulsan",
  "sejong",
  "gangwon",
  "chungbuk",
  "chungnam",
  "jeonbuk",
  "jeonnam",
  "gyeongbuk",
  "gyeongnam",
  "jeju",
];

/** The seventeen metropolitan cities and provinces; 수도권 is Seoul, Incheon and Gyeonggi. */
export const regions = {
  seoul: { ko: "서울", en: "Seoul" },
  busan: { ko: "부산", en: "Busan" },
  daegu: { ko: "대구", en: "Daegu" },
  incheon: { ko: "인천", en: "Incheon" },
  gwangju: { ko: "광주", en: "Gwangju" },
  daejeon: { ko: "대전", en: "Daejeon" },
  ulsan: { ko: "울산", en: "Ulsan" },
  sejong: { ko: "세종", en: "Sejong" },
  gyeonggi: { ko: "경기", en: "Gyeonggi" },
  gangwon: { ko: "강원", en: "Gangwon" },
  chungbuk: { ko: "충북", en: "North Chungcheong" },
  chungnam: { ko: "충남", en: "South Chungcheong" },
  jeonbuk: { ko: "전북", en: "North Jeolla" },
  jeonnam: { ko: "전남", en: "South Jeolla" },
  gyeongbuk: { ko: "경북", en: "North Gyeongsang" },
  gyeongnam: { ko: "경남", en: "South Gyeongsang" },
  jeju: { ko: "제주", en: "Jeju" },
  overseas: { ko: "해외", en: "outside Korea" },
  capital_area: { ko: "수도권", en: "capital area", members: capitalArea },
  non_capital: { ko: "비수도권", en: "outside the capital area", members: outsideCapitalArea },
} as const satisfies Options;

/** The twelve fields of the taxonomy in force (notice on national strategic technologies, 2024-02). */
export const techFields = {
  "semiconductor-display": { ko: "반도체·디스플레이", en: "semiconductors & displays" },
  "secondary-battery": { ko: "이차전지", en: "secondary batteries" },
  "advanced-mobility": { ko: "첨단 모빌리티", en: "advanced mobility" },
  "next-gen-nuclear": { ko: "차세대 원자력", en: "next-generation nuclear" },
  "advanced-bio": { ko: "첨단 바이오", en: "advanced bio" },
  "aerospace-marine": { ko: "우주항공·해양", en: "aerospace & marine" },
  hydrogen: { ko: "수소", en: "hydrogen" },
  cybersecurity: { ko: "사이버보안", en: "cybersecurity" },
  ai: { ko: "인공지능", en: "artificial intelligence" },
  "next-gen-comms": { ko: "차세대 통신", en: "next-generation communications" },
  "robotics-manufacturing": { ko: "첨단로봇·제조", en: "advanced robotics & manufacturing" },
  quantum: { ko: "양자", en: "quantum" },
} as const satisfies Options;

/** Kinds of confirmation, act art. 9(1). `none` is a technology that is not confirmed. */
export const confirmationKinds = {
  holding: { ko: "❶ 보유·관리", en: "❶ holding" },
  developing: { ko: "❷ 연구개발", en: "❷ developing" },
  none: { ko: "확인받지 않음", en: "not confirmed" },
} as const satisfies Options;

export const technologyStages = {
  research: { ko: "연구 중", en: "in research" },
  prototype: { ko: "시제품", en: "prototype" },
  demonstration: { ko: "실증", en: "demonstration" },
  product: { ko: "제품 출시", en: "product on the market" },
} as const satisfies Options;

/** 국가연구개발혁신법 art. 21(4) and (5): security and sensitive tasks; all others are general. */
/** The month in which a fiscal year ends. */
export const closingMonths: Options = Object.fromEntries(
  [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ].map((en, before) => [`${before + 1}`, { ko: `${before + 1}월`, en }]),
);

export const securityClasses = {
  general: { ko: "일반", en: "general" },
  sensitive: { ko: "민감", en: "sensitive" },
  security: { ko: "보안", en: "security" },
} as const satisfies Options;

export const personRoles = {
  chief_executive: { ko: "대표자", en: "chief executive" },
  technology_lead: { ko: "기술 책임자", en: "technology lead" },
  researcher: { ko: "연구원", en: "researcher" },
} as const satisfies Options;

export const degrees = {
  doctorate: { ko: "박사", en: "doctorate" },
  master: { ko: "석사", en: "master's degree" },
  bachelor: { ko: "학사", en: "bachelor's degree" },
  other: { ko: "그 밖", en: "other" },
} as const satisfies Options;

export const patentKinds = {
  patent: { ko: "특허", en: "patent", covers: ["software"] },
  software: { ko: "소프트웨어 특허", en: "software patent" },
  utility_model: { ko: "실용신안", en: "utility model" },
  design: { ko: "디자인", en: "design" },
  trademark: { ko: "상표", en: "trademark" },
} as const satisfies Options;

export const patentStatuses = {
  filed_no_exam_request: { ko: "출원(심사청구 전)", en: "filed (examination not requested)" },
  filed_exam_requested: { ko: "출원(심사청구 완료)", en: "filed (examination requested)" },
  registered: { ko: "등록", en: "registered" },
} as const satisfies Options;

export const partnerRoles = {
  foreign_company: { ko: "해외 기업", en: "foreign company" },
  demand_company: { ko: "수요기업", en: "demand company" },
  demand_site: { ko: "수요처", en: "demand site" },
  ai_company: { ko: "AI 기업", en: "AI company" },
  robot_company: { ko: "로봇 기업", en: "robot company" },
  sme: { ko: "중소기업", en: "SME" },
  large_company: { ko: "대기업", en: "large company" },
  university: { ko: "대학", en: "university" },
  institute: { ko: "연구기관", en: "research institute" },
  investor: { ko: "투자자", en: "investor" },
} as const satisfies Options;

/** Who invests, as 벤처투자법 art. 2 and notices tell them apart. */
export const investorKinds = {
  venture_capital: {
    ko: "벤처투자회사·조합",
    en: "venture capital",
    aliases: ["벤처캐피탈", "VC", "벤처투자회사", "창업투자회사", "벤처투자조합"],
  },
  accelerator: {
    ko: "창업기획자",
    en: "accelerator",
    aliases: ["액셀러레이터", "엑셀러레이터", "AC", "창업기획자(액셀러레이터)"],
  },
  angel: {
    ko: "개인투자자",
    en: "angel investor",
    aliases: ["엔젤투자자", "엔젤", "전문개인투자자", "개인투자조합"],
  },
  technology_finance: {
    ko: "신기술사업금융업자",
    en: "technology finance company",
    aliases: ["신기술사업금융회사", "신기사", "신기술사업금융전문회사", "신기술사업투자조합"],
  },
  company: { ko: "일반 기업", en: "company", aliases: ["일반기업", "대기업", "CVC"] },
  public_fund: { ko: "공공기관·정책금융기관", en: "public body", aliases: ["정책금융기관", "공공기관"] },
  crowdfunding: { ko: "크라우드펀딩", en: "crowdfunding", aliases: ["증권형 크라우드펀딩"] },
} as const satisfies Options;
