import type { Bilingual } from "#app/i18n/locale.ts";
import { spelling } from "./spelling.ts";

type Section = Bilingual & { divisions: readonly [first: number, last: number] };

/**
 * The sections of the Korean Standard Industrial Classification (한국표준산업분류, 10th revision of 2017 and 11th of 2024,
 * alike in this) and their divisions. The digits of a class begin with those of its group, division and so on.
 */
const sections: Readonly<Record<string, Section>> = {
  A: { ko: "농업, 임업 및 어업", en: "agriculture, forestry and fishing", divisions: [1, 3] },
  B: { ko: "광업", en: "mining and quarrying", divisions: [5, 8] },
  C: { ko: "제조업", en: "manufacturing", divisions: [10, 34] },
  D: { ko: "전기, 가스, 증기 및 공기 조절 공급업", en: "electricity, gas, steam", divisions: [35, 35] },
  E: { ko: "수도, 하수 및 폐기물 처리, 원료 재생업", en: "water, sewage and waste", divisions: [36, 39] },
  F: { ko: "건설업", en: "construction", divisions: [41, 42] },
  G: { ko: "도매 및 소매업", en: "wholesale and retail", divisions: [45, 47] },
  H: { ko: "운수 및 창고업", en: "transport and storage", divisions: [49, 52] },
  I: { ko: "숙박 및 음식점업", en: "accommodation and food service", divisions: [55, 56] },
  J: { ko: "정보통신업", en: "information and communication", divisions: [58, 63] },
  K: { ko: "금융 및 보험업", en: "finance and insurance", divisions: [64, 66] },
  L: { ko: "부동산업", en: "real estate", divisions: [68, 68] },
  M: { ko: "전문, 과학 및 기술 서비스업", en: "professional and technical services", divisions: [70, 73] },
  N: {
    ko: "사업시설 관리, 사업 지원 및 임대 서비스업",
    en: "facility management, business support and rental",
    divisions: [74, 76],
  },
  O: { ko: "공공 행정, 국방 및 사회보장 행정", en: "public administration and defence", divisions: [84, 84] },
  P: { ko: "교육 서비스업", en: "education", divisions: [85, 85] },
  Q: { ko: "보건업 및 사회복지 서비스업", en: "health and social work", divisions: [86, 87] },
  R: { ko: "예술, 스포츠 및 여가관련 서비스업", en: "arts, sports and recreation", divisions: [90, 91] },
  S: {
    ko: "협회 및 단체, 수리 및 기타 개인 서비스업",
    en: "membership organisations, repair and other personal services",
    divisions: [94, 96],
  },
  T: {
    ko: "가구 내 고용활동 및 달리 분류되지 않은 자가 소비 생산활동",
    en: "households as employers and producers for own use",
    divisions: [97, 98],
  },
  U: { ko: "국제 및 외국기관", en: "international and foreign bodies", divisions: [99, 99] },
};

const sectionByName = new Map(
  Object.entries(sections).flatMap(([letter, { ko, en }]) => [
    [spelling(ko), letter],
    [spelling(en), letter],
  ]),
);

/**
 * An industry in the one way in which it is kept, `C`, `C29` … `C29280`: from a code with or without its letter and with
 * or without its name behind it, or from the name of a section. Null for everything else, among it the tax office's own
 * codes of six digits.
 */
export function industryCode(written: string): string | null {
  const text = written.normalize("NFKC").trim();
  const named = sectionByName.get(spelling(text));
  if (named) return named;
  const [, letter = "", digits = "", name = ""] =
    /^([A-Ua-u])?\s*(\d{2,5})?(?![\dA-Za-z])(\D*)$/.exec(text) ?? [];
  const own = letter.toUpperCase();
  if (digits === "")
    return own !== "" && (name === "" || sectionByName.get(spelling(name)) === own) ? own : null;
  const division = Number(digits.slice(0, 2));
  const found = Object.entries(sections).find(
    ([
      ,
      {
        divisions: [first, last],
      },
    ]) => first <= division && division <= last,
  );
  return found && (own === "" || own === found[0]) ? found[0] + digits : null;
}

/** A code as `industryCode` gives it, with all that it lies within, from its section down. */
export function industryLevels(code: string): readonly string[] {
  const lengths = [1, 3, 4, 5, 6].filter((length) => length <= code.length);
  return lengths.map((length) => code.slice(0, length));
}

/** `C29(제조업)`; null where the words are no code. The commas of a section's name would read like a list. */
export function industryText(words: string, locale: keyof Bilingual): string | null {
  const code = industryCode(words);
  const section = code === null ? undefined : sections[code.slice(0, 1)];
  if (!section) return null;
  const name = section[locale].replaceAll(",", " ·");
  return locale === "ko" ? `${code}(${name})` : `${code} (${name})`;
}

/** Divisions beside these codes and one section that has nothing to do with any of them: what else an industry can be. */
export function industriesBeside(codes: readonly string[]): readonly string[] {
  const named = new Set(codes.map((code) => code.slice(0, 1)));
  const siblings = codes.flatMap((code) => {
    const [first = 0, last = 0] = sections[code.slice(0, 1)]?.divisions ?? [];
    const divisions = Array.from({ length: last - first + 1 }, (_, at) =>
      String(first + at).padStart(2, "0"),
    );
    const other = divisions.find((division) => division !== code.slice(1, 3));
    return code.length > 1 && other ? [code.slice(0, 1) + other] : [];
  });
  const outside = Object.keys(sections).find((letter) => !named.has(letter));
  return [...new Set([...siblings, ...(outside ? [outside] : [])])];
}
