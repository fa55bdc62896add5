import { factsFileSchema, knownFactsOf } from "#app/fill-form/facts/facts-file.ts";

/** An invented company of which nearly everything is known that forms ask for. */
export const company = knownFactsOf(
  factsFileSchema.parse({
    today: "2026-12-01",
    facts: {
      name: "나루전자",
      nameEn: "Naru Electronics",
      businessNumber: "123-81-45678",
      corporateNumber: "110111-1234567",
      representative: "김나루",
      representativeEn: "Kim Naru",
      foundedOn: "2019-03-04",
      address: "경상북도 포항시 남구 가온로 12",
      headquarters: "gyeongbuk/포항시",
      phone: "054-000-1000",
      website: "https://naru.example",
      industry: "C26",
      size: "small",
      legalForm: "corporation",
      isListed: false,
      hasTaxArrears: false,
      employees: 23,
      revenue: { 2023: 1_234_567_890, 2024: 2_345_678_901, 2025: 3_456_789_012 },
      exports: { 2025: 250_000 },
      rndSpending: { 2024: 300_000_000, 2025: 412_000_000 },
      debtRatio: { 2025: 87.5 },
      capital: 300_000_000,
      contactName: "박하늘",
      contactPhone: "054-000-1234",
      contactEmail: "sky@naru.example",
    },
    asOf: { employees: "2026-11-30" },
    certificates: [
      { kind: "venture", issuedOn: "2024-05-02", validUntil: "2027-05-01" },
      { kind: "corporate_rnd_center", issuedOn: "2021-01-11" },
      { kind: "mainbiz", issuedOn: "2023-07-01", validUntil: "2026-06-30" },
    ],
    patents: [
      {
        ...{ label: "고체 전해질 분리막 제조 방법 (제10-2345678호)", kind: "patent", status: "registered" },
        ...{ filedOn: "2020-05-11", registeredOn: "2022-03-02", isOverseas: false },
      },
      { label: "10-2024-0012345", kind: "patent", status: "filed_exam_requested", filedOn: "2024-01-30" },
      { label: "나루 로고", kind: "trademark", status: "registered", registeredOn: "2021-09-09" },
      {
        ...{ label: "전지 온도 예측 장치", kind: "software", status: "registered" },
        ...{ filedOn: "2021-04-01", registeredOn: "2023-06-07", isOverseas: true },
      },
    ],
    hasOtherSites: true,
  }),
);
