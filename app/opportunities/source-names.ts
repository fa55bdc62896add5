import type { Bilingual, Locale } from "#app/i18n/locale.ts";

/** What the places are called that print notices, by the code under which a notice of theirs is stored. */
export const sourceNames = {
  "programme-survey": { ko: "나루의 지원 사업 조사", en: "Naru's survey of programmes" },
  samples: { ko: "나루의 예시", en: "Naru's samples" },
  sample: { ko: "나루의 예시", en: "Naru's samples" },
  bizinfo: { ko: "기업마당", en: "Bizinfo" },
  kstartup: { ko: "K-Startup", en: "K-Startup" },
  g2b: { ko: "나라장터", en: "KONEPS (G2B)" },
  ntis: { ko: "NTIS 국가R&D통합공고", en: "NTIS R&D announcements" },
  mss: { ko: "중소벤처기업부 사업공고", en: "Ministry of SMEs and Startups" },
  ocds: { ko: "OCDS 조달 공고(영국 Find a Tender)", en: "OCDS releases (UK Find a Tender)" },
  sam: { ko: "SAM.gov(미국 연방 조달)", en: "SAM.gov (US federal procurement)" },
  "eu-sedia": { ko: "EU Funding & Tenders", en: "EU Funding & Tenders" },
  grantsgov: { ko: "Grants.gov(미국 연방 보조금)", en: "Grants.gov (US federal grants)" },
  ted: { ko: "TED(EU 조달)", en: "TED (EU procurement)" },
  nipa: { ko: "정보통신산업진흥원(NIPA)", en: "NIPA" },
  smtech: { ko: "중소기업 기술개발 종합관리시스템(SMTECH)", en: "SMTECH" },
  kocca: { ko: "한국콘텐츠진흥원(KOCCA)", en: "KOCCA" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A source by its name; one that nobody has named yet, by its code. */
export function sourceNameOf(code: string, locale: Locale): string {
  const names: Readonly<Record<string, Bilingual>> = sourceNames;
  return Object.hasOwn(names, code) ? (names[code]?.[locale] ?? code) : code;
}
