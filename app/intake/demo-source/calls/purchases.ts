import type { InventedBid, InventedSpecification } from "./invented-call.ts";

/** Invented bids for goods: one is changed, one is cancelled, each by a further row with a higher order. */
export const goods: readonly InventedBid[] = [
  {
    number: "R90SAMPLE0001",
    order: 0,
    state: "등록공고",
    title: "{year}년 대기 측정 센서 구매",
    buyer: "하늘군",
    closes: 10,
    won: "86000000",
    papers: [
      {
        name: "입찰공고문_대기측정센서.hwpx",
        text: `대기 측정 센서 구매 입찰 공고
1. 입찰에 부치는 사항
가. 품명 : 대기 측정 센서 40대
나. 기초금액 : 94,600,000원(부가가치세 포함)
2. 입찰참가자격
가. 나라장터에 입찰참가자격을 등록한 자
나. 중소기업 확인서를 보유한 자
다. 직접생산확인증명서를 보유한 자
3. 입찰참가자격 제한
가. 부정당업자로 입찰참가자격 제한을 받고 있는 자
나. 조세를 체납한 자
4. 전자입찰서 제출 : {closes} 10:00까지`,
      },
    ],
  },
  {
    number: "R90SAMPLE0001",
    order: 1,
    state: "변경공고",
    title: "{year}년 대기 측정 센서 구매",
    buyer: "하늘군",
    closes: 17,
    won: "86000000",
    papers: [
      {
        name: "변경공고문_대기측정센서.hwpx",
        text: `대기 측정 센서 구매 입찰 변경 공고
1. 변경 사항
가. 전자입찰서 제출 마감일을 한 주 미룸
2. 입찰참가자격
가. 나라장터에 입찰참가자격을 등록한 자
나. 중소기업 확인서를 보유한 자
다. 직접생산확인증명서를 보유한 자
3. 입찰참가자격 제한
가. 부정당업자로 입찰참가자격 제한을 받고 있는 자
나. 조세를 체납한 자
4. 전자입찰서 제출 : {closes} 10:00까지`,
      },
    ],
  },
  {
    number: "R90SAMPLE0002",
    order: 0,
    state: "등록공고",
    title: "전동 제설기 구매",
    buyer: "다온시",
    closes: 12,
    won: "31000000",
  },
  {
    number: "R90SAMPLE0002",
    order: 1,
    state: "취소공고",
    title: "전동 제설기 구매",
    buyer: "다온시",
    closes: 12,
    won: "31000000",
  },
];

export const services: readonly InventedBid[] = [
  {
    number: "R90SAMPLE0003",
    order: 0,
    state: "등록공고",
    title: "누리대교 안전 점검 용역",
    buyer: "누리시설관리공단",
    closes: 14,
    won: "154000000",
    region: "경기도",
  },
  {
    number: "R90SAMPLE0004",
    order: 0,
    state: "등록공고",
    title: "민원 안내 로봇 임차",
    buyer: "다온시",
    closes: 15,
    won: "42000000",
  },
];

export const works: readonly InventedBid[] = [
  {
    number: "R90SAMPLE0005",
    order: 0,
    state: "등록공고",
    title: "나래초등학교 태양광 설비 설치 공사",
    buyer: "나래교육지원청",
    closes: 9,
    won: "210000000",
    region: "충청남도",
  },
];

export const specifications: readonly InventedSpecification[] = [
  {
    number: "R90SAMPLESPEC01",
    title: "무인 수질 감시 장치",
    buyer: "한결물환경관리단",
    closes: 8,
    won: "480000000",
    papers: [
      {
        name: "규격서_수질감시장치.pdf",
        text: `무인 수질 감시 장치 규격서
1. 적용범위 : 이 규격은 하천에 설치하는 무인 수질 감시 장치에 적용한다.
2. 측정항목 : 수온, 수소이온농도, 용존산소, 탁도
3. 참가자격(예정) : 직접생산확인증명서를 보유한 중소기업
4. 의견 제출 : {closes}까지`,
      },
    ],
  },
  {
    number: "R90SAMPLESPEC02",
    title: "보안 관제용 서버",
    buyer: "라온정보관리원",
    closes: 11,
    won: "930000000",
    papers: [
      {
        name: "규격서_보안관제서버.docx",
        text: `보안 관제용 서버 규격서
|항목|규격|수량|
|중앙처리장치|32코어 이상|8대|
|기억장치|512GB 이상|8대|
○ GS인증 또는 이에 준하는 인증을 받은 소프트웨어를 포함할 것`,
      },
    ],
  },
];
