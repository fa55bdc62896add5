/*
 * Cities, counties and districts by province (시·군·구, as of July 2026), without those whose name several provinces have:
 * 중구, 동구, 서구, 남구, 북구, 강서구, 고성군; and without 광주시, which is as often said of 광주광역시. Such a name is
 * read only directly after its province.
 */

/** Full names, which no other place and no everyday word has. */
const FULL_NAMES: Readonly<Record<string, string>> = {
  seoul:
    "종로구 용산구 성동구 광진구 동대문구 중랑구 성북구 강북구 도봉구 노원구 은평구 서대문구 마포구 양천구 구로구 금천구 영등포구 동작구 관악구 서초구 강남구 송파구 강동구",
  busan: "영도구 부산진구 동래구 해운대구 사하구 금정구 연제구 수영구 사상구 기장군",
  daegu: "수성구 달서구 달성군 군위군",
  incheon: "미추홀구 연수구 남동구 부평구 계양구 제물포구 영종구 검단구 서해구 강화군 옹진군",
  gwangju: "광산구",
  daejeon: "유성구 대덕구",
  ulsan: "울주군",
  gyeonggi:
    "수원시 성남시 의정부시 안양시 부천시 광명시 평택시 동두천시 안산시 고양시 과천시 구리시 남양주시 오산시 시흥시 군포시 의왕시 하남시 용인시 파주시 이천시 안성시 김포시 화성시 양주시 포천시 여주시 연천군 가평군 양평군 권선구 팔달구 영통구 장안구 분당구 수정구 중원구 만안구 동안구 단원구 상록구 덕양구 일산동구 일산서구 처인구 기흥구 수지구",
  gangwon:
    "춘천시 원주시 강릉시 동해시 태백시 속초시 삼척시 홍천군 횡성군 영월군 평창군 정선군 철원군 화천군 양구군 인제군 양양군",
  chungbuk:
    "청주시 충주시 제천시 보은군 옥천군 영동군 증평군 진천군 괴산군 음성군 단양군 상당구 서원구 흥덕구 청원구",
  chungnam:
    "천안시 공주시 보령시 아산시 서산시 논산시 계룡시 당진시 금산군 부여군 서천군 청양군 홍성군 예산군 태안군 서북구 동남구",
  jeonbuk:
    "전주시 군산시 익산시 정읍시 남원시 김제시 완주군 진안군 무주군 장수군 임실군 순창군 고창군 부안군 완산구 덕진구",
  jeonnam:
    "목포시 여수시 순천시 나주시 광양시 담양군 곡성군 구례군 고흥군 보성군 화순군 장흥군 강진군 해남군 영암군 무안군 함평군 영광군 장성군 완도군 진도군 신안군",
  gyeongbuk:
    "포항시 경주시 김천시 안동시 구미시 영주시 영천시 상주시 문경시 경산시 의성군 청송군 영양군 영덕군 청도군 고령군 성주군 칠곡군 예천군 봉화군 울진군 울릉군",
  gyeongnam:
    "창원시 진주시 통영시 사천시 김해시 밀양시 거제시 양산시 의령군 함안군 창녕군 남해군 하동군 산청군 함양군 거창군 합천군 의창구 성산구 마산합포구 마산회원구 진해구",
  jeju: "제주시 서귀포시",
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

/** Names that need their province before them. */
const NEEDING_PROVINCE: Readonly<Record<string, string>> = {
  seoul: "중구 강서구",
  busan: "중구 서구 동구 남구 북구 강서구",
  daegu: "중구 동구 서구 남구 북구",
  incheon: "중구 동구 서구",
  gwangju: "동구 서구 남구 북구",
  daejeon: "동구 중구 서구",
  ulsan: "중구 남구 동구 북구",
  gyeonggi: "광주시 광주 화성 이천 여주 양주 구리",
  gangwon: "고성군 고성 동해 태백 인제",
  chungbuk: "보은 영동 음성",
  chungnam: "공주 보령 아산 계룡 부여 예산",
  jeonbuk: "전주 김제 완주 진안 장수",
  jeonnam: "보성 영광 장성 진도 신안",
  gyeongbuk: "경주 영주 상주 영양 청도 고령 성주",
  gyeongnam: "고성군 고성 진주 사천 양산 의령 함안 남해 함양",
};

const listOf = (names: string) => names.split(" ");
const byName = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(table).flatMap(([province, names]) =>
      listOf(names).map((name) => [name, province] as const),
    ),
  );

/** Full name → code of its province. */
export const municipalities = byName(FULL_NAMES);
/** Short name → code of its province. */
export const shortMunicipalities = byName(SHORT_NAMES);

/** All names, full and short, that mean a place within a province when they stand directly after it. */
export function namesWithin(province: string): ReadonlySet<string> {
  return within.get(province) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();
const within: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...new Set([FULL_NAMES, SHORT_NAMES, NEEDING_PROVINCE].flatMap(Object.keys))].map((province) => [
    province,
    new Set([FULL_NAMES, SHORT_NAMES, NEEDING_PROVINCE].flatMap((table) => listOf(table[province] ?? ""))),
  ]),
);
