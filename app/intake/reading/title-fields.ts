import type { techFields } from "#app/matching/catalogue/vocabulary.ts";

type Field = keyof typeof techFields;

/** Names that mean a strategic field and nothing else; a word with a second meaning is left out. */
const NAMES: readonly (readonly [Field, RegExp])[] = [
  ["semiconductor-display", /반도체|팹리스|파운드리|디스플레이|(?<![A-Z])OLED|semiconductor/iu],
  ["secondary-battery", /이차전지|2차전지|배터리|전고체|secondary batter|\bbatter(y|ies)\b/iu],
  ["advanced-mobility", /자율주행|미래차|미래\s?모빌리티|전기차|수소차|도심항공교통|(?<![A-Z])UAM(?![A-Z])/u],
  ["next-gen-nuclear", /원자력|소형모듈원전|소형모듈원자로|원전|(?<![A-Z])SMR(?![A-Z])/u],
  // '바이오매스', '바이오가스' and '바이오에너지' are energy; '친환경 바이오플라스틱' is chemistry.
  ["advanced-bio", /바이오(?!매스|가스|디젤|에너지|연료|플라스틱|차)|유전자|세포치료|백신|신약|줄기세포/u],
  ["aerospace-marine", /우주(?!베키)|위성|발사체|항공기|항공산업|조선해양|조선ㆍ해양|해양플랜트|자율운항/u],
  ["hydrogen", /수소(?!차)|연료전지|수전해/u],
  ["cybersecurity", /정보보호|정보보안|사이버\s?보안|제로트러스트/u],
  ["ai", /인공지능|(?<![A-Za-z])AI(?![A-Za-z])|파운데이션\s?모델|거대언어모델|(?<![A-Z])LLM(?![A-Z])/u],
  ["next-gen-comms", /(?<![\dA-Z])[56]G(?![A-Z가-힣]*특화센터)|이동통신|위성통신|오픈랜|Open\s?RAN/u],
  ["robotics-manufacturing", /로봇|로보틱스|스마트\s?제조|제조\s?AI|robotic/iu],
  ["quantum", /양자\s?([-ㆍ·]|컴퓨|기술|통신|센서|센싱|암호|정보|과학|산업|소자|내성)|퀀텀|quantum/iu],
];

/** The strategic fields that a title names outright; most titles name none. */
export function fieldsInTitle(title: string): Field[] {
  return NAMES.flatMap(([field, pattern]) => (pattern.test(title) ? [field] : []));
}
