import type { MadeForm } from "./make-form.ts";

/** Overviews with figures, units and years; English forms; one cell a digit; lists that ask about others. */
export const figureForms: readonly MadeForm[] = [
  {
    name: "figures by year in million won",
    type: "hwpx",
    blocks: [
      "2. 재무현황",
      "(단위: 백만원, 명)",
      [
        ["구분", "2023년", "2024년", "2025년"],
        ["매출액", "⇒1,235", "⇒2,346", "⇒3,457"],
        ["영업이익", "", "", ""],
        ["연구개발비", "", "⇒300", "⇒412"],
        ["종업원 수", "", "", ""],
      ],
    ],
  },
  {
    name: "years above, units beside",
    type: "docx",
    blocks: [
      "기업 현황",
      [
        ["{2x1}구 분", "2025년", "2024년", "비고"],
        ["{1x3}재무", "매출액(천원)", "⇒3,456,789", "⇒2,345,679", ""],
        ["수출액(천불)", "⇒250", "", ""],
        ["부채비율(%)", "⇒87.5", "", ""],
      ],
    ],
  },
  {
    name: "facts above, years beside",
    type: "hwpx",
    blocks: [
      "최근 3년간 재무현황 (단위: 원)",
      [
        ["연도", "매출액", "수출액(달러)", "당기순이익"],
        ["2023", "⇒1,234,567,890", "", ""],
        ["2024", "⇒2,345,678,901", "", ""],
        ["'25년", "⇒3,456,789,012", "⇒250,000", ""],
      ],
    ],
  },
  {
    name: "figures without a year, and of other years",
    type: "docx",
    blocks: [
      "기업 개요",
      [
        ["자본금", "           백만원⇒300백만원", "매출액", "      백만원⇒3,457백만원"],
        ["매출액(2022년)", "      백만원", "전년도 매출액(억원)", "⇒34.57"],
        ["상시근로자수(2024.12.31 기준)", "", "상시근로자수(신청일 현재)", "⇒23명"],
        ["매출액(수출 포함)", "", "3년 평균 매출액", ""],
        ["수출액(백만원)", "", "올해 매출 목표", ""],
      ],
    ],
  },
  {
    name: "goals beside the present",
    type: "hwpx",
    blocks: [
      "성과 목표",
      [
        ["구분", "현재", "2027년", "목표"],
        ["매출액(백만원)", "", "", ""],
        ["고용인원(명)", "", "", ""],
      ],
      "신청기업",
      [
        ["구분", "내용", "비고"],
        ["기업명", "⇒나루전자", ""],
        ["사업자등록번호", "      -      -      ⇒123-81-45678", ""],
      ],
    ],
  },
  {
    name: "an English form",
    type: "docx",
    blocks: [
      "Application Form",
      [
        ["Company Name", "⇒Naru Electronics", "CEO", "⇒Kim Naru"],
        ["Business Registration Number", "⇒123-81-45678", "Date of Establishment", "⇒2019-03-04"],
        ["Number of Employees", "⇒23", "Website", "⇒https://naru.example"],
        ["Annual Revenue (2025, million KRW)", "", "Annual Revenue 2025 (million KRW)", "⇒3,457"],
        ["Address", "", "Company Size", "☐ Large ☐ SME⇒☐ Large ☑ SME"],
        ["Booth size", "", "Exports (USD)", "⇒250,000"],
      ],
    ],
  },
  {
    name: "one cell a digit",
    type: "hwpx",
    blocks: [
      [
        ["사업자등록번호", "⇒1", "⇒2", "⇒3", "-", "⇒8", "⇒1", "-", "⇒4", "⇒5", "⇒6", "⇒7", "⇒8"],
        ["기업명", "{12}⇒나루전자"],
      ],
    ],
  },
  {
    name: "lists of others",
    type: "docx",
    blocks: [
      "3. 대표자 주요 경력",
      [
        ["기간", "회사명", "직위"],
        ["", "", ""],
        ["", "", ""],
      ],
      "4. 주요 거래처",
      [
        ["기업명", "소재지", "매출액"],
        ["", "", ""],
      ],
      "5. 기업 일반",
      [
        ["상호", "대표자", "개업일", "기업형태"],
        ["⇒나루전자", "⇒김나루", "⇒2019-03-04", "⇒법인"],
      ],
    ],
  },
  {
    name: "two meanings at once, and words that only begin like a label",
    type: "hwpx",
    blocks: [
      [
        ["대표자/담당자", "", "사업자(법인)등록번호", ""],
        ["업태/종목", "", "기업명/회사명", "⇒나루전자"],
        ["기업명 변경 이력", "", "대표자 변경일", ""],
        ["매출액 산정 근거", "", "인증 보유 현황", "⇒벤처기업 확인, 기업부설연구소"],
      ],
    ],
  },
  {
    name: "hints, dots and bracketed blanks",
    type: "docx",
    blocks: [
      "○ 기업현황",
      [
        ["기업명*", "○○○⇒나루전자", "설립일(YYYY-MM-DD)", "0000-00-00⇒2019-03-04"],
        ["대표전화", "000-0000-0000⇒054-000-1000", "직원 수(명)", "(    )⇒(23)"],
        ["설립연도", "⇒2019년", "소재지역", "⇒경북 포항시"],
        ["신용평가등급", "", "결산월", ""],
      ],
      "법인명(        )  개업연월일(        )⇒법인명(나루전자)  개업연월일(2019-03-04)",
    ],
  },
  {
    name: "a unit in the head over the years, and a share that follows",
    type: "docx",
    blocks: [
      [
        ["{1x2}구분", "{3}재무현황 (단위:백만원)"],
        ["2023", "2024", "2025"],
        ["매출액", "⇒1,235", "⇒2,346", "⇒3,457"],
        ["수출액(천USD)", "", "", "⇒250"],
        ["매출액 대비 R&D 비율(%)", "", "⇒12.79", "⇒11.92"],
      ],
      [
        ["{1x2}최근 3년 매출액", "2023년", "2024년", "2025년"],
        ["백만원⇒1,235백만원", "백만원⇒2,346백만원", "백만원⇒3,457백만원"],
      ],
      [
        ["구분", "내용"],
        ["매출액", "(2024년)          원 / (2025년)          원"],
        ["홈페이지", "⇒https://naru.example"],
      ],
    ],
  },
];
