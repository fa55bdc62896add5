import { investmentLinked } from "../rule-sets/investment-linked.ts";
import { atBizinfo, notice, type ProgrammeSeed } from "./programme-seed.ts";
import { instantOf } from "./window-seed.ts";

/** Notices whose rules were read completely, of schemes that the survey does not list. */
export const otherNotices: readonly ProgrammeSeed[] = [
  {
    id: "investment-linked",
    ko: "투자연계형 기술확보지원(기술검증)",
    en: "Technology acquisition linked to investment (verification)",
    kind: "rnd",
    ministry: "산업통상부",
    operator: "한국소재부품장비투자기관협의회",
    mark: "verified",
    source: notice(120219),
    about: {
      ko: "해외 기업이나 기술을 사들이려는 소재·부품·장비 기업이 그 기술을 평가받는 비용을 돕습니다",
      en: "helps makers of materials, parts and equipment to value a technology or company abroad that they want to buy",
    },
    isYearly: false,
    isOneOff: true,
    rounds: [
      {
        id: "2026",
        name: { ko: "2026년", en: "2026" },
        announced: "2026-03-31",
        url: atBizinfo(120219),
        windows: [{ type: "until_budget", opensAt: instantOf("2026-03-31") }],
        tracks: [
          {
            name: { ko: "기술자산 평가", en: "valuing a technology" },
            benefit: {
              ko: "인수합병은 6천만 원, 그 밖에는 3천만 원까지 비용의 70~80%",
              en: "70 to 80% of the cost, up to KRW 60 million for a merger and 30 million otherwise",
            },
            limitWon: 60_000_000,
            ratePercent: 80,
            rules: investmentLinked.ruleSet,
          },
        ],
      },
    ],
  },
];
