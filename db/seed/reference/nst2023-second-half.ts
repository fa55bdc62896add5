import { techFields } from "#app/matching/catalogue/vocabulary.ts";
import type { FieldSeed } from "./taxonomy.ts";

/** Fields 7 to 12 of the taxonomy in force. */
export const secondHalf: readonly FieldSeed[] = [
  {
    code: "hydrogen",
    ...techFields.hydrogen,
    technologies: [
      {
        code: "water-electrolysis",
        ko: "수전해 수소생산",
        en: "Hydrogen production by water electrolysis",
        scope: {
          ko: "전기로 물을 나누어 연료와 발전에 쓸 수소를 얻는 기술",
          en: "splitting water by electricity into hydrogen for fuel and power",
        },
      },
      {
        code: "hydrogen-storage",
        ko: "수소 저장·운송",
        en: "Hydrogen storage and transport",
        scope: {
          ko: "수소를 기체로 또는 극저온에서 액화해 저장하고 나르는 기술",
          en: "storing and moving hydrogen as gas or as a deeply cooled liquid",
        },
      },
      {
        code: "fuel-cell-power",
        ko: "수소연료전지 및 발전",
        en: "Hydrogen fuel cells and power generation",
        scope: {
          ko: "수소를 전기와 열로 바로 바꾸거나 가스터빈에서 태워 발전하는 기술",
          en: "turning hydrogen into power and heat in fuel cells, or burning it in gas turbines",
        },
      },
    ],
  },
  {
    code: "cybersecurity",
    ...techFields.cybersecurity,
    technologies: [
      {
        code: "data-ai-security",
        ko: "데이터·AI 보안",
        en: "Data and AI security",
        scope: {
          ko: "개인정보와 산업정보를 지키면서 안전하게 쓰기 위해 AI를 적용한 보안 기술",
          en: "AI-assisted protection and safe use of personal and industrial data",
        },
      },
      {
        code: "vulnerability-response",
        ko: "디지털 취약점 분석·대응(공급망 보안)",
        en: "Digital vulnerability analysis and response (supply-chain security)",
        scope: {
          ko: "소프트웨어 공급망 전체의 무결성을 검증하고 침해를 추적, 복구, 예방하는 기술",
          en: "verifying the integrity of the digital supply chain; tracing, recovering from and preventing intrusions",
        },
      },
      {
        code: "network-cloud-security",
        ko: "네트워크·클라우드 보안",
        en: "Network and cloud security",
        scope: {
          ko: "클라우드의 제로트러스트와 지능형 보안관제, 차세대 통신의 신뢰성을 지키는 기술",
          en: "zero trust in the cloud, intelligent monitoring, and trust in next-generation networks",
        },
      },
      {
        code: "industrial-security",
        ko: "산업·가상융합 보안",
        en: "Industrial and virtual-convergence security",
        scope: {
          ko: "공장 같은 산업 현장과 가상융합 환경에 맞추어 정보보안과 물리보안을 합친 기술",
          en: "information and physical security combined for industrial sites and virtual environments",
        },
      },
    ],
  },
  {
    code: "ai",
    ...techFields.ai,
    technologies: [
      {
        code: "ai-infrastructure",
        ko: "효율적 학습 및 AI인프라(SW/HW) 고도화",
        en: "Efficient learning and AI infrastructure (software and hardware)",
        scope: {
          ko: "더 적은 데이터와 전력으로 모델을 만들고 쓰게 하는 최적화와 경량화",
          en: "optimisation and compression, so that models are built and used with less data and power",
        },
      },
      {
        code: "ai-reasoning",
        ko: "첨단 AI 모델링·의사결정(인지·판단·추론)",
        en: "Advanced AI modelling and decision-making",
        scope: {
          ko: "맥락을 이해하고 상식으로 추론하며 소통, 협력, 창작하는 인공지능",
          en: "AI that understands context, reasons with common sense, communicates, co-operates and creates",
        },
      },
      {
        code: "industrial-ai",
        ko: "산업 활용·혁신 AI",
        en: "AI for industrial use and innovation",
        scope: {
          ko: "코딩을 거의 모르는 기업도 쓸 수 있고 산업의 생산성을 높이는 인공지능",
          en: "AI that companies use with little coding and that raises the productivity of industry",
        },
      },
      {
        code: "trustworthy-ai",
        ko: "안전·신뢰 AI",
        en: "Safe and trustworthy AI",
        scope: {
          ko: "규범과 개인정보, 저작권을 지키고 공격에 견디며 결론을 설명할 수 있는 인공지능",
          en: "AI that respects norms, privacy and copyright, withstands attacks and explains its conclusions",
        },
      },
    ],
  },
  {
    code: "next-gen-comms",
    ...techFields["next-gen-comms"],
    technologies: [
      {
        code: "5g-advanced",
        ko: "5G 고도화(5G-Adv)",
        en: "5G-Advanced",
        scope: {
          ko: "3GPP Rel-18 이후의 표준을 지원하는 이동통신",
          en: "mobile communication by the standards from 3GPP release 18 on",
        },
      },
      {
        code: "6g",
        ko: "6G",
        en: "6G",
        scope: {
          ko: "5G 다음 세대(IMT-2030)의 통신 인프라",
          en: "communication infrastructure of the generation after 5G (IMT-2030)",
        },
      },
      {
        code: "open-ran",
        ko: "오픈랜(Open-RAN)",
        en: "Open RAN",
        scope: {
          ko: "기지국을 이루는 장치 사이의 규격을 열어 서로 다른 회사의 장비를 잇는 기술",
          en: "open interfaces between the units of a base station, so that makers can be mixed",
        },
      },
      {
        code: "comms-components",
        ko: "고효율 5G·6G 통신부품",
        en: "High-efficiency 5G and 6G components",
        scope: {
          ko: "이동통신 장비와 단말에 들어가는 무선통신 부품과 광통신 부품",
          en: "radio and optical parts inside mobile equipment and devices",
        },
      },
      {
        code: "satellite-comms",
        ko: "5G·6G 위성통신",
        en: "5G and 6G satellite communications",
        scope: {
          ko: "지상망과 저궤도 위성을 이어 땅, 바다, 하늘을 모두 연결하는 통신",
          en: "joining ground networks and low-orbit satellites to reach land, sea and air",
        },
      },
    ],
  },
  {
    code: "robotics-manufacturing",
    ...techFields["robotics-manufacturing"],
    technologies: [
      {
        code: "robot-parts",
        ko: "로봇 정밀제어·구동 부품·SW",
        en: "Precision control and drive parts and software for robots",
        scope: {
          ko: "주변과 사람의 의도를 알아채고 로봇을 정밀하게 움직이는 핵심 부품과 소프트웨어",
          en: "core parts and software that sense surroundings and intention and move a robot precisely",
        },
      },
      {
        code: "robot-navigation",
        ko: "로봇 자율이동",
        en: "Autonomous robot mobility",
        scope: {
          ko: "정돈되지 않은 실내외에서 로봇이 지시 없이 목표까지 스스로 가는 기술",
          en: "robots that find their own way through unstructured places, indoors and out",
        },
      },
      {
        code: "robot-manipulation",
        ko: "고난도 자율조작",
        en: "Dexterous autonomous manipulation",
        scope: {
          ko: "유연하고 가벼운 팔과 손으로 상황을 판단하며 안전하게 일하는 로봇 조작",
          en: "flexible, light arms and hands that judge the situation and work safely",
        },
      },
      {
        code: "human-robot-interaction",
        ko: "인간-로봇 상호작용",
        en: "Human-robot interaction",
        scope: {
          ko: "상황을 이해하고 행동, 표정, 대화를 스스로 만들어 사람과 소통하는 로봇 기술",
          en: "robots that understand a situation and answer people by action, expression and speech",
        },
      },
      {
        code: "virtual-manufacturing",
        ko: "가상 제조",
        en: "Virtual manufacturing",
        scope: {
          ko: "스마트공장을 디지털 트윈으로 옮겨 생산과 공정을 지능화하는 기술",
          en: "digital twins of smart factories that make production and processes intelligent",
        },
      },
    ],
  },
  {
    code: "quantum",
    ...techFields.quantum,
    technologies: [
      {
        code: "quantum-computing",
        ko: "양자컴퓨팅",
        en: "Quantum computing",
        scope: {
          ko: "얽힘 같은 양자의 성질로 계산 능력을 크게 높이는 하드웨어와 소프트웨어",
          en: "hardware and software that compute by quantum properties such as entanglement",
        },
      },
      {
        code: "quantum-comms",
        ko: "양자통신",
        en: "Quantum communications",
        scope: {
          ko: "정보를 양자 상태로 주고받아 도청을 막는 통신",
          en: "sending information as quantum states, so that it cannot be tapped unnoticed",
        },
      },
      {
        code: "quantum-sensing",
        ko: "양자센싱",
        en: "Quantum sensing",
        scope: {
          ko: "전자기장, 빛, 중력 등을 양자 현상으로 훨씬 정밀하게 재는 센서",
          en: "sensors that measure fields, light or gravity far more precisely by quantum effects",
        },
      },
    ],
  },
];
