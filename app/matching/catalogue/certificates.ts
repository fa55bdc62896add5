import type { Options } from "./vocabulary.ts";

/**
 * Certificates that Korean programmes ask for, with the names that notices and companies use for them. Spacing, letter
 * case and the name of the paper (확인서, 인증 …) need no alias of their own.
 */
export const certificateKinds = {
  venture: {
    ko: "벤처기업 확인",
    en: "venture company",
    aliases: ["벤처", "벤처 인증 기업", "벤처확인기업"],
  },
  innobiz: {
    ko: "이노비즈",
    en: "Inno-Biz",
    aliases: ["이노비즈기업", "기술혁신형 중소기업", "기술혁신형중소기업(Inno-Biz)"],
  },
  mainbiz: {
    ko: "메인비즈",
    en: "Main-Biz",
    aliases: ["메인비즈기업", "경영혁신형 중소기업", "경영혁신중소기업"],
  },
  corporate_rnd_center: {
    ko: "기업부설연구소",
    en: "corporate R&D centre",
    aliases: ["부설연구소", "기업 부설 연구소 보유", "기업연구소", "corporate R&D center"],
  },
  rnd_department: { ko: "연구개발전담부서", en: "R&D department", aliases: ["전담부서", "연구전담부서"] },
  smart_factory: {
    ko: "스마트공장 수준확인",
    en: "smart-factory level",
    aliases: ["스마트공장 수준진단", "스마트공장수준확인제", "스마트팩토리 수준확인"],
  },
  direct_production: {
    ko: "직접생산확인",
    en: "direct production",
    aliases: ["직접생산", "직접생산확인증명", "직생확인"],
  },
  net: {
    ko: "신기술(NET)",
    en: "New Excellent Technology (NET)",
    aliases: ["NET", "신기술", "New Excellent Technology"],
  },
  nep: {
    ko: "신제품(NEP)",
    en: "New Excellent Product (NEP)",
    aliases: ["NEP", "신제품", "New Excellent Product"],
  },
  environment_net: { ko: "환경신기술", en: "environmental new technology" },
  green_technology: { ko: "녹색기술", en: "green technology" },
  green_company: { ko: "녹색기업", en: "green company" },
  excellent_environment_company: { ko: "우수환경산업체", en: "excellent environmental company" },
  sobujang_specialised: {
    ko: "소부장 전문기업",
    en: "materials, parts & equipment specialist",
    aliases: ["소재·부품·장비 전문기업", "소재부품전문기업"],
  },
  sobujang_top: {
    ko: "소부장 으뜸기업",
    en: "leading materials, parts & equipment company",
    aliases: ["소재·부품·장비 으뜸기업"],
  },
  root_company: {
    ko: "뿌리기업",
    en: "root-industry company",
    aliases: ["뿌리기술 전문기업", "뿌리전문기업"],
  },
  innovation_product: { ko: "혁신제품 지정", en: "innovation product" },
  excellent_procurement: {
    ko: "우수조달물품 지정",
    en: "excellent procurement product",
    aliases: ["우수조달제품", "조달우수제품", "조달청 우수제품", "우수제품"],
  },
  performance: { ko: "성능인증", en: "performance certificate (EPC)", aliases: ["EPC", "중소기업 성능인증"] },
  good_software: {
    ko: "GS인증",
    en: "Good Software (GS)",
    aliases: [
      "GS",
      "GS인증 1등급",
      "GS인증 2등급",
      "굿소프트웨어",
      "Good Software",
      "소프트웨어 품질인증",
      "SW품질인증",
    ],
  },
  iso_9001: { ko: "ISO 9001", en: "ISO 9001", aliases: ["KS Q ISO 9001", "품질경영시스템"] },
  iso_14001: { ko: "ISO 14001", en: "ISO 14001", aliases: ["KS I ISO 14001", "환경경영시스템"] },
  iso_45001: { ko: "ISO 45001", en: "ISO 45001", aliases: ["KS Q ISO 45001", "안전보건경영시스템"] },
  iso_27001: {
    ko: "ISO 27001",
    en: "ISO 27001",
    aliases: ["ISO/IEC 27001", "KS X ISO/IEC 27001", "정보보호경영시스템"],
  },
  iso_13485: { ko: "ISO 13485", en: "ISO 13485", aliases: ["의료기기 품질경영시스템"] },
  isms: { ko: "정보보호 관리체계(ISMS)", en: "ISMS", aliases: ["ISMS", "정보보호관리체계"] },
  isms_p: {
    ko: "정보보호 및 개인정보보호 관리체계(ISMS-P)",
    en: "ISMS-P",
    aliases: ["ISMS-P", "정보보호 및 개인정보보호 관리체계"],
  },
  cloud_security: {
    ko: "클라우드 보안인증(CSAP)",
    en: "cloud security (CSAP)",
    aliases: ["CSAP", "클라우드 보안"],
  },
  haccp: { ko: "해썹(HACCP)", en: "HACCP", aliases: ["해썹", "HACCP", "식품안전관리인증기준"] },
  gmp: {
    ko: "우수제조관리기준(GMP)",
    en: "GMP",
    aliases: ["GMP", "우수제조관리기준", "우수의약품 제조관리기준"],
  },
  work_invention_reward: {
    ko: "직무발명보상 우수기업",
    en: "employee-invention reward company",
    aliases: ["직무발명보상 우수기업 인증"],
  },
  ip_management: { ko: "지식재산경영 인증", en: "IP management", aliases: ["지식재산경영인증기업"] },
  talent_company: { ko: "인재육성형 중소기업", en: "talent-fostering SME" },
  youth_friendly: {
    ko: "청년친화강소기업",
    en: "youth-friendly company",
    aliases: ["청년친화 강소기업 선정"],
  },
  women_owned: { ko: "여성기업", en: "women-owned business" },
  disabled_owned: { ko: "장애인기업", en: "business owned by a person with a disability" },
  social_enterprise: { ko: "사회적기업", en: "social enterprise", aliases: ["인증 사회적기업"] },
  family_friendly: {
    ko: "가족친화 인증",
    en: "family-friendly company",
    aliases: ["가족친화기업", "가족친화인증기업", "가족친화 우수기업"],
  },
} as const satisfies Options;
