import { techFields } from "#app/matching/catalogue/vocabulary.ts";
import type { FieldSeed } from "./taxonomy.ts";

/** Fields 1 to 6 of the taxonomy in force. */
export const firstHalf: readonly FieldSeed[] = [
  {
    code: "semiconductor-display",
    ...techFields["semiconductor-display"],
    technologies: [
      {
        code: "next-memory",
        ko: "고집적·저항기반 메모리",
        en: "High-density and resistance-based memory",
        scope: {
          ko: "더 많이, 더 빨리, 더 적은 전력으로 저장하는 차세대 메모리반도체의 소재, 소자, 공정",
          en: "materials, devices and processes of memory chips that store more, faster and with less power",
        },
      },
      {
        code: "ai-semiconductor",
        ko: "고성능·저전력 인공지능 반도체",
        en: "High-performance, low-power AI semiconductors",
        scope: {
          ko: "인공지능의 학습과 추론을 적은 전력으로 빠르게 계산하는 반도체의 설계, 소자, 운영 소프트웨어",
          en: "design, devices and system software of chips that train and run AI fast on little power",
        },
      },
      {
        code: "advanced-packaging",
        ko: "반도체 첨단패키징",
        en: "Advanced semiconductor packaging",
        scope: {
          ko: "서로 다른 칩과 칩렛을 촘촘히 쌓고 이어 한 모듈로 만드는 패키지 기술",
          en: "packages that stack and join different chips and chiplets densely into one module",
        },
      },
      {
        code: "power-semiconductor",
        ko: "전력반도체",
        en: "Power semiconductors",
        scope: {
          ko: "탄화규소, 질화갈륨, 산화갈륨 같은 화합물로 전력을 바꾸고 나누고 제어하는 반도체와 부품",
          en: "chips and parts of compounds such as SiC, GaN and Ga2O3 that convert, distribute and control power",
        },
      },
      {
        code: "next-sensing",
        ko: "차세대 고성능 센싱",
        en: "Next-generation high-performance sensing",
        scope: {
          ko: "스마트기기, 모빌리티, 극한 환경에서 물리·화학·바이오 신호를 감지해 알아보는 센서 장치와 부품",
          en: "sensor devices and parts that detect and interpret physical, chemical and biological signals, in harsh places too",
        },
      },
      {
        code: "inorganic-led-display",
        ko: "무기발광 디스플레이",
        en: "Inorganic light-emitting displays",
        scope: {
          ko: "무기 소재가 스스로 빛을 내어 밝고 오래가는 디스플레이(마이크로 LED 등)",
          en: "bright, long-lived displays whose inorganic material emits the light itself, such as micro-LED",
        },
      },
      {
        code: "freeform-display",
        ko: "프리폼 디스플레이",
        en: "Free-form displays",
        scope: {
          ko: "휘고 접고 늘일 수 있는 유연·신축 디스플레이",
          en: "flexible and stretchable displays that bend, fold and extend",
        },
      },
      {
        code: "chip-display-supply",
        ko: "반도체·디스플레이 소재·부품·장비",
        en: "Materials, parts and equipment for semiconductors and displays",
        scope: {
          ko: "노광·식각·증착 같은 초미세 반도체 공정과 OLED 제조에 쓰는 소재, 부품, 장비",
          en: "what the finest chip processes (lithography, etching, deposition) and OLED production are made of and with",
        },
      },
    ],
  },
  {
    code: "secondary-battery",
    ...techFields["secondary-battery"],
    technologies: [
      {
        code: "lithium-ion-battery",
        ko: "리튬이온전지 및 핵심소재",
        en: "Lithium-ion batteries and core materials",
        scope: {
          ko: "지금의 리튬이온전지를 더 높은 에너지밀도, 더 싼값, 더 깨끗한 공정으로 만드는 소재와 공정",
          en: "materials and processes that give today's lithium-ion batteries more energy, a lower price and cleaner production",
        },
      },
      {
        code: "next-battery",
        ko: "차세대 이차전지 소재·셀",
        en: "Next-generation battery materials and cells",
        scope: {
          ko: "전고체·반고체, 리튬금속, 리튬황, 나트륨이온처럼 리튬이온의 한계를 넘는 전지의 소재와 셀",
          en: "materials and cells beyond lithium-ion: solid and semi-solid state, lithium metal, lithium sulphur, sodium ion",
        },
      },
      {
        code: "battery-system",
        ko: "이차전지 모듈·시스템",
        en: "Battery modules and systems",
        scope: {
          ko: "전기 모빌리티와 에너지저장장치(ESS)의 모듈, 팩, 시스템과 이를 지능적으로 관리하는 기술(BMS)",
          en: "modules, packs and systems for electric mobility and energy storage, and their intelligent management",
        },
      },
      {
        code: "battery-recycling",
        ko: "이차전지 재사용·재활용",
        en: "Battery reuse and recycling",
        scope: {
          ko: "다 쓴 배터리를 안전하게 다시 쓰고 자원을 순도 높게 되찾는 기술",
          en: "safe second use of spent batteries and recovery of their materials at high purity",
        },
      },
    ],
  },
  {
    code: "advanced-mobility",
    ...techFields["advanced-mobility"],
    technologies: [
      {
        code: "autonomous-driving",
        ko: "자율주행 시스템",
        en: "Autonomous driving systems",
        scope: {
          ko: "사람의 조작 없이 차를 움직이는 소프트웨어, 통신, 컴퓨팅, 서비스와 그 안전성 평가·인증",
          en: "software, communication, computing and services that drive a vehicle by itself, and their safety certification",
        },
      },
      {
        code: "urban-air-mobility",
        ko: "도심항공교통(UAM)",
        en: "Urban air mobility (UAM)",
        scope: {
          ko: "조용하고 깨끗한 수직이착륙기와 교통관리, 이착륙장, 인증 등 도심 운항 체계",
          en: "quiet, clean vertical take-off aircraft and what flying them in cities needs: traffic control, vertiports, certification",
        },
      },
      {
        code: "electric-hydrogen-vehicle",
        ko: "전기·수소차",
        en: "Electric and hydrogen vehicles",
        scope: {
          ko: "고전압 배터리, 수소 연료전지, 탄소중립연료로 달리는 친환경차",
          en: "vehicles driven by high-voltage batteries, hydrogen fuel cells or carbon-neutral fuels",
        },
      },
    ],
  },
  {
    code: "next-gen-nuclear",
    ...techFields["next-gen-nuclear"],
    technologies: [
      {
        code: "small-modular-reactor",
        ko: "소형 모듈형 원자로(SMR)",
        en: "Small modular reactors (SMR)",
        scope: {
          ko: "안전성을 높이고 모듈로 만들어 유연하게 돌리는 경수형 소형 원자로",
          en: "small light-water reactors with higher safety, modular manufacture and flexible operation",
        },
      },
      {
        code: "advanced-nuclear-waste",
        ko: "선진원자력시스템 및 폐기물 관리",
        en: "Advanced nuclear systems and waste management",
        scope: {
          ko: "액체금속·기체·용융염으로 식히는 비경수형 원자로와 사용후핵연료의 운반, 저장, 처분",
          en: "reactors cooled by liquid metal, gas or molten salt; transport, storage and disposal of spent fuel",
        },
      },
    ],
  },
  {
    code: "advanced-bio",
    ...techFields["advanced-bio"],
    technologies: [
      {
        code: "synthetic-biology",
        ko: "합성생물학",
        en: "Synthetic biology",
        scope: {
          ko: "공학의 방법으로 생명체의 구성 요소와 시스템을 설계하고 만드는 기술",
          en: "designing and building parts and systems of living things by methods of engineering",
        },
      },
      {
        code: "gene-cell-therapy",
        ko: "유전자·세포 치료",
        en: "Gene and cell therapy",
        scope: {
          ko: "유전자의 결함을 고치거나 세포와 조직의 기능을 되살리는 치료제의 개발과 제조",
          en: "development and manufacture of therapies that mend genes or restore cells and tissues",
        },
      },
      {
        code: "vaccines-therapeutics",
        ko: "감염병 백신·치료",
        en: "Vaccines and therapeutics for infectious diseases",
        scope: {
          ko: "새로운 감염병이 나타났을 때 백신과 치료제를 빨리 찾고 만들기 위한 전달체, 후보물질 등의 바탕 기술",
          en: "what it takes to find and make vaccines and drugs fast when a new disease appears: delivery, candidates, platforms",
        },
      },
      {
        code: "digital-health-data",
        ko: "디지털 헬스데이터 분석·활용",
        en: "Digital health data analysis and use",
        scope: {
          ko: "바이오·의료 데이터를 모으고 분석해 맞춤형 진단, 치료, 예방과 신약개발에 쓰는 기술",
          en: "gathering and analysing biomedical data for personal diagnosis, treatment, prevention and drug discovery",
        },
      },
    ],
  },
  {
    code: "aerospace-marine",
    ...techFields["aerospace-marine"],
    technologies: [
      {
        code: "staged-combustion-engine",
        ko: "대형 다단연소 사이클 엔진",
        en: "Large staged-combustion-cycle engines",
        scope: {
          ko: "다시 점화하고 추력을 조절할 수 있는 우주발사체용 고효율 대형 엔진의 설계, 제조, 시험",
          en: "design, manufacture and test of large, efficient launcher engines that reignite and throttle",
        },
      },
      {
        code: "space-observation",
        ko: "우주 관측·센싱",
        en: "Space observation and sensing",
        scope: {
          ko: "인공위성의 본체와 탑재체, 위성 정보를 얻어 쓰는 운영·관리 체계",
          en: "satellite platforms and payloads, and the systems that operate them and use what they see",
        },
      },
      {
        code: "lunar-exploration",
        ko: "달착륙·표면탐사",
        en: "Lunar landing and surface exploration",
        scope: {
          ko: "달착륙선과 탐사 이동체, 궤도 설계와 심우주 운영의 바탕 기술",
          en: "landers and rovers, orbit design and operation for the moon and deep space",
        },
      },
      {
        code: "aero-gas-turbine",
        ko: "첨단 항공가스터빈 엔진·부품",
        en: "Advanced aero gas-turbine engines and parts",
        scope: {
          ko: "유인·무인 항공기에 쓰는 고출력, 장수명 터보팬 엔진과 부품의 설계, 제조, 인증",
          en: "design, manufacture and certification of powerful, durable turbofan engines and parts",
        },
      },
      {
        code: "marine-resources",
        ko: "해양자원 탐사",
        en: "Marine resource exploration",
        scope: {
          ko: "극지와 깊은 바다에서 희토류, 코발트, 니켈 같은 전략 광물을 찾고 캐는 기술",
          en: "finding and mining strategic minerals such as rare earths, cobalt and nickel in polar and deep seas",
        },
      },
    ],
  },
];
