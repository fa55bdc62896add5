import { expect, test } from "vitest";
import { isClosedStatus, isTender, saysClosed, seeksProviders } from "./title-signs.ts";

test.each([
  "[접수마감] GPU 활용 지원",
  "[마감] 바우처",
  "(조기마감) 바우처",
  "【접수 완료】 바우처",
  "바우처 모집 공고(모집완료)",
  "[조기 마감 안내] 바우처",
  "[예산 소진으로 조기 마감] 바우처",
  "［정원마감］ 바우처",
  "[접수가 마감되었습니다] 바우처",
  "<접수종료> 바우처",
  "[예산소진] 바우처",
  "[Closed] Voucher",
  "하반기 컴퓨팅 지원 사용자 모집 마감 안내 공고",
])("'%s' says that it is closed", (title) => {
  expect(saysClosed(title)).toBe(true);
});

test.each([
  "[마감임박] 바우처",
  "[오늘마감] 바우처",
  "[내일 마감] 바우처",
  "[마감연장] 바우처",
  "[접수마감 연장] 바우처",
  "[예산 소진시까지] 바우처",
  "[선착순] 바우처",
  "[1차 마감] 바우처",
  "참가팀 모집(~8/31 마감)",
  "참여자 모집_(~8.31마감시)",
  "마감재 제조기업 지원",
  "[완료보고회] 참가 안내",
  "[사업화 완료기업] 후속 지원",
])("'%s' does not say so", (title) => {
  expect(saysClosed(title)).toBe(false);
});

test.each([
  ["접수마감", true],
  ["모집 마감", true],
  ["마감", true],
  ["종료", true],
  ["closed", true],
  ["모집중", false],
  ["마감임박", false],
  ["확인 필요", false],
  ["", false],
])("the status '%s' is that of a closed notice: %s", (status, isClosed) => {
  expect(isClosedStatus(status)).toBe(isClosed);
});

test.each([
  "전문가 평가위원 Pool 모집 공고",
  "대한민국콘텐츠대상 국민심사위원 모집 공고",
  "민간전문가 배심원단 모집 안내",
  "『창업활성화 전문가 멘토 위원』 모집 공고",
  "게임인재원 외래 강사 Pool 2차 모집",
  "과업심의위원회 전문위원 모집공고",
  "바우처 지원사업 운영기관 모집 공고",
  "「K-테크 파이오니어즈」운영기관 모집공고",
  "마켓플레이스 지원 사업수행기관 모집 공고",
  "교육 위탁운영 기관 공모",
  "공동제작센터 위탁운영 협력사 모집",
  "글로벌 프로그램 주관기관 모집",
  "수출컨소시엄 수출전문기관 모집 공고",
  "디지털커머스 전문기관(소담스퀘어 in 경북) 모집 공고",
  "바우처 공급기업 후보군(POOL) 모집 수정공고",
  "바우처 지원사업 공급기업 POOL 2차 모집 공고",
  "바우처 모집 수정공고(공급기업 POOL 최종)",
  "클라우드 보급 사업 공급기업(컨설팅 포함) 모집 공고",
  "TIPS 운영사 모집 공고",
  "모태펀드 위탁운용사 선정 공고",
  "센터 계약직 채용 공고",
])("'%s' seeks who does the supporting", (title) => {
  expect(seeksProviders(title)).toBe(true);
});

test.each([
  "K-스타트업 수요기업 모집",
  "수요·공급기업 모집 공고",
  "공급기업 및 수요기업 모집",
  "스마트제조 IT기업(공급기업) 국내 전시회 개별참가 지원기업 모집 공고",
  "창업활성화 멘토링 참여기업 모집 공고",
  "상시 멘토링 참여자(멘티) 모집",
  "중소기업 기술지단 운영사업 참여기업 모집 공고",
  "LIPS 민간운영사 연합 INVESTOR DAY 참여기업 모집",
  "기술 융합활용 R&D 참여기관(기업·대학) 추가 모집",
  "중소기업 연구인력지원사업(채용) 공고",
  "벤처기업 공동채용 지원사업 참여기업 모집 공고",
  "전문가 컨설팅 지원사업 참가기업 모집",
  "수행기관 컨설팅을 받을 수혜기업 모집",
  "부품 공급망 안정화 기업 지원 공고",
])("'%s' seeks companies to support", (title) => {
  expect(seeksProviders(title)).toBe(false);
});

test.each([
  ["인테리어 용역 입찰 공고", true],
  ["한국관 구축 및 포럼 운영 용역 모집", true],
  ["시설 인테리어 공사 용역", true],
  ["도로 유지보수 공사 입찰공고", true],
  ["상용화 지원 용역 실증 및 상용화 지원 수혜기업 모집 공고", false],
  ["공공조달 입찰 컨설팅 지원", false],
])("'%s' invites bids: %s", (title, is) => {
  expect(isTender(title)).toBe(is);
});
