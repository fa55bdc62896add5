import { places } from "#app/matching/catalogue/places.ts";

/*
 * Cities, counties and districts by province (시·군·구): those of the catalogue, without those whose name several provinces
 * have (중구, 강서구, 고성군), and without 광주시, which is as often said of 광주광역시. Such a name is read only directly after
 * its province.
 */

/** Districts within a city, which are no governments of their own and no places of the catalogue. */
const DISTRICTS: Readonly<Record<string, string>> = {
  gyeonggi:
    "권선구 팔달구 영통구 장안구 분당구 수정구 중원구 만안구 동안구 단원구 상록구 덕양구 일산동구 일산서구 처인구 기흥구 수지구",
  chungbuk: "상당구 서원구 흥덕구 청원구",
  chungnam: "서북구 동남구",
  jeonbuk: "완산구 덕진구",
  gyeongnam: "의창구 성산구 마산합포구 마산회원구 진해구",
};

/** Short names that mean nothing else: 양산 is also mass production, 예산 a budget, 상주 being resident, 아산 a foundation. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  seoul:
    "종로 용산 성동 광진 동대문 중랑 성북 도봉 노원 은평 서대문 마포 양천 구로 금천 영등포 관악 서초 강남 송파 강동 홍릉 마곡",
  busan: "해운대",
  incheon: "송도 부평 미추홀",
  daejeon: "대덕",
  ulsan: "울주",
  gyeonggi:
    "수원 성남 의정부 안양 부천 광명 평택 동두천 안산 고양 과천 남양주 오산 시흥 군포 의왕 하남 용인 파주 안성 김포 포천 연천 가평 양평 판교 동탄 분당 일산",
  gangwon: "춘천 원주 강릉 속초 삼척 홍천 횡성 영월 평창 철원 화천 양양",
  chungbuk: "청주 충주 제천 옥천 증평 진천 괴산 단양 오송 오창",
  chungnam: "천안 서산 논산 당진 금산 서천 청양 홍성 태안",
  jeonbuk: "군산 익산 정읍 남원 무주 임실 순창 고창 부안",
  jeonnam: "목포 여수 순천 나주 광양 담양 곡성 구례 고흥 화순 장흥 강진 해남 영암 무안 함평 완도",
  gyeongbuk: "포항 김천 안동 구미 영천 문경 경산 의성 청송 영덕 칠곡 예천 봉화 울진 울릉",
  gyeongnam: "창원 통영 김해 밀양 거제 창녕 하동 산청 거창 합천",
  jeju: "서귀포",
};

/** Short names and names of before a reform that need their province before them. */
const NEEDING_PROVINCE: Readonly<Record<string, string>> = {
  incheon: "중구 동구 서구",
  gyeonggi: "광주 화성 이천 여주 양주 구리",
  gangwon: "고성 동해 태백 인제",
  chungbuk: "보은 영동 음성",
  chungnam: "공주 보령 아산 계룡 부여 예산",
  jeonbuk: "전주 김제 완주 진안 장수",
  jeonnam: "보성 영광 장성 진도 신안",
  gyeongbuk: "경주 영주 상주 영양 청도 고령 성주",
  gyeongnam: "고성 진주 사천 양산 의령 함안 남해 함양",
};

type Entry = readonly [name: string, province: string];

const entriesOf = (table: Readonly<Record<string, string>>): Entry[] =>
  Object.entries(table).flatMap(([province, names]) =>
    names.split(" ").map((name) => [name, province] as const),
  );

const governments = Object.keys(places).flatMap((code): Entry[] => {
  const [province = "", name] = code.split("/");
  return name === undefined ? [] : [[name, province]];
});
const names = governments.map(([name]) => name);
const shared = new Set(names.filter((name, at) => names.indexOf(name) !== at));
const needsProvince = (name: string) => name === "광주시" || shared.has(name);

/** Full name → code of its province. */
export const municipalities: ReadonlyMap<string, string> = new Map([
  ...governments.filter(([name]) => !needsProvince(name)),
  ...entriesOf(DISTRICTS),
]);
/** Short name → code of its province. */
export const shortMunicipalities: ReadonlyMap<string, string> = new Map(entriesOf(SHORT_NAMES));

/** All names, full and short, that mean a place within a province when they stand directly after it. */
export function namesWithin(province: string): ReadonlySet<string> {
  return within.get(province) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();
const within = new Map<string, Set<string>>();
for (const [name, province] of [
  ...governments,
  ...[DISTRICTS, SHORT_NAMES, NEEDING_PROVINCE].flatMap(entriesOf),
])
  within.set(province, (within.get(province) ?? new Set()).add(name));

/** The full name of a place within a province, 포항시 for 포항; the words as they are where the catalogue has none. */
export function fullNameOf(name: string, province: string): string {
  const full = ["시", "군", "구"].map((kind) => name + kind).find((one) => `${province}/${one}` in places);
  // The special zone of this name reaches beyond the district.
  return full === undefined || name === "대덕" ? name : full;
}
