import type { Bilingual } from "#app/i18n/locale.ts";
import type { TaxonomySeed, TechnologySeed } from "./taxonomy.ts";

/** A technology of the draft: only its name is known, so its scope is left open. */
const named = (code: string, ko: Bilingual["ko"], en: Bilingual["en"]): TechnologySeed => ({
  code,
  ko,
  en,
  scope: null,
});

/** The draft of July 2026: 10 fields, 55 technologies. Read in a third party's copy; no official notice was found. */
export const next2026: TaxonomySeed = {
  id: "next2026",
  name: { ko: "10대 분야·55개 중점기술(개정안)", en: "10 fields, 55 technologies (draft)" },
  status: "draft",
  validFrom: null,
  validUntil: null,
  source: "국가전략기술 체계 개정안(2026년 7월). 공식 고시 원문은 확인하지 못함",
  isVerified: false,
  fields: [
    {
      code: "ai",
      ko: "인공지능",
      en: "artificial intelligence",
      technologies: [
        named("ai-infrastructure", "AI 인프라 고도화", "AI infrastructure"),
        named("efficient-ai", "효율적 AI 학습 및 추론", "Efficient AI training and inference"),
        named("ai-reasoning", "첨단 AI 모델링·의사결정", "Advanced AI modelling and decision-making"),
        named("trustworthy-ai", "안전·신뢰 AI", "Safe and trustworthy AI"),
        named("vertical-ai", "버티컬 AI", "Vertical AI"),
      ],
    },
    {
      code: "robot-mobility",
      ko: "첨단로봇·모빌리티",
      en: "advanced robots & mobility",
      technologies: [
        named("robot-parts", "로봇 부품·플랫폼", "Robot parts and platforms"),
        named("robot-intelligence", "로봇 지능기술", "Robot intelligence"),
        named("ai-manufacturing", "AI 제조", "AI manufacturing"),
        named("autonomous-driving", "자율주행 시스템", "Autonomous driving systems"),
      ],
    },
    {
      code: "security-network",
      ko: "차세대 보안·네트워크",
      en: "next-generation security & networks",
      technologies: [
        named("data-ai-security", "데이터·AI 보안", "Data and AI security"),
        named(
          "vulnerability-response",
          "디지털 취약점 분석·침해대응",
          "Digital vulnerability analysis and incident response",
        ),
        named("industrial-security-blockchain", "산업보안·블록체인", "Industrial security and blockchain"),
        named("6g", "6G", "6G"),
        named("5g-advanced", "5G 고도화(5G-Adv)", "5G-Advanced"),
        named("satellite-comms", "위성통신", "Satellite communications"),
        named("ai-network", "AI-네트워크", "AI networks"),
        named("comms-components", "차세대 통신부품", "Next-generation communication components"),
      ],
    },
    {
      code: "semiconductor-display",
      ko: "반도체·디스플레이",
      en: "semiconductors & displays",
      technologies: [
        named("next-memory", "차세대 메모리반도체", "Next-generation memory"),
        named(
          "ai-semiconductor",
          "고성능·저전력 인공지능 반도체",
          "High-performance, low-power AI semiconductors",
        ),
        named("advanced-packaging", "반도체 첨단패키징", "Advanced semiconductor packaging"),
        named("compound-power-semiconductor", "화합물 전력반도체", "Compound power semiconductors"),
        named("next-sensing", "차세대 고성능 센싱", "Next-generation high-performance sensing"),
        named("defence-semiconductor", "국방반도체", "Defence semiconductors"),
        named(
          "semiconductor-supply",
          "반도체 소재·부품·장비",
          "Semiconductor materials, parts and equipment",
        ),
        named("inorganic-led-display", "무기발광 디스플레이", "Inorganic light-emitting displays"),
        named("next-oled", "차세대 OLED", "Next-generation OLED"),
        named("display-supply", "디스플레이 소재·부품·장비", "Display materials, parts and equipment"),
      ],
    },
    {
      code: "bio",
      ko: "첨단바이오",
      en: "advanced bio",
      technologies: [
        named(
          "synthetic-biology-biomanufacturing",
          "합성생물학·바이오제조",
          "Synthetic biology and biomanufacturing",
        ),
        named("cell-gene-therapy", "세포·유전자 치료", "Cell and gene therapy"),
        named("next-vaccines", "차세대 백신", "Next-generation vaccines"),
        named("bio-data-ai", "바이오 데이터·인공지능", "Bio data and AI"),
        named("artificial-organs", "바이오 인공장기·혈액", "Bioartificial organs and blood"),
        named("brain-computer-interface", "뇌-컴퓨터 인터페이스(BCI)", "Brain-computer interfaces (BCI)"),
        named("green-bio", "그린바이오", "Green bio"),
      ],
    },
    {
      code: "battery",
      ko: "차세대전지",
      en: "next-generation batteries",
      technologies: [
        named("lithium-ion-battery", "리튬이온전지", "Lithium-ion batteries"),
        named("next-battery", "차세대 이차전지", "Next-generation secondary batteries"),
        named("energy-storage-system", "에너지저장시스템(ESS)", "Energy storage systems (ESS)"),
      ],
    },
    {
      code: "space-ocean",
      ko: "우주항공·해양",
      en: "aerospace & marine",
      technologies: [
        named("reusable-launcher", "재사용발사체", "Reusable launch vehicles"),
        named("satellite-system", "위성시스템·탑재체", "Satellite systems and payloads"),
        named("space-exploration", "우주관측·탐사", "Space observation and exploration"),
        named(
          "aero-gas-turbine",
          "첨단 항공 가스터빈 엔진·부품",
          "Advanced aero gas-turbine engines and parts",
        ),
        named("drone-uam", "드론·도심항공교통(UAM)", "Drones and urban air mobility (UAM)"),
        named("green-autonomous-ship", "친환경·자율운항 선박", "Green and autonomous ships"),
      ],
    },
    {
      code: "materials",
      ko: "혁신·미래소재",
      en: "innovative & future materials",
      technologies: [
        named("innovative-materials", "혁신·지속가능 소재", "Innovative and sustainable materials"),
        named(
          "future-materials",
          "미래소재 및 설계·평가 플랫폼",
          "Future materials and platforms for their design and evaluation",
        ),
      ],
    },
    {
      code: "energy-nuclear",
      ko: "미래에너지·원자력",
      en: "future energy & nuclear",
      technologies: [
        named(
          "clean-hydrogen",
          "청정수소 생산·저장·운송·활용",
          "Clean hydrogen: production, storage, transport and use",
        ),
        named("small-modular-reactor", "소형 모듈형 원자로(SMR)", "Small modular reactors (SMR)"),
        named(
          "advanced-nuclear-waste",
          "선진원자력시스템 및 폐기물 관리",
          "Advanced nuclear systems and waste management",
        ),
        named("nuclear-fusion", "핵융합", "Nuclear fusion"),
        named("smart-grid", "지능형 전력망", "Smart grid"),
        named("renewable-energy", "재생에너지", "Renewable energy"),
        named(
          "carbon-capture",
          "탄소 포집·활용·저장(CCUS)",
          "Carbon capture, utilisation and storage (CCUS)",
        ),
      ],
    },
    {
      code: "quantum",
      ko: "양자",
      en: "quantum",
      technologies: [
        named("quantum-computing", "양자컴퓨팅", "Quantum computing"),
        named("quantum-comms", "양자통신", "Quantum communications"),
        named("quantum-sensing", "양자센싱", "Quantum sensing"),
      ],
    },
  ],
};
