import type { Locale } from "#app/i18n/locale.ts";
import { certificateKinds } from "#app/matching/catalogue/certificates.ts";

type Names = Readonly<Record<Locale, string>>;
type Kind = Names & {
  /** Other names that notices use. Spacing, signs and the last syllable (서, 원, 사본) need no alias of their own. */
  aliases: readonly string[];
  /** Who issues it; null where the company makes it itself, or where it is one of several. */
  issuer: Names | null;
};

const taxService = { ko: "국세청(관할 세무서)", en: "National Tax Service (your tax office)" };
const registryOffice = { ko: "법원 등기소", en: "court registry office" };

/** The usual papers of a company beside its certificates. How long each is valid stands on the paper: no list says so. */
const ownKinds = {
  business_registration: {
    ko: "사업자등록증",
    en: "Business registration certificate",
    aliases: ["Business registration"],
    issuer: taxService,
  },
  business_registration_proof: {
    ko: "사업자등록증명",
    en: "Proof of business registration",
    aliases: ["사업자등록 사실증명", "Certificate of business registration"],
    issuer: taxService,
  },
  corporate_registry: {
    ko: "법인 등기사항전부증명서",
    en: "Corporate registry certificate",
    aliases: [
      "법인등기부등본",
      "법인등기부",
      "법인등기사항증명",
      "법인등기사항전부",
      "법인등기",
      "등기사항전부증명서",
      "등기사항증명서",
      "Certificate of incorporation",
    ],
    issuer: registryOffice,
  },
  corporate_seal: {
    ko: "법인인감증명서",
    en: "Corporate seal certificate",
    aliases: ["인감증명서", "Seal certificate"],
    issuer: registryOffice,
  },
  used_seal: { ko: "사용인감계", en: "Notice of the seal in use", aliases: [], issuer: null },
  articles: { ko: "정관", en: "Articles of association", aliases: ["회사 정관"], issuer: null },
  shareholders: {
    ko: "주주명부",
    en: "Register of shareholders",
    aliases: ["List of shareholders"],
    issuer: null,
  },
  financial_statements: {
    ko: "재무제표",
    en: "Financial statements",
    aliases: ["결산서", "결산보고서"],
    issuer: null,
  },
  standard_financials: {
    ko: "표준재무제표증명",
    en: "Certified standard financial statements",
    aliases: ["표준재무제표", "재무제표증명", "재무제표확인원"],
    issuer: taxService,
  },
  vat_base: {
    ko: "부가가치세 과세표준증명",
    en: "Certified VAT tax base",
    aliases: ["부가세 과세표준증명", "과세표준증명"],
    issuer: taxService,
  },
  national_tax: {
    ko: "국세 납세증명서",
    en: "National tax clearance certificate",
    aliases: ["국세완납", "국세납부", "국세납입", "납세증명서", "납세완납증명", "Tax clearance certificate"],
    issuer: taxService,
  },
  local_tax: {
    ko: "지방세 납세증명서",
    en: "Local tax clearance certificate",
    aliases: ["지방세완납", "지방세납부", "지방세납입"],
    issuer: { ko: "시·군·구", en: "city, county or district office" },
  },
  insurance_paid: {
    ko: "4대보험 완납증명서",
    en: "Proof of paid social insurance",
    aliases: [
      "4대 사회보험 완납",
      "4대 보험료 완납",
      "4대보험 납부확인",
      "4대 사회보험료 완납",
      "사회보험료 완납",
    ],
    issuer: { ko: "국민건강보험공단", en: "National Health Insurance Service" },
  },
  insurance_members: {
    ko: "4대보험 가입자명부",
    en: "List of persons with social insurance",
    aliases: [
      "4대보험 사업장 가입자 명부",
      "4대 사회보험 사업장 가입자 명부",
      "4대 사회보험 가입자 명부",
      "4대보험 가입내역",
      "4대보험 가입증명",
      "4대보험 가입확인",
    ],
    issuer: null,
  },
  employment_insurance: {
    ko: "고용보험 가입자명부",
    en: "List of persons with employment insurance",
    aliases: ["고용보험 피보험자", "고용보험 사업장 자격취득자", "고용보험 자격취득자", "고용보험 가입자"],
    issuer: { ko: "근로복지공단", en: "Korea Workers' Compensation and Welfare Service" },
  },
  sme: {
    ko: "중소기업확인서",
    en: "SME certificate",
    aliases: [
      "중소기업 확인증",
      "중소기업(소상공인) 확인서",
      "소상공인확인서",
      "소기업확인서",
      "소기업(소상공인) 확인서",
      "중소기업 현황 확인서",
    ],
    issuer: { ko: "중소벤처기업부", en: "Ministry of SMEs and Startups" },
  },
  midsize: { ko: "중견기업확인서", en: "Mid-sized company certificate", aliases: [], issuer: null },
  strategic_technology: {
    ko: "국가전략기술 확인서",
    en: "Strategic-technology certificate",
    aliases: ["국가전략기술 보유기업 확인서", "국가전략기술 기업 확인서"],
    issuer: { ko: "과학기술정보통신부", en: "Ministry of Science and ICT" },
  },
  factory: {
    ko: "공장등록증명서",
    en: "Factory registration certificate",
    aliases: ["공장등록증"],
    issuer: null,
  },
  patent: {
    ko: "특허등록증",
    en: "Patent certificate",
    aliases: ["특허증", "특허등록원부", "특허등록"],
    issuer: { ko: "지식재산처(옛 특허청)", en: "Ministry of Intellectual Property (formerly KIPO)" },
  },
  other_ip: {
    ko: "실용신안·디자인·상표 등록증",
    en: "Utility model, design or trade mark certificate",
    aliases: ["실용신안등록", "디자인등록", "상표등록"],
    issuer: { ko: "지식재산처(옛 특허청)", en: "Ministry of Intellectual Property (formerly KIPO)" },
  },
  export_record: {
    ko: "수출실적증명서",
    en: "Export record",
    aliases: ["수출실적 확인", "수출실적 명세", "수출실적증빙"],
    issuer: null,
  },
  credit_rating: {
    ko: "신용평가등급확인서",
    en: "Credit rating certificate",
    aliases: ["기업신용평가", "신용평가서", "신용등급확인서"],
    issuer: null,
  },
  bank_account: {
    ko: "통장 사본",
    en: "Copy of the bank account book",
    aliases: ["계좌 사본"],
    issuer: null,
  },
} as const satisfies Readonly<Record<string, Kind>>;

type CertificateKind = keyof typeof certificateKinds;

/** What the paper of a certificate is called, where it has a name of its own. */
const certificatePapers: Partial<Record<CertificateKind, Names>> = {
  venture: { ko: "벤처기업확인서", en: "Venture company certificate" },
  innobiz: { ko: "이노비즈 확인서", en: "Inno-Biz certificate" },
  mainbiz: { ko: "메인비즈 확인서", en: "Main-Biz certificate" },
  corporate_rnd_center: { ko: "기업부설연구소 인정서", en: "Corporate R&D centre certificate" },
  rnd_department: { ko: "연구개발전담부서 인정서", en: "R&D department certificate" },
  direct_production: { ko: "직접생산확인증명서", en: "Direct production certificate" },
  women_owned: { ko: "여성기업확인서", en: "Women-owned business certificate" },
  disabled_owned: { ko: "장애인기업확인서", en: "Disabled-owned business certificate" },
};
const issuers: Partial<Record<CertificateKind, Names>> = {
  corporate_rnd_center: { ko: "한국산업기술진흥협회(KOITA)", en: "KOITA" },
  rnd_department: { ko: "한국산업기술진흥협회(KOITA)", en: "KOITA" },
};

/** What a company keeps: its usual papers, those of its certificates, and others, which it names itself. */
export type PaperKind = keyof typeof ownKinds | CertificateKind | "other";

const other: Kind = { ko: "그 밖의 서류", en: "Other document", aliases: [], issuer: null };

const certificatesAsPapers = Object.entries(certificateKinds).map(([kind, { ko, en }]): [PaperKind, Kind] => {
  const certificate = kind as CertificateKind;
  const upper = `${en.slice(0, 1).toUpperCase()}${en.slice(1)}`;
  const name = certificatePapers[certificate] ?? { ko: `${ko} 증명 서류`, en: `${upper} (certificate)` };
  return [certificate, { ...name, aliases: [], issuer: issuers[certificate] ?? null }];
});

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...Object.entries(ownKinds),
  ...certificatesAsPapers,
  ["other", other],
]);

/** All kinds in the order of lists. */
export const paperKinds = [...kinds.keys()] as readonly PaperKind[];

export function isPaperKind(kind: string): kind is PaperKind {
  return kinds.has(kind);
}

export function kindName(kind: PaperKind, locale: Locale): string {
  return (kinds.get(kind) ?? other)[locale];
}

/** The names by which notices ask for papers of each kind; of certificates the names of what they certify. */
export const namesOfKinds: readonly { kind: PaperKind; names: readonly string[]; isCertificate: boolean }[] =
  [
    ...Object.entries(ownKinds).map(([kind, { ko, en, aliases }]) => ({
      kind: kind as PaperKind,
      names: [ko, en, ...aliases],
      isCertificate: false,
    })),
    ...Object.entries(certificateKinds).map(([kind, certificate]) => ({
      kind: kind as CertificateKind,
      names: [certificate.ko, certificate.en, ...("aliases" in certificate ? certificate.aliases : [])],
      isCertificate: true,
    })),
  ];

/** Who issues papers of this kind, as far as Naru says so. */
export function issuerOf(kind: PaperKind, locale: Locale): string | null {
  return kinds.get(kind)?.issuer?.[locale] ?? null;
}
