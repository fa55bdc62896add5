import { describe, expect, test } from "vitest";
import { kindsIn } from "./kinds-in-words.ts";

describe("The words of a notice ask for", () => {
  test.each<[words: string, kinds: readonly string[]]>([
    ["사업자등록증 사본 1부", ["business_registration"]],
    ["사업자등록증명원", ["business_registration_proof"]],
    ["사업자등록증(명)", ["business_registration_proof"]],
    ["사업자등록증 또는 사업자등록증명원 1부", ["business_registration", "business_registration_proof"]],
    ["법인등기부 등본(법인)", ["corporate_registry"]],
    ["등기사항전부증명서", ["corporate_registry"]],
    ["건물 등기부등본", []],
    ["법인 인감증명서 및 사용인감계", ["corporate_seal", "used_seal"]],
    ["국세·지방세 납세증명서 각 1부", ["national_tax", "local_tax"]],
    ["국세 및 지방세 완납증명원", ["national_tax", "local_tax"]],
    ["납세증명서", ["national_tax"]],
    ["지방세 납부증명서", ["local_tax"]],
    ["표준재무제표증명(2024년)", ["standard_financials"]],
    ["최근 3개년 재무제표", ["financial_statements"]],
    ["부가가치세 과세표준증명원", ["vat_base"]],
    ["4대 사회보험 사업장 가입자 명부", ["insurance_members"]],
    ["4대보험 완납증명서", ["insurance_paid"]],
    ["고용보험 사업장 자격취득자명부", ["employment_insurance"]],
    ["중소기업(소상공인) 확인서", ["sme"]],
    ["벤처기업확인서, 이노비즈 확인서 (해당 시)", ["venture", "innobiz"]],
    ["기업부설연구소·연구개발전담부서 인정서", ["corporate_rnd_center", "rnd_department"]],
    ["여성기업 확인서", ["women_owned"]],
    ["ISO 9001 인증서", ["iso_9001"]],
    ["공장등록증 또는 건축물관리대장", ["factory"]],
    ["특허등록증 사본", ["patent"]],
    ["국가전략기술 확인서", ["strategic_technology"]],
    ["Business registration certificate and SME certificate", ["business_registration", "sme"]],
    ["벤처기업협회 회원 소개서", []],
    ["참가신청서 1부", []],
  ])("%s", (words, kinds) => {
    expect(kindsIn(words)).toEqual(kinds);
  });
});
