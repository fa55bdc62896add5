import type { Line } from "./line.ts";
import type { BonusStatement } from "./statement.ts";
import { certificatesIn } from "./words-facts.ts";

const POINTS =
  /(?:가점|우대|가산점?|감점|-|\+|\(|각)?\s?(?<sign>[-–△▲])?\s?(?<points>\d{1,2}(?:\.\d)?)\s?점/u;
/** Whom a line prefers. */
const SOMEBODY =
  /(?:기업|업체|법인|사업자|사업장|수상자?|수료자?|졸업기업|인증|지정|선정|보유|참여|추천|자)(?:\s?\([^()]*\))*[\s.,:]*(?:각\s?)?(?:[-–+]?\d{1,2}(?:\.\d)?\s?점)?(?:\s?(?:이내|부여|가점|우대))*\s*$/u;
/** Papers that prove it, how points are counted, and what is given to those who are selected. */
const NO_PREFERENCE =
  /추가\s?선정|순\)?\s?으로|順|우선\s?선정$|체불|송치|해당\s?기업$|^(?:일반|(?:초기\s?)?창업)\s?기업|않은\s?기업|증빙|서류|제출|합산|최대|한도|납부|보증료|금리|평가점수|순으로|충족|미충족|유의|기준으로|사본|원본|발급|자료$|(?:인증서|확인서|증명서|등록증|지정서|선정서|통지서|상장|증서|명세|계약서|보고서)(?:\s?\([^()]*\))*$/u;
/** Names of a status that some body grants. */
const STATUS =
  /(?:인증|선정|지정|수상)\s?(?:기업|업체)|(?:친화|우수|유망|강소|뿌리|리쇼어링)\s?(?:청년|중소)?\s?(?:기업|업체)/u;
/** '… 활용기업 우대', '수혜기업은 가점 부여': a preference outside of any list. */
const PREFERS =
  /^(?<whom>.{4,80}?(?:기업|업체|법인|사업자|소상공인|자))(?:은|는|에|에게|의\s?경우|인\s?경우)?\s?(?:일부\s?|우선\s?)?(?:가점|가산점|우대)(?:\s?\(?\d{1,2}점\)?)?\s?(?:을|를)?\s?(?:부여|선정|지원|적용)?(?:함|합니다|한다)?\.?$/u;
const LONGEST = 160;
const MOST = 40;

/** What a notice prefers, with its points where it prints them. */
export function readBonus(lines: readonly Line[]): BonusStatement[] {
  const found = lines.flatMap((line) => preferencesIn(line));
  const isNew = (one: BonusStatement, at: number) =>
    found.findIndex((other) => JSON.stringify(other.test) === JSON.stringify(one.test)) === at;
  return found.filter(isNew).slice(0, MOST);
}

/** '여성기업·장애인기업 각 3점, 벤처기업 2점 (최대 5점)': points for each of several. */
const SEVERAL = /점[^,()]{0,6},\s?(?=\D)|\s?\(?\s?최대\s?\d{1,2}\s?점\s?\)?\s*$/u;

function preferencesIn(line: Line): BonusStatement[] {
  const parts =
    line.section === "preferred" ? line.text.split(SEVERAL).filter((part) => part.trim() !== "") : [];
  if (parts.length < 2) return preferenceIn(line);
  return parts.flatMap((part) => preferenceIn({ ...line, text: /\d$/u.test(part) ? `${part}점` : part }));
}

function preferenceIn(line: Line): BonusStatement[] {
  const { text, section, sign } = line;
  if (section === "form" || section === "documents" || text.length < 4 || text.length > LONGEST) return [];
  const whom = PREFERS.exec(text)?.groups?.whom;
  const isListed =
    section === "preferred" &&
    sign !== "※" &&
    sign !== "*" &&
    SOMEBODY.test(text) &&
    !NO_PREFERENCE.test(text);
  if (whom === undefined && !isListed) return [];
  const { sign: minus, points } = POINTS.exec(text)?.groups ?? {};
  const value = points === undefined ? line.points : Number(points) * (minus === undefined ? 1 : -1);
  const said = { points: value, quote: text, at: line.at };
  const certificates = certificatesIn(text).flatMap((one) =>
    one.fact === "certification" ? one.test.anyOf : [],
  );
  if (certificates.length > 0) return [{ ...said, fact: "certification", test: { anyOf: certificates } }];
  return [
    STATUS.test(text)
      ? { ...said, fact: "certification", test: { anyOf: [whom ?? text] } }
      : { ...said, fact: "other", test: { text: whom ?? text } },
  ];
}
