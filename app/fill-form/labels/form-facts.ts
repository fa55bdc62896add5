import type { Bilingual } from "#app/i18n/locale.ts";
import { companyFacts } from "#app/matching/facts.ts";

/**
 * About whom a label asks where it does not say so itself: `company` always means the company; `either` is an address or a
 * number that the company, its head and its contact each have; `person` is something that only people have.
 */
export type Asks = "company" | "either" | "person";

const more = {
  name: { ko: "기업명", en: "company name", asks: "company" },
  nameEn: { ko: "영문 기업명", en: "company name in English", asks: "company" },
  businessNumber: { ko: "사업자등록번호", en: "business number", asks: "company" },
  corporateNumber: { ko: "법인등록번호", en: "corporate registration number", asks: "company" },
  representative: { ko: "대표자 성명", en: "name of the representative", asks: "company" },
  representativeEn: { ko: "대표자 영문 성명", en: "name of the representative in English", asks: "company" },
  address: { ko: "본사 주소", en: "address of the headquarters", asks: "either" },
  addressEn: { ko: "본사 영문 주소", en: "address in English", asks: "either" },
  factoryAddress: { ko: "공장 주소", en: "address of the factory", asks: "company" },
  laboratoryAddress: { ko: "연구소 주소", en: "address of the laboratory", asks: "company" },
  phone: { ko: "회사 전화번호", en: "telephone of the company", asks: "either" },
  fax: { ko: "회사 팩스번호", en: "fax of the company", asks: "either" },
  email: { ko: "회사 전자우편", en: "e-mail of the company", asks: "either" },
  website: { ko: "홈페이지", en: "website", asks: "company" },
  businessType: { ko: "업태", en: "type of business", asks: "company" },
  businessItem: { ko: "종목", en: "item of business", asks: "company" },
  mainProduct: { ko: "주요 제품", en: "main product", asks: "company" },
  companyAge: { ko: "업력", en: "company age", asks: "company" },
  rndStaff: { ko: "연구개발 인력", en: "R&D staff", asks: "company" },
  capital: { ko: "자본금", en: "capital", asks: "company" },
  assets: { ko: "자산총계", en: "total assets", asks: "company" },
  liabilities: { ko: "부채총계", en: "total liabilities", asks: "company" },
  equity: { ko: "자본총계", en: "equity", asks: "company" },
  operatingProfit: { ko: "영업이익", en: "operating profit", asks: "company" },
  netIncome: { ko: "당기순이익", en: "net income", asks: "company" },
  certificates: { ko: "인증·확인서", en: "certificates", asks: "company" },
  patents: { ko: "지식재산권", en: "intellectual property rights", asks: "company" },
  contactName: { ko: "담당자 성명", en: "name of the contact", asks: "company" },
  contactPosition: { ko: "담당자 직위", en: "position of the contact", asks: "company" },
  contactDepartment: { ko: "담당자 부서", en: "department of the contact", asks: "company" },
  contactPhone: { ko: "담당자 전화번호", en: "telephone of the contact", asks: "company" },
  contactMobile: { ko: "담당자 휴대전화", en: "mobile telephone of the contact", asks: "company" },
  contactEmail: { ko: "담당자 전자우편", en: "e-mail of the contact", asks: "company" },
  technologyName: { ko: "기술 이름", en: "name of the technology", asks: "company" },
  technologySummary: { ko: "기술 요약", en: "summary of the technology", asks: "company" },
  trl: { ko: "기술성숙도(TRL)", en: "technology readiness level (TRL)", asks: "company" },
  personName: { ko: "성명", en: "name of a person", asks: "person" },
  position: { ko: "직위", en: "position", asks: "person" },
  department: { ko: "부서", en: "department", asks: "person" },
  mobile: { ko: "휴대전화", en: "mobile telephone", asks: "person" },
} as const satisfies Record<string, Bilingual & { asks: Asks }>;

const ofProfile = [
  "size",
  "legalForm",
  "foundedOn",
  "headquarters",
  "industry",
  "isListed",
  "employees",
  "hasTaxArrears",
  "closingMonth",
  "revenue",
  "exports",
  "exportShare",
  "rndSpending",
  "rndShare",
  "debtRatio",
  "currentRatio",
  "creditGrade",
] as const satisfies readonly (keyof typeof companyFacts)[];

/** What a label can ask for: facts of the profile under their own name, and what only forms ask. */
export type FormFact = keyof typeof more | (typeof ofProfile)[number];

const named: Readonly<Record<string, Bilingual & { asks?: Asks }>> = { ...companyFacts, ...more };

const formFacts: readonly FormFact[] = [...(Object.keys(more) as (keyof typeof more)[]), ...ofProfile];

export function isFormFact(name: string): name is FormFact {
  return formFacts.some((fact) => fact === name);
}

export function asksOf(fact: FormFact): Asks {
  return named[fact]?.asks ?? "company";
}

export function factName(fact: FormFact): Bilingual {
  return { ko: named[fact]?.ko ?? fact, en: named[fact]?.en ?? fact };
}
