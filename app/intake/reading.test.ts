import { expect, test } from "vitest";
import { opportunityKindOf } from "./opportunity-kind.ts";
import { fieldsInTitle, readOrganisation } from "./read-grant.ts";

test.each([
  ["지원사업 공고", "금융", false, "finance"],
  ["지원사업 공고", "기술", false, "rnd"],
  ["지원사업 공고", "인력", false, "talent"],
  ["지원사업 공고", "수출", true, "overseas"],
  ["지원사업 공고", "창업", false, "startup"],
  ["온라인 판매 지원사업", "내수", true, "management"],
  ["컨설팅 지원사업", "경영", false, "management"],
  ["중소기업 육성자금 융자 지원", "경영", true, "finance"],
  ["우수기업 선정", "기타", true, "regional"],
  ["하반기 혁신제품 지정 신청 공고", "기술", false, "procurement"],
  ["공공구매 상담회", "내수", true, "procurement"],
  ["국내특허출원 지원", "기술", true, "ip"],
  ["입주기업 모집", "시설ㆍ공간ㆍ보육", false, "startup"],
  ["참가기업 모집", "판로ㆍ해외진출", false, "overseas"],
  ["온라인 판로 지원", "판로ㆍ해외진출", false, "management"],
  ["해외 온라인몰 입점 지원", "판로ㆍ해외진출", false, "overseas"],
  ["라이브커머스 입점기업 모집", "사업화", false, "management"],
  ["시제품 제작 지원", "사업화", false, "startup"],
  ["팝업스토어 참여기업 모집", "행사ㆍ네트워크", false, "management"],
  ["데모데이 참가기업 모집", "행사ㆍ네트워크", false, "startup"],
  ["스타트업 홍보영상 제작", "창업", false, "startup"],
  ["벤처기업 마케팅 지원", "기타", false, "management"],
  ["창업기업 컨설팅", "기타", false, "startup"],
  ["소상공인 경영개선 지원", "", true, "management"],
  ["ESG 진단 지원", "기타", false, "management"],
  ["경영안정자금 융자", "내수", false, "finance"],
  ["우수제품 수출 마케팅", "내수", false, "overseas"],
  ["교육생 모집", "교육", false, "talent"],
  ["공급기업 모집", "AI바우처 지원", false, "providers"],
  ["수요기업 모집", "AI바우처 지원", false, "rnd"],
  ["특허 평가위원 모집", "기술", false, "providers"],
  ["운영 대행 용역 입찰 공고", "해외IT지원센터 운영", false, "procurement"],
  ["나라장터 쇼핑몰 공급업체 모집", "내수", false, "procurement"],
  ["참가기업 모집", "해외IT지원센터(하노이) 운영", false, "overseas"],
  ["나라장터 상생세일 참여업체 모집", "내수", false, "procurement"],
  ["공공기관-중소기업 상생협력 구매상담회", "내수", false, "procurement"],
  ["대ㆍ중소기업구매상담회", "내수", false, "management"],
  ["기술유출방지시스템 구축사업", "경영", false, "ip"],
  ["기술자료 임치 수수료 지원", "기술", true, "ip"],
  ["용인시 전시회(CES 2027) 단체관", "마케팅·판로", true, "overseas"],
  ["투자유치설명회 참여기업 모집", "경영", false, "finance"],
  ["투자 및 상장(IPO) 지원", "경영", true, "finance"],
  ["AIRPORT 팝업스토어", "내수", false, "management"],
  ["기업부설창작연구소 인정신청", "경영", false, "rnd"],
  ["신뢰성기반활용지원사업", "경영", false, "rnd"],
  ["재취업지원서비스 기업컨설팅", "경영", false, "talent"],
  ["중소기업 노동자 기숙사 임차비", "경영", true, "talent"],
  ["대구콘텐츠코리아랩 제작지원", "경영", true, "regional"],
  ["에너지산업대전 참가기업 모집", "내수", false, "management"],
  ["충북 외 지역 기업 공동관", "내수", false, "management"],
])("'%s' under '%s' is of its kind", (title, heading, isRegional, kind) => {
  expect(opportunityKindOf(title, heading, { isRegional })).toBe(kind);
});

test("what a public buyer's market lists is procurement", () => {
  expect(opportunityKindOf("물품 공급기업 모집", "", { isRegional: false, source: "나라장터" })).toBe(
    "procurement",
  );
});

test.each([
  ["AI반도체 해외실증 지원", ["semiconductor-display", "ai"]],
  ["이차전지 기업지원", ["secondary-battery"]],
  ["수소전기차 부품", ["advanced-mobility", "hydrogen"]],
  ["바이오가스 시설, 양주시 양자 회담", []],
  ["양자컴퓨팅 활용", ["quantum"]],
  ["양자-반도체 팹 활용", ["semiconductor-display", "quantum"]],
  ["수출상담회(우주베키스탄)", []],
  ["MAIN 전시회, 5G 융합", ["next-gen-comms"]],
  ["치의학 창업 지원", []],
])("'%s' names %j", (title, fields) => {
  expect(fieldsInTitle(title)).toEqual(fields);
});

test.each([
  ["경기도 / 성남산업진흥원", "경기도", "성남산업진흥원"],
  ["경기도 / 기초자치단체", "경기도", null],
  ["SMTECH(중소기업기술정보진흥원)", null, "중소기업기술정보진흥원"],
  ["창업진흥원", null, "창업진흥원"],
  ["", null, null],
])("'%s' is a ministry and an operator", (text, ministryName, operatorName) => {
  expect(readOrganisation(text)).toEqual({ ministryName, operatorName });
});
