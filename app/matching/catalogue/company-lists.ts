import { certificateKinds } from "./certificates.ts";
import type { List, Unit } from "./fact-types.ts";
import { places } from "./places.ts";
import type { Options } from "./vocabulary.ts";
import * as words from "./vocabulary.ts";

const flag = { type: "flag" } as const;
const day = { type: "day" } as const;
const number = (unit: Unit) => ({ type: "number", unit }) as const;
const choice = (options: Options) => ({ type: "choice", options }) as const;
const openChoice = (options: Options) => ({ type: "choice", options, open: true }) as const;

/** Lists of the company. All criteria inside a `where` apply to the same item. */
export const companyLists = {
  technologies: {
    ko: "보유·개발 기술",
    en: "technologies",
    counter: { ko: "건", one: "technology", many: "technologies" },
    step: "technology",
    change: "effort",
    items: {
      field: { ko: "기술 분야", en: "technology field", value: choice(words.techFields) },
      trl: {
        ko: "기술성숙도(TRL)",
        en: "technology readiness level (TRL)",
        value: number("level"),
        change: "effort",
      },
      stage: {
        ko: "개발 단계",
        en: "stage of development",
        value: choice(words.technologyStages),
        change: "effort",
      },
      securityClass: { ko: "보안 등급", en: "security class", value: choice(words.securityClasses) },
      confirmation: {
        ko: "국가전략기술 확인",
        en: "strategic-technology confirmation",
        value: choice(words.confirmationKinds),
        change: "effort",
      },
      confirmedOn: { ko: "확인일", en: "confirmation date", value: day, change: "effort" },
    },
  },
  certificates: {
    ko: "인증·확인서",
    en: "certificates",
    counter: { ko: "건", one: "certificate", many: "certificates" },
    step: "track_record",
    change: "effort",
    items: {
      kind: { ko: "인증 종류", en: "certificate", value: openChoice(certificateKinds) },
      issuedOn: { ko: "발급일", en: "date of issue", value: day },
      validUntil: {
        never: { ko: "유효기간 없음", en: "no expiry date" },
        ko: "유효기간 만료일",
        en: "expiry date",
        lasting: { ko: "유효함", en: "valid" },
        value: day,
        change: "effort",
      },
    },
  },
  patents: {
    ko: "지식재산권",
    en: "intellectual property rights",
    counter: { ko: "건", one: "right", many: "rights" },
    step: "technology",
    change: "effort",
    items: {
      kind: { ko: "권리 종류", en: "type of right", value: choice(words.patentKinds) },
      status: {
        ko: "권리 상태",
        en: "status of the right",
        value: choice(words.patentStatuses),
        change: "effort",
      },
      filedOn: { ko: "출원일", en: "filing date", value: day },
      registeredOn: { ko: "등록일", en: "registration date", value: day, change: "effort" },
      isOverseas: {
        ko: "해외 권리",
        en: "right outside Korea",
        value: flag,
        phrases: {
          yes: { ko: "해외에 있는 권리", en: "a right outside Korea" },
          no: { ko: "국내 권리", en: "a right in Korea" },
        },
      },
    },
  },
  investments: {
    ko: "투자 유치",
    en: "investments received",
    counter: { ko: "건", one: "investment", many: "investments" },
    step: "finance",
    change: "effort",
    items: {
      amount: { ko: "투자금액", en: "amount invested", value: number("KRW") },
      receivedOn: { ko: "투자받은 날", en: "investment date", value: day },
      investor: { ko: "투자자 유형", en: "type of investor", value: openChoice(words.investorKinds) },
      isForeign: {
        ko: "해외 투자자",
        en: "foreign investor",
        value: flag,
        phrases: {
          yes: { ko: "해외 투자자의 투자", en: "from a foreign investor" },
          no: { ko: "국내 투자자의 투자", en: "from an investor in Korea" },
        },
      },
    },
  },
  partners: {
    ko: "협력기관",
    en: "partners",
    counter: { ko: "곳", one: "partner", many: "partners" },
    step: "partners",
    change: "effort",
    items: {
      role: { ko: "역할", en: "role", value: openChoice(words.partnerRoles) },
      region: { ko: "협력기관 소재지", en: "location of the partner", value: choice(places) },
      hasAgreement: {
        ko: "협약서·양해각서",
        en: "signed agreement or memorandum",
        value: flag,
        change: "decision",
        phrases: {
          yes: { ko: "협약서·양해각서가 있음", en: "with a signed agreement or memorandum" },
          no: { ko: "협약서·양해각서가 없음", en: "without a signed agreement or memorandum" },
        },
      },
    },
  },
  recommendations: {
    ko: "추천",
    en: "recommendations",
    counter: { ko: "건", one: "recommendation", many: "recommendations" },
    step: "partners",
    change: "effort",
    items: {
      by: {
        ko: "추천기관",
        en: "recommending body",
        value: openChoice({ tips_operator: { ko: "팁스(TIPS) 운영사", en: "TIPS operator" } }),
      },
      recommendedOn: { ko: "추천일", en: "recommendation date", value: day },
    },
  },
  rndTasks: {
    ko: "정부 R&D 수행 이력",
    en: "public R&D tasks",
    counter: { ko: "건", one: "R&D task", many: "R&D tasks" },
    step: "track_record",
    change: "effort",
    items: {
      ministry: { ko: "소관 부처", en: "ministry", value: openChoice({}) },
      result: {
        ko: "수행 결과",
        en: "result",
        value: choice({
          running: { ko: "수행 중", en: "running" },
          success: { ko: "성공 완료", en: "completed successfully" },
          failure: { ko: "실패·중단", en: "failed or stopped" },
        }),
      },
      endedOn: { ko: "종료일", en: "end date", value: day },
    },
  },
  participations: {
    ko: "지원사업 참여 이력",
    en: "earlier participations",
    counter: { ko: "건", one: "participation", many: "participations" },
    step: "track_record",
    change: "effort",
    items: {
      programme: { ko: "참여한 사업", en: "programme", value: openChoice({}) },
      selectedOn: { ko: "선정일(협약일)", en: "date of selection or agreement", value: day },
      result: {
        ko: "참여 결과",
        en: "result of the participation",
        value: choice({
          running: { ko: "참여 중", en: "under way" },
          completed: { ko: "정상 종료", en: "completed" },
          stopped: { ko: "중단·포기", en: "stopped or given up" },
        }),
        change: "effort",
      },
      endedOn: { ko: "종료일", en: "end of the participation", value: day, change: "effort" },
    },
  },
  sites: {
    ko: "사업장",
    en: "sites",
    counter: { ko: "곳", one: "site", many: "sites" },
    step: "basics",
    change: "decision",
    items: {
      region: { ko: "사업장 소재지", en: "site region", value: choice(places) },
      kind: {
        ko: "사업장 종류",
        en: "type of site",
        value: choice({
          headquarters: { ko: "본사", en: "headquarters" },
          factory: { ko: "공장", en: "factory" },
          laboratory: { ko: "연구소", en: "laboratory" },
          branch: { ko: "지사", en: "branch" },
        }),
      },
      since: {
        ko: "이 소재지에서 시작한 날",
        en: "date of opening at this location",
        elapsed: { ko: "사업장 소재 기간", en: "time at this location" },
        value: day,
      },
    },
  },
  people: {
    ko: "대표자·핵심 인력",
    en: "founders and key people",
    counter: { ko: "명", one: "person", many: "people" },
    step: "track_record",
    change: "effort",
    items: {
      role: { ko: "맡은 일", en: "role", value: choice(words.personRoles) },
      degree: { ko: "최종 학위", en: "highest degree", value: choice(words.degrees) },
      bornOn: {
        ko: "생년월일",
        en: "date of birth",
        elapsed: { ko: "나이", en: "age" },
        isAge: true,
        value: { type: "day", isPartial: true },
      },
    },
  },
  sanctions: {
    ko: "제재 이력",
    en: "sanctions",
    counter: { ko: "건", one: "sanction", many: "sanctions" },
    step: "standing",
    change: "waiting",
    presumedComplete: true,
    items: {
      kind: {
        ko: "제재 종류",
        en: "type of sanction",
        value: choice({
          participation_ban: {
            ko: "정부지원사업 참여제한",
            en: "ban from public programmes",
            lasting: { ko: "참여제한 중", en: "banned from public programmes" },
          },
          fair_trade: { ko: "공정거래법 위반 조치", en: "fair-trade measure" },
          subsidy_exclusion: {
            ko: "보조금 수행대상 배제",
            en: "exclusion from subsidies",
            lasting: { ko: "보조금 수행대상에서 배제 중", en: "excluded from subsidies" },
          },
          clawback: { ko: "지원금 환수 미완료", en: "support not yet repaid" },
        }),
      },
      imposedOn: { ko: "제재일", en: "date imposed", value: day },
      endsOn: {
        never: { ko: "종료일 없음", en: "no end date" },
        ko: "제재 종료일",
        en: "end date",
        lasting: { ko: "제재가 끝나지 않음", en: "sanction not over" },
        value: day,
      },
    },
  },
  insolvencies: {
    ko: "파산·회생 이력",
    en: "insolvency proceedings",
    counter: { ko: "건", one: "case of insolvency", many: "cases of insolvency" },
    step: "standing",
    change: "waiting",
    presumedComplete: true,
    items: {
      kind: {
        ko: "절차 종류",
        en: "type of proceedings",
        value: choice({
          bankruptcy: { ko: "파산", en: "bankruptcy" },
          rehabilitation: { ko: "회생", en: "rehabilitation" },
        }),
      },
      openedOn: { ko: "절차 개시일", en: "opening date", value: day },
      isOngoing: {
        ko: "절차 진행 중",
        en: "proceedings still running",
        value: flag,
        phrases: {
          yes: { ko: "절차가 진행 중", en: "proceedings still running" },
          no: { ko: "절차가 끝남", en: "proceedings ended" },
        },
      },
    },
  },
} as const satisfies Record<string, List>;
