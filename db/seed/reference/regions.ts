import { type Option, regions as words } from "#app/matching/catalogue/vocabulary.ts";

/** `members` are the regions it contains; `aliases` are other names for it in notices. */
export type RegionSeed = {
  code: string;
  ko: string;
  en: string;
  kind: "nation" | "group" | "province" | "abroad";
  members: readonly string[];
  aliases: readonly string[];
};

/** Current, former and variant names of a province, besides the displayed one. */
const provinceAliases: Readonly<Record<string, readonly string[]>> = {
  seoul: ["서울특별시", "서울시"],
  busan: ["부산광역시", "부산시"],
  daegu: ["대구광역시", "대구시"],
  incheon: ["인천광역시", "인천시"],
  gwangju: ["광주광역시"],
  daejeon: ["대전광역시", "대전시"],
  ulsan: ["울산광역시", "울산시"],
  sejong: ["세종특별자치시", "세종시"],
  gyeonggi: ["경기도", "Gyeonggi-do"],
  gangwon: ["강원특별자치도", "강원도", "Gangwon-do"],
  chungbuk: ["충청북도", "Chungbuk", "Chungcheongbuk-do"],
  chungnam: ["충청남도", "Chungnam", "Chungcheongnam-do"],
  jeonbuk: ["전북특별자치도", "전라북도", "전북도", "Jeonbuk", "Jeollabuk-do"],
  jeonnam: ["전라남도", "전남도", "Jeonnam", "Jeollanam-do"],
  gyeongbuk: ["경상북도", "Gyeongbuk", "Gyeongsangbuk-do"],
  gyeongnam: ["경상남도", "Gyeongnam", "Gyeongsangnam-do"],
  jeju: ["제주특별자치도", "제주도", "Jeju-do"],
};

const group = (code: string, ko: string, en: string, members: string[], aliases: string[]): RegionSeed => ({
  code,
  ko,
  en,
  kind: "group",
  members,
  aliases,
});

/** Groups of provinces that notices name but no rule has needed yet. */
const otherGroups: readonly RegionSeed[] = [
  // The government merged in July 2026: notices name it as one, rules and profiles still have two provinces.
  group(
    "jeonnam_gwangju",
    "전남광주",
    "Jeonnam-Gwangju",
    ["gwangju", "jeonnam"],
    ["전남광주통합특별시", "전남광주특별시", "광주전남", "광주·전남", "전남·광주"],
  ),
  group(
    "chungcheong",
    "충청권",
    "Chungcheong region",
    ["daejeon", "sejong", "chungbuk", "chungnam"],
    ["충청"],
  ),
  group("honam", "호남권", "Honam region", ["gwangju", "jeonbuk", "jeonnam"], ["호남"]),
  group("daegyeong", "대경권", "Daegu-Gyeongbuk region", ["daegu", "gyeongbuk"], ["대구경북", "대구·경북"]),
  group(
    "dongnam",
    "동남권",
    "southeast region",
    ["busan", "ulsan", "gyeongnam"],
    ["부울경", "부산·울산·경남"],
  ),
];

const provinces = Object.keys(provinceAliases);

function kindOf(code: string, { members }: Option): RegionSeed["kind"] {
  if (members !== undefined) return "group";
  return code === "overseas" ? "abroad" : "province";
}

const groupAliases: Readonly<Record<string, readonly string[]>> = {
  overseas: ["국외", "overseas", "abroad"],
  capital_area: ["수도권(서울·인천·경기)", "서울·인천·경기"],
  non_capital: ["비수도권 지역", "수도권 외"],
};

/** Every region that an opportunity can name: those of the vocabulary of facts, the nation, and further groups. */
export const regions: readonly RegionSeed[] = [
  {
    code: "nationwide",
    ko: "전국",
    en: "all of Korea",
    kind: "nation",
    members: provinces,
    aliases: [
      "전국 단위",
      "전 지역",
      "전지역",
      "지역 무관",
      "지역무관",
      "지역 제한 없음",
      "지역제한 없음",
      "지역제한없음",
      "nationwide",
    ],
  },
  ...Object.entries<Option>(words).map(([code, option]) => ({
    code,
    ko: option.ko,
    en: option.en,
    kind: kindOf(code, option),
    members: option.members ?? [],
    aliases: provinceAliases[code] ?? groupAliases[code] ?? [],
  })),
  ...otherGroups,
];
