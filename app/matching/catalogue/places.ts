import { type Option, type Options, regions } from "./vocabulary.ts";

/*
 * Where a company is: a province, or a city, county or district (시·군·구) within it, with its name in the official
 * romanisation. The local governments as of July 2026, Incheon after its reform; districts within a city (분당구) are no
 * governments of their own and count as their city.
 */

const governments: Readonly<Record<string, string>> = {
  seoul:
    "종로구 Jongno-gu, 중구 Jung-gu, 용산구 Yongsan-gu, 성동구 Seongdong-gu, 광진구 Gwangjin-gu, 동대문구 Dongdaemun-gu, 중랑구 Jungnang-gu, 성북구 Seongbuk-gu, 강북구 Gangbuk-gu, 도봉구 Dobong-gu, 노원구 Nowon-gu, 은평구 Eunpyeong-gu, 서대문구 Seodaemun-gu, 마포구 Mapo-gu, 양천구 Yangcheon-gu, 강서구 Gangseo-gu, 구로구 Guro-gu, 금천구 Geumcheon-gu, 영등포구 Yeongdeungpo-gu, 동작구 Dongjak-gu, 관악구 Gwanak-gu, 서초구 Seocho-gu, 강남구 Gangnam-gu, 송파구 Songpa-gu, 강동구 Gangdong-gu",
  busan:
    "중구 Jung-gu, 서구 Seo-gu, 동구 Dong-gu, 영도구 Yeongdo-gu, 부산진구 Busanjin-gu, 동래구 Dongnae-gu, 남구 Nam-gu, 북구 Buk-gu, 해운대구 Haeundae-gu, 사하구 Saha-gu, 금정구 Geumjeong-gu, 강서구 Gangseo-gu, 연제구 Yeonje-gu, 수영구 Suyeong-gu, 사상구 Sasang-gu, 기장군 Gijang-gun",
  daegu:
    "중구 Jung-gu, 동구 Dong-gu, 서구 Seo-gu, 남구 Nam-gu, 북구 Buk-gu, 수성구 Suseong-gu, 달서구 Dalseo-gu, 달성군 Dalseong-gun, 군위군 Gunwi-gun",
  incheon:
    "제물포구 Jemulpo-gu, 영종구 Yeongjong-gu, 미추홀구 Michuhol-gu, 연수구 Yeonsu-gu, 남동구 Namdong-gu, 부평구 Bupyeong-gu, 계양구 Gyeyang-gu, 서해구 Seohae-gu, 검단구 Geomdan-gu, 강화군 Ganghwa-gun, 옹진군 Ongjin-gun",
  gwangju: "동구 Dong-gu, 서구 Seo-gu, 남구 Nam-gu, 북구 Buk-gu, 광산구 Gwangsan-gu",
  daejeon: "동구 Dong-gu, 중구 Jung-gu, 서구 Seo-gu, 유성구 Yuseong-gu, 대덕구 Daedeok-gu",
  ulsan: "중구 Jung-gu, 남구 Nam-gu, 동구 Dong-gu, 북구 Buk-gu, 울주군 Ulju-gun",
  gyeonggi:
    "수원시 Suwon-si, 성남시 Seongnam-si, 의정부시 Uijeongbu-si, 안양시 Anyang-si, 부천시 Bucheon-si, 광명시 Gwangmyeong-si, 평택시 Pyeongtaek-si, 동두천시 Dongducheon-si, 안산시 Ansan-si, 고양시 Goyang-si, 과천시 Gwacheon-si, 구리시 Guri-si, 남양주시 Namyangju-si, 오산시 Osan-si, 시흥시 Siheung-si, 군포시 Gunpo-si, 의왕시 Uiwang-si, 하남시 Hanam-si, 용인시 Yongin-si, 파주시 Paju-si, 이천시 Icheon-si, 안성시 Anseong-si, 김포시 Gimpo-si, 화성시 Hwaseong-si, 광주시 Gwangju-si, 양주시 Yangju-si, 포천시 Pocheon-si, 여주시 Yeoju-si, 연천군 Yeoncheon-gun, 가평군 Gapyeong-gun, 양평군 Yangpyeong-gun",
  gangwon:
    "춘천시 Chuncheon-si, 원주시 Wonju-si, 강릉시 Gangneung-si, 동해시 Donghae-si, 태백시 Taebaek-si, 속초시 Sokcho-si, 삼척시 Samcheok-si, 홍천군 Hongcheon-gun, 횡성군 Hoengseong-gun, 영월군 Yeongwol-gun, 평창군 Pyeongchang-gun, 정선군 Jeongseon-gun, 철원군 Cheorwon-gun, 화천군 Hwacheon-gun, 양구군 Yanggu-gun, 인제군 Inje-gun, 고성군 Goseong-gun, 양양군 Yangyang-gun",
  chungbuk:
    "청주시 Cheongju-si, 충주시 Chungju-si, 제천시 Jecheon-si, 보은군 Boeun-gun, 옥천군 Okcheon-gun, 영동군 Yeongdong-gun, 증평군 Jeungpyeong-gun, 진천군 Jincheon-gun, 괴산군 Goesan-gun, 음성군 Eumseong-gun, 단양군 Danyang-gun",
  chungnam:
    "천안시 Cheonan-si, 공주시 Gongju-si, 보령시 Boryeong-si, 아산시 Asan-si, 서산시 Seosan-si, 논산시 Nonsan-si, 계룡시 Gyeryong-si, 당진시 Dangjin-si, 금산군 Geumsan-gun, 부여군 Buyeo-gun, 서천군 Seocheon-gun, 청양군 Cheongyang-gun, 홍성군 Hongseong-gun, 예산군 Yesan-gun, 태안군 Taean-gun",
  jeonbuk:
    "전주시 Jeonju-si, 군산시 Gunsan-si, 익산시 Iksan-si, 정읍시 Jeongeup-si, 남원시 Namwon-si, 김제시 Gimje-si, 완주군 Wanju-gun, 진안군 Jinan-gun, 무주군 Muju-gun, 장수군 Jangsu-gun, 임실군 Imsil-gun, 순창군 Sunchang-gun, 고창군 Gochang-gun, 부안군 Buan-gun",
  jeonnam:
    "목포시 Mokpo-si, 여수시 Yeosu-si, 순천시 Suncheon-si, 나주시 Naju-si, 광양시 Gwangyang-si, 담양군 Damyang-gun, 곡성군 Gokseong-gun, 구례군 Gurye-gun, 고흥군 Goheung-gun, 보성군 Boseong-gun, 화순군 Hwasun-gun, 장흥군 Jangheung-gun, 강진군 Gangjin-gun, 해남군 Haenam-gun, 영암군 Yeongam-gun, 무안군 Muan-gun, 함평군 Hampyeong-gun, 영광군 Yeonggwang-gun, 장성군 Jangseong-gun, 완도군 Wando-gun, 진도군 Jindo-gun, 신안군 Sinan-gun",
  gyeongbuk:
    "포항시 Pohang-si, 경주시 Gyeongju-si, 김천시 Gimcheon-si, 안동시 Andong-si, 구미시 Gumi-si, 영주시 Yeongju-si, 영천시 Yeongcheon-si, 상주시 Sangju-si, 문경시 Mungyeong-si, 경산시 Gyeongsan-si, 의성군 Uiseong-gun, 청송군 Cheongsong-gun, 영양군 Yeongyang-gun, 영덕군 Yeongdeok-gun, 청도군 Cheongdo-gun, 고령군 Goryeong-gun, 성주군 Seongju-gun, 칠곡군 Chilgok-gun, 예천군 Yecheon-gun, 봉화군 Bonghwa-gun, 울진군 Uljin-gun, 울릉군 Ulleung-gun",
  gyeongnam:
    "창원시 Changwon-si, 진주시 Jinju-si, 통영시 Tongyeong-si, 사천시 Sacheon-si, 김해시 Gimhae-si, 밀양시 Millyang-si, 거제시 Geoje-si, 양산시 Yangsan-si, 의령군 Uiryeong-gun, 함안군 Haman-gun, 창녕군 Changnyeong-gun, 고성군 Goseong-gun, 남해군 Namhae-gun, 하동군 Hadong-gun, 산청군 Sancheong-gun, 함양군 Hamyang-gun, 거창군 Geochang-gun, 합천군 Hapcheon-gun",
  jeju: "제주시 Jeju-si, 서귀포시 Seogwipo-si",
};

/** `gyeongbuk/포항시`: unique, because several provinces have a 중구 or a 고성군. */
function codeOf(province: string, name: string): string {
  return `${province}/${name}`;
}

const provinces: Readonly<Record<string, Option>> = regions;

const partsOf: ReadonlyMap<string, readonly (readonly [code: string, option: Option])[]> = new Map(
  Object.entries(governments).map(([province, list]) => {
    const { ko = province, en = province } = provinces[province] ?? {};
    const parts = list.split(", ").map((entry) => {
      const [name = "", roman = ""] = entry.split(" ");
      return [codeOf(province, name), { ko: `${ko} ${name}`, en: `${roman} (${en})` }] as const;
    });
    return [province, parts];
  }),
);

/** The provinces with the cities and districts within them, and the groups of provinces that rules name. */
export const places: Options = Object.fromEntries(
  Object.entries(provinces).flatMap(([code, province]) => {
    const within = partsOf.get(code) ?? [];
    const whole: Option =
      within.length === 0 ? province : { ...province, parts: within.map(([part]) => part) };
    return [[code, whole], ...within];
  }),
);

/** The province of a place, and the place itself where it is one. */
function provinceOf(place: string): string {
  return place.split("/")[0] ?? place;
}

/** Whether one of two places lies within the other, so that both can be true of one address. */
export function mayBeSame(one: string, other: string): boolean {
  return (
    one === other || (provinceOf(one) === provinceOf(other) && !(one.includes("/") && other.includes("/")))
  );
}
