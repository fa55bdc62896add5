import { type AgencySeed, agencyOf } from "./agency-seed.ts";
import { ministries } from "./ministries.ts";
import { buyers, operators } from "./operators.ts";

const local = agencyOf("local");

/** The governments of cities and provinces. Their short names are regions, so that aliases end in 시 or 도. */
const localGovernments = [
  local("gov-seoul", "서울특별시", "Seoul Metropolitan Government", "서울시"),
  local("gov-busan", "부산광역시", "Busan Metropolitan City", "부산시"),
  local("gov-daegu", "대구광역시", "Daegu Metropolitan City", "대구시"),
  local("gov-incheon", "인천광역시", "Incheon Metropolitan City", "인천시"),
  local("gov-gwangju", "광주광역시", "Gwangju Metropolitan City"),
  local("gov-daejeon", "대전광역시", "Daejeon Metropolitan City", "대전시"),
  local("gov-ulsan", "울산광역시", "Ulsan Metropolitan City", "울산시"),
  local("gov-sejong", "세종특별자치시", "Sejong Special Self-Governing City", "세종시"),
  local("gov-gyeonggi", "경기도", "Gyeonggi Province"),
  local("gov-gangwon", "강원특별자치도", "Gangwon State", "강원도"),
  local("gov-chungbuk", "충청북도", "North Chungcheong Province"),
  local("gov-chungnam", "충청남도", "South Chungcheong Province"),
  local("gov-jeonbuk", "전북특별자치도", "Jeonbuk State", "전라북도"),
  local("gov-jeonnam", "전라남도", "South Jeolla Province"),
  local("gov-jeonnam-gwangju", "전남광주통합특별시", "Jeonnam-Gwangju Special City"),
  local("gov-gyeongbuk", "경상북도", "North Gyeongsang Province"),
  local("gov-gyeongnam", "경상남도", "South Gyeongsang Province"),
  local("gov-jeju", "제주특별자치도", "Jeju Special Self-Governing Province", "제주도"),
];

const sample = agencyOf("other")("sample", "(예시) 나루기술진흥원", "(Sample) Naru Technology Agency");

/** All agencies known from the start; intake enters further ones. */
export const agencies: readonly AgencySeed[] = [
  ...ministries,
  ...operators,
  ...buyers,
  ...localGovernments,
  sample,
];
