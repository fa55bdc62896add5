import { expect, test } from "vitest";
import { regions as seeds } from "#db/seed/reference/regions.ts";
import { placesInList } from "./find-places.ts";
import { readRegions, regionsInAgency, regionsInTitle } from "./read-regions.ts";

const names = new Map(
  seeds.flatMap(({ code, ko, aliases }) => [code, ko, ...aliases].map((name) => [name, code] as const)),
);

test.each([
  ["부산", ["busan"]],
  ["부산광역시", ["busan"]],
  ["서울ㆍ인천", ["seoul", "incheon"]],
  ["대전·세종", ["daejeon", "sejong"]],
  ["전남광주ㆍ충남", ["jeonnam_gwangju", "chungnam"]],
  ["강원ㆍ충청권", ["gangwon", "chungcheong"]],
  ["강원권", ["gangwon"]],
  ["경기도 성남시", ["gyeonggi"]],
  ["성남시", ["gyeonggi"]],
  ["경기도 광주시", ["gyeonggi"]],
  ["경기광주", ["gyeonggi"]],
  ["광주", ["gwangju"]],
  ["부산 강서구", ["busan"]],
  ["강원 고성군, 경남 고성군", ["gangwon", "gyeongnam"]],
  ["강원특별자치도", ["gangwon"]],
  ["전북특별자치도 및 제주", ["jeonbuk", "jeju"]],
  ["비수도권", ["non_capital"]],
  ["수도권", ["capital_area"]],
  ["성동구 관내기업", ["seoul"]],
  ["전국", ["nationwide"]],
  ["지역 무관", ["nationwide"]],
  ["해외", ["overseas"]],
  ["광주시", null],
  ["중구", null],
  ["고성군", null],
  ["강서구", null],
  ["아틀란티스", null],
  ["서울, 아틀란티스", null],
  ["제주/경기창조경제혁신센터", null],
  ["", null],
])("the list '%s' names %j", (text, codes) => {
  expect(placesInList(text, names)).toEqual(codes);
});

test.each([
  ["[경기] 용인시 지원사업", ["gyeonggi"]],
  ["［전남광주ㆍ충남］ 공고", ["jeonnam_gwangju", "chungnam"]],
  ["(부산) 입주기업 모집", ["busan"]],
  ["[울산] 2026년 울산시ㆍ경주시ㆍ포항시 연대협력사업", ["ulsan", "gyeongbuk"]],
  ["[경남] 김해시 국내박람회(2026 부산핸드메이드페어) 참가기업 모집", ["gyeongnam"]],
  ["[인천] 검단구ㆍ제물포구ㆍ부평구 기술지원단 모집", ["incheon"]],
  ["[대구] 서울 메디컬 특화관 입점기업", ["daegu"]],
  ["2026년 서울 기후테크 멘토링", ["seoul"]],
  ["2026년 충청권 이노베이션스퀘어 교육", ["chungcheong"]],
  ["2026 강원권 IR 참여기업 모집", ["gangwon"]],
  ["2026 서울시 채용박람회 참여기업 모집", ["seoul"]],
  ["경기도 광주시 소공인 지원", ["gyeonggi"]],
  ["천안 스타트업 입주기업 모집", ["chungnam"]],
  ["경기북부 기업 지원", ["gyeonggi"]],
  ["창업기업 입주 모집(서울)", ["seoul"]],
  ["광주 소재 기업 지원", ["gwangju"]],
  ["부산글로벌테크비즈센터 입주기업 모집", ["busan"]],
  ["충남대학교 창업보육센터 입주기업 모집", []],
  ["2026 대구특구 글로벌 지원사업", ["daegu"]],
  ["광주시 소공인 지원", []],
  ["중구 창업지원센터 입주기업", []],
  ["충북 외 지역 기업 공동관", []],
  ["서울 제외 전 기업", []],
  ["2026 부산 국제 수산 엑스포 참가기업 모집", []],
  ["서울국제관광전 참가기업", []],
  ["에너지산업대전 참가기업 모집", []],
  ["경기 침체 대응 긴급자금", []],
  ["부산물 재활용 기술개발", []],
  ["AI 대전환 지원", []],
  ["양산성능평가 지원, 예산 소진 시까지", []],
  ["상주시설 입주기업 모집", []],
  ["전국 대학생 창업경진대회", []],
  ["해외 진출 지원", []],
  ["[재공고] 중소기업 지원", []],
  ["[경기", ["gyeonggi"]],
  ["[] 빈 괄호", []],
])("the title '%s' names %j", (title, codes) => {
  expect(regionsInTitle(title, names)).toEqual(codes);
});

test.each([
  ["부산경제진흥원", ["busan"]],
  ["(재)부산테크노파크", ["busan"]],
  ["서울특별시", ["seoul"]],
  ["전남광주통합특별시", ["jeonnam_gwangju"]],
  ["경기도 안산시청", ["gyeonggi"]],
  ["성남산업진흥원", ["gyeonggi"]],
  ["강릉과학산업진흥원", ["gangwon"]],
  ["한국토지주택공사 경기남부지역본부", ["gyeonggi"]],
  ["한국무역협회 대전세종충남지역본부", ["daejeon", "sejong", "chungnam"]],
  ["KOTRA경남지원본부", ["gyeongnam"]],
  ["한국여성경제인협회대전지회", ["daejeon"]],
  ["광주창조경제혁신센터", ["gwangju"]],
  ["마포청년창업취업지원센터 나루", ["seoul"]],
  ["서울경제진흥원", ["seoul"]],
  ["세종테크노파크", ["sejong"]],
  ["광주시청", []],
  ["경기도 광주시청", ["gyeonggi"]],
  ["중구청", []],
  ["세종대학교 산학협력단", []],
  ["서울대학교", []],
  ["충남대학교", []],
  ["서울보증보험", []],
  ["인천국제공항공사", []],
  ["서울올림픽기념국민체육진흥공단", []],
  ["(주)부산기술", []],
  ["아산나눔재단", []],
  ["전국경제인연합회", []],
  ["한국산업기술진흥원", []],
  ["디지털대전환추진단", []],
  ["대전환추진단", []],
])("the agency '%s' is named after %j", (agency, codes) => {
  expect(regionsInAgency(agency, names)).toEqual(codes);
});

const printed = { title: "입주기업 모집", ministryName: null, operatorName: null };

test.each([
  [{ ...printed, title: "[울산] 모집", operatorName: "부산경제진흥원" }, ["ulsan"], "title"],
  [{ ...printed, operatorName: "부산경제진흥원" }, ["busan"], "agency"],
  [{ ...printed, ministryName: "경상남도", operatorName: "부산테크노파크" }, ["gyeongnam"], "agency"],
  [{ ...printed, ministryName: "중소벤처기업부", operatorName: "울산테크노파크" }, ["ulsan"], "agency"],
  [{ ...printed, title: "[용인시산업진흥원] 모집" }, ["gyeonggi"], "agency"],
  [{ ...printed, title: "[제주/경기창조경제혁신센터] 모집" }, ["jeju", "gyeonggi"], "agency"],
  [{ ...printed, operatorName: "창업진흥원" }, [], null],
])("%j is for %j, by its %s", (notice, regions, basis) => {
  expect(readRegions(notice, names)).toEqual({ regions, basis });
});
