import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { sampleDays } from "./sample-days.ts";
import { byAge, forRegion, readInPart, readWhole } from "./sample-rules.ts";

type NoticeSeed = z.input<typeof canonicalNoticeSchema>;
export type SampleSeed = Pick<NoticeSeed, "title" | "opportunities"> &
  Partial<Pick<NoticeSeed, "titleEn" | "lang" | "publishedOn">> & { id: string };

const longTitle =
  "(예시) 제목이 이백 자인 공고: 국가전략기술 분야의 창업기업과 중소기업, 중견기업이 대학과 출연연구기관, 수요기업과 컨소시엄을 이루어 소재와 부품, 장비를 함께 개발하고 시험하며 인증하고, 그 결과를 공공기관과 해외의 수요처에서 실증하여 혁신제품 지정과 시범구매, 수출까지 한 번에 이어 가도록 지원하는 다년도 통합 공모의 시행계획 제1차 수정 재공고 안내";

/** Invented opportunities, one for each state that a page has to show. Their dates move with `now`. */
export function samples(now: Temporal.Instant): SampleSeed[] {
  const { day, at, nextSix, startOfMonth, monthName } = sampleDays(now);
  const read = (ruleSet: typeof readWhole) => ({
    ruleSet,
    readBy: "예시",
    readOn: day(-3),
    readFrom: "예시 공고",
  });
  const open = { type: "fixed", announcedOn: day(-7), opensAt: at(-7) } as const;
  return [
    {
      id: "opens-tomorrow",
      title: "(예시) 내일 접수를 시작하는 AI 반도체 연구개발",
      titleEn: "(Sample) AI semiconductor research that opens tomorrow",
      publishedOn: day(-7),
      opportunities: [
        {
          kind: "rnd",
          regions: ["nationwide"],
          fields: ["semiconductor-display", "ai"],
          technologies: ["ai-semiconductor"],
          limitWon: 300_000_000,
          ratePercent: 75,
          givesConfirmedBonus: true,
          windows: [
            {
              type: "fixed",
              announcedOn: day(-7),
              opensAt: at(1, 10),
              closesAt: at(31, 18),
              hasHour: true,
            },
          ],
          rules: read(readWhole),
        },
      ],
    },
    {
      id: "closes-today",
      title: "(예시) 오늘 18시에 마감하는 사이버보안 실증",
      titleEn: "(Sample) Cybersecurity trial that closes at 18:00",
      publishedOn: day(-7),
      opportunities: [
        {
          kind: "procurement",
          regions: ["nationwide"],
          fields: ["cybersecurity"],
          technologies: ["network-cloud-security"],
          limitWon: 50_000_000,
          windows: [{ ...open, closesAt: nextSix, hasHour: true }],
          rules: read(readInPart),
        },
      ],
    },
    {
      id: "closes-in-three-days",
      title: "(예시) 3일 뒤 마감하는 이차전지 해외 인증",
      titleEn: "(Sample) Battery certification abroad that closes in three days",
      publishedOn: day(-7),
      opportunities: [
        {
          kind: "overseas",
          regions: ["overseas"],
          fields: ["secondary-battery"],
          technologies: ["next-battery"],
          limitWon: 100_000_000,
          ratePercent: 70,
          windows: [{ ...open, closesAt: at(4) }],
        },
      ],
    },
    {
      id: "until-budget",
      title: "(예시) 예산이 다할 때까지 받는 수소 기업 융자",
      titleEn: "(Sample) Loans for hydrogen companies until the budget is spent",
      publishedOn: day(-30),
      opportunities: [
        {
          kind: "finance",
          regions: ["nationwide"],
          fields: ["hydrogen"],
          limitWon: 1_000_000_000,
          windows: [{ type: "until_budget", opensAt: at(-30) }],
        },
      ],
    },
    {
      id: "rolling",
      title: "(예시) 언제나 받는 특허 자문",
      titleEn: "(Sample) Patent advice at any time",
      opportunities: [
        {
          kind: "ip",
          regions: ["nationwide"],
          limitWon: 5_000_000,
          windows: [{ type: "rolling" }],
        },
      ],
    },
    {
      id: "until-filled",
      title: "(예시) 모집이 끝날 때까지 받는 양자 인력 양성",
      titleEn: "(Sample) Quantum training until all places are taken",
      publishedOn: day(-10),
      opportunities: [
        {
          kind: "talent",
          regions: ["daejeon"],
          fields: ["quantum"],
          windows: [{ type: "until_filled", opensAt: at(-10) }],
        },
      ],
    },
    {
      id: "unknown",
      title: "(예시) 기간을 알 수 없는 지역 실증",
      titleEn: "(Sample) Regional trial of unknown period",
      opportunities: [
        {
          kind: "regional",
          regions: ["jeonnam_gwangju"],
          windows: [{ type: "unknown", label: "세부사업별 상이" }],
        },
      ],
    },
    {
      id: "month-only",
      title: "(예시) 달만 알려진 첨단 바이오 창업 지원",
      titleEn: "(Sample) Advanced-bio start-ups, only the month is known",
      opportunities: [
        {
          kind: "startup",
          regions: ["nationwide"],
          fields: ["advanced-bio"],
          windows: [
            {
              type: "unknown",
              opensAt: startOfMonth(1),
              closesAt: startOfMonth(2),
              label: monthName(1),
            },
          ],
        },
      ],
    },
    {
      id: "two-windows",
      title: "(예시) 두 번 접수하는 로봇 연구개발",
      titleEn: "(Sample) Robot research with two periods",
      publishedOn: day(-60),
      opportunities: [
        {
          kind: "rnd",
          regions: ["nationwide"],
          fields: ["robotics-manufacturing"],
          technologies: ["robot-navigation", "robot-manipulation"],
          limitWon: 500_000_000,
          ratePercent: 67,
          windows: [
            {
              type: "fixed",
              opensAt: at(-60),
              closesAt: at(-30, 18),
              hasHour: true,
              label: "1차",
            },
            { type: "fixed", opensAt: at(14), closesAt: at(28, 18), hasHour: true, label: "2차" },
          ],
          rules: read(readInPart),
        },
      ],
    },
    {
      id: "two-tracks",
      title: "(예시) 수도권과 비수도권을 나누어 뽑는 창업 지원",
      titleEn: "(Sample) Start-up support in two parts by region",
      publishedOn: day(-7),
      opportunities: [
        {
          track: { ko: "수도권", en: "capital area" },
          kind: "startup",
          regions: ["capital_area"],
          limitWon: 50_000_000,
          windows: [{ ...open, closesAt: at(21, 16), hasHour: true }],
          rules: read(forRegion("capital_area", "수도권", "capital area")),
        },
        {
          track: { ko: "비수도권", en: "outside the capital area" },
          kind: "startup",
          regions: ["non_capital"],
          limitWon: 70_000_000,
          givesConfirmedBonus: true,
          windows: [{ ...open, closesAt: at(21, 16), hasHour: true }],
          rules: read(forRegion("non_capital", "비수도권", "outside the capital area")),
        },
      ],
    },
    {
      id: "choice",
      title: "(예시) 업력에 따라 트랙 하나를 골라 신청하는 창업 사업화",
      titleEn: "(Sample) Commercialisation in one of three tracks",
      publishedOn: day(-7),
      opportunities: [
        {
          kind: "startup",
          regions: ["nationwide"],
          limitWon: 300_000_000,
          windows: [{ ...open, closesAt: at(25, 17), hasHour: true }],
          rules: read(byAge),
        },
      ],
    },
    {
      id: "sensitive",
      title: "(예시) 민감 등급 우주항공 연구개발",
      titleEn: "(Sample) Aerospace research of the sensitive class",
      publishedOn: day(-7),
      opportunities: [
        {
          kind: "rnd",
          regions: ["nationwide"],
          fields: ["aerospace-marine"],
          securityClass: "sensitive",
          limitWon: 2_000_000_000,
          windows: [{ ...open, closesAt: at(21) }],
        },
      ],
    },
    {
      id: "security",
      title: "(예시) 보안 등급 연구개발",
      titleEn: "(Sample) Research of the security class",
      publishedOn: day(-7),
      opportunities: [
        {
          kind: "rnd",
          regions: ["nationwide"],
          securityClass: "security",
          windows: [{ ...open, closesAt: at(21) }],
        },
      ],
    },
    {
      id: "long-title",
      title: longTitle,
      titleEn: "(Sample) A notice whose Korean title has two hundred characters",
      publishedOn: day(-7),
      opportunities: [
        {
          kind: "rnd",
          regions: ["nationwide"],
          windows: [{ ...open, closesAt: at(45) }],
        },
      ],
    },
    {
      id: "english",
      title: "(Sample) Call for joint pilots in urban air mobility",
      lang: "en",
      publishedOn: day(-7),
      opportunities: [
        {
          kind: "overseas",
          regions: ["overseas"],
          fields: ["advanced-mobility"],
          technologies: ["urban-air-mobility"],
          windows: [{ ...open, closesAt: at(40, 23), hasHour: true }],
          rules: read(readWhole),
        },
      ],
    },
  ];
}
