import { describe, expect, test } from "vitest";
import type { Criterion, Rule } from "#app/matching/rule.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { blocksOfMarkdown } from "./blocks-of-markdown.ts";
import { readNotice } from "./read-notice.ts";
import { ruleSetOf } from "./write-rules.server.ts";

/** The rules that are read out of a notice of these lines. */
function rulesOf(lines: string): Rule[] {
  const reading = readNotice({
    title: "기업 지원사업 참여기업 모집 공고",
    agency: "고령군",
    documents: [{ origin: "attachment", name: null, blocks: blocksOfMarkdown(lines) }],
  });
  const parsed = parseRuleSet(ruleSetOf(reading, { id: "notice", title: "공고", sourceOf: () => "공고문" }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.rules;
}

const required = (lines: string) => rulesOf(`□ 신청자격\n${lines}`);
const refused = (lines: string) => rulesOf(`□ 지원 제외 대상\n${lines}`);
function kindOf(test: Criterion | undefined): string {
  if (test === undefined) return "none";
  if ("ask" in test) return "asked";
  return "review" in test ? "person" : "decided";
}

describe("Who can say whether a company does what a line asks for", () => {
  test.each([
    ["직무발명 보상 규정을 운영하며 3건 이상을 보상한 기업", "asked"],
    ["기숙사를 임차하여 근로자에게 제공하는 기업", "asked"],
    ["시제품을 2027년 6월까지 제작할 수 있고 양산 장비를 보유한 기업", "asked"],
    ["세계시장 진출 계획을 보유한 기업", "person"],
    ["기술개발 역량을 갖춘 기업", "person"],
    ["성장 잠재력이 우수한 기업", "person"],
    ["바이오헬스 분야 제품을 보유한 기업", "person"],
    ["온라인으로 신청서를 제출한 기업", "none"],
    ["신청자격을 모두 충족하고 제외대상에 해당하지 않는 기업", "none"],
    ["협약 체결 후 결과물을 활용하는 기업", "none"],
  ])("'%s': %s", (words, expected) => {
    expect(kindOf(required(`○ ${words}`)[0]?.test)).toBe(expected);
  });

  test("What a line says beside a fact that was understood is asked as well", () => {
    const kinds = required("○ 해외 전시회 참가를 위해 부스를 임차한 중소기업").map((rule) =>
      kindOf(rule.test),
    );
    expect(kinds.toSorted()).toEqual(["asked", "decided"]);
  });

  test("A ground for refusal in the notice's words is for a person, but whether one took part in a programme is asked", () => {
    expect(kindOf(refused("○ 사업 취지에 맞지 않는다고 판단되는 기업")[0]?.test)).toBe("person");
    expect(kindOf(refused("○ 올해 창업도약 사업에 선정되어 협약을 체결한 이력이 있는 기업")[0]?.test)).toBe(
      "asked",
    );
  });

  test("Whom the facts leave out is asked about an exception, also one on a line or in a list of its own", () => {
    const rules = refused(
      "① 국세 체납 중인 기업\n(단, 징수유예를 받은 경우는 예외로 한다.)\n② 파산 절차 중인 기업\n③ 예외 대상\n1. 회생계획 인가를 받은 자",
    );
    expect(rules.map(({ test, unless }) => [kindOf(test), kindOf(unless)])).toEqual([
      ["decided", "asked"],
      ["decided", "asked"],
    ]);
  });
});

describe("Alternatives", () => {
  test("Of a list announced as a choice one is enough, and each line stays whole", () => {
    const [rule, ...others] = required(
      "○ 다음 중 하나에 해당하는 기업\n- 벤처기업 확인을 받은 기업\n- 업력 7년 이하이고 매출액 20억원 이상인 기업\n- 해외 전시회 참여 경험 보유",
    );
    expect(others).toEqual([]);
    const parts = rule !== undefined && "any" in rule.test ? rule.test.any : [];
    expect(parts.map((part) => ("all" in part ? part.all.length : kindOf(part)))).toEqual([
      "decided",
      2,
      "asked",
    ]);
  });

  test("An alternative that asks for nothing new makes the choice needless", () => {
    const rules = required(
      "○ 중소기업\n○ 다음 중 하나에 해당하는 기업\n- 중소기업\n- 벤처기업 확인을 받은 기업",
    );
    expect(rules.map(({ test }) => test)).toEqual([{ fact: "size", anyOf: ["micro", "small", "medium"] }]);
  });

  test("Kinds of bodies on several lines are alternatives", () => {
    const rules = required(
      "○ ｢민법｣에 따른 법인\n○ ｢상법｣에 따른 회사\n○ ｢협동조합 기본법｣에 따라 설립한 협동조합 단체",
    );
    expect(rules.map(({ test }) => "any" in test)).toEqual([true]);
  });

  test.each([
    ["벤처기업 확인을 받았거나 기업부설연구소를 보유한 기업", ["decided", "decided"]],
    ["이노비즈, 메인비즈 또는 벤처기업 인증을 보유한 기업", ["decided", "decided", "decided"]],
    ["벤처기업, 이노비즈, 메인비즈 중 하나 이상의 인증을 보유한 기업", ["decided", "decided", "decided"]],
    ["대표자가 만 39세 이하이거나 여성기업 확인을 받은 기업 중 하나에 해당할 것", ["asked", "decided"]],
  ])("On a line with 'or' one is enough: '%s'", (words, expected) => {
    const rules = required(`○ ${words}`);
    expect(rules.map(({ test }) => ("any" in test ? test.any.map(kindOf) : kindOf(test)))).toEqual([
      expected,
    ]);
  });

  test.each([
    "벤처기업 확인을 받았거나 정부 포상을 받은 기업",
    "지식산업센터 입주기업 또는 벤처기업",
    "입주 후 춘천시로 본사를 옮길 수 있는 기업",
    "반도체 제조업, 건설업을 영위하는 기업",
  ])("What was read only in part, or is to come, decides nothing: '%s'", (words) => {
    const rules = required(`○ ${words}`);
    expect(new Set(rules.map(({ test }) => kindOf(test)))).toEqual(new Set(["asked"]));
  });

  test("Whoever may move to a place instead of being there is asked, and refused by neither", () => {
    const rules = required(
      "○ 부산에 본사를 둔 기업\n○ 협약 후 3개월 이내에 부산으로 본사를 이전할 수 있는 기업",
    );
    expect(rules.map(({ test }) => ("any" in test ? test.any.map(kindOf) : kindOf(test)))).toEqual([
      ["decided", "asked"],
    ]);
  });

  test("In a list announced as a choice no line is lost, however short", () => {
    const [rule, ...others] = required(
      "○ 다음 중 하나에 해당하는 기업\n- 사회적기업\n- 마을기업\n- 협동조합",
    );
    expect(others).toEqual([]);
    expect(rule !== undefined && "any" in rule.test && rule.test.any.map(kindOf)).toEqual([
      "decided",
      "asked",
      "asked",
    ]);
  });

  test("Two things that one line asks for are two rules", () => {
    const rules = required("○ 벤처기업 확인을 받고 기업부설연구소를 보유한 기업");
    expect(rules.map(({ test }) => kindOf(test))).toEqual(["decided", "decided"]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(2);
  });

  test("Of the usual places of a county's own companies all kinds are read", () => {
    const [rule] = required("○ 도내에 본사, 공장 또는 연구소를 둔 기업");
    expect(JSON.stringify(rule?.test)).toContain('["headquarters","laboratory","factory"]');
  });

  test("A site of another kind does not count; one at the seat is asked about", () => {
    const [rule] = required("○ 부산에 공장을 둔 기업");
    expect(rule?.test).toMatchObject({
      any: [
        {
          some: "sites",
          where: {
            all: [
              { fact: "region", anyOf: ["busan"] },
              { fact: "kind", anyOf: ["factory"] },
            ],
          },
        },
        { all: [{ fact: "headquarters", anyOf: ["busan"] }, { is: true }] },
      ],
    });
  });

  test.each([
    ["경북 칠곡군에 본사를 둔 기업", { fact: "headquarters", anyOf: ["gyeongbuk/칠곡군"] }],
    [
      "포항시, 경주시 또는 울산에 본사를 둔 기업",
      { fact: "headquarters", anyOf: ["gyeongbuk/포항시", "gyeongbuk/경주시", "ulsan"] },
    ],
    ["포항에 본사를 둔 기업", { fact: "headquarters", anyOf: ["gyeongbuk/포항시"] }],
    ["부산 강서구에 본사를 둔 기업", { fact: "headquarters", anyOf: ["busan/강서구"] }],
  ])("A city or district is one of the language: '%s'", (words, expected) => {
    expect(required(`○ ${words}`)[0]?.test).toEqual(expected);
  });

  test("A province alone does not admit whom a part of a city asks for", () => {
    const [rule] = required("○ 경기 분당구에 본사를 둔 기업");
    const parts = rule !== undefined && "all" in rule.test ? rule.test.all : [];
    expect(parts.map(kindOf)).toEqual(["decided", "asked"]);
  });

  test("Trades on several lines are those of several companies", () => {
    const [rule] = required("○ 제조업을 영위하는 기업\n○ 건설업을 영위하는 기업");
    expect(rule?.test).toEqual({
      any: [
        { fact: "industry", anyOf: ["C"] },
        { fact: "industry", anyOf: ["F"] },
      ],
    });
  });
});

test("Of several tracks the first is read; whoever does not fit it is asked about the others, and is refused by neither", () => {
  const rules = rulesOf(
    "□ 사업 안내\n\n|구분|지원대상|\n|---|---|\n|도약 부문|업력 3년 이상 기업|\n|성장 부문|업력 7년 이상 기업|\n",
  );
  expect(rules).toHaveLength(1);
  const [rule] = rules;
  const parts = rule !== undefined && "any" in rule.test ? rule.test.any : [];
  expect(parts.map(kindOf)).toEqual(["decided", "asked"]);
  expect(JSON.stringify(parts[0])).toContain('"years":3');
});

describe("What the catalogue has a fact for", () => {
  test.each<[string, object]>([
    ["창업진흥원이 추천한 기업", { some: "recommendations", where: { fact: "by", anyOf: ["창업진흥원"] } }],
    ["설립일 2019.03.02. ~ 2026.03.01. 인 기업", { fact: "foundedOn", from: "2019-03-02", to: "2026-03-01" }],
    ["음식점업을 영위하는 기업", { fact: "industry", anyOf: ["I56"] }],
    ["중소·벤처기업", { fact: "size", anyOf: ["micro", "small", "medium"] }],
    [
      "최소 3개 이상의 수요기업과 컨소시엄을 구성한 기업",
      { some: "partners", where: { fact: "role", anyOf: ["demand_company"] }, atLeast: 3 },
    ],
  ])("'%s' is required", (words, expected) => {
    expect(required(`○ ${words}`)[0]?.test).toEqual(expected);
  });

  test.each<[string, object]>([
    ["최근 결산 감사의견이 “의견거절”인 기업", { fact: "auditOpinion", anyOf: ["adverse", "disclaimer"] }],
    ["개인사업자는 제외", { fact: "legalForm", anyOf: ["sole_proprietor"] }],
    ["음식점업, 도소매업", { fact: "industry", anyOf: ["I56", "G"] }],
  ])("'%s' leaves out", (words, expected) => {
    expect(refused(`○ ${words}`)[0]?.test).toEqual(expected);
  });

  test.each(["주류 제조업, 담배 제조업", "부동산업 및 주류 도매업"])(
    "A part of an industry leaves out no more than itself: '%s' is for a person",
    (words) => {
      expect(refused(`○ ${words}`).map(({ test }) => kindOf(test))).toEqual(["person"]);
    },
  );

  test("Where only the longer age of new industries is printed, the act's seven years hold for the others", () => {
    const [rule] = required("○ 신산업 창업 분야 기업의 경우 업력 10년 이내 신청 가능");
    expect(JSON.stringify(rule?.test)).toContain('"years":7');
  });
});

describe("What a notice prefers", () => {
  const bonusOf = (lines: string) =>
    readNotice({
      title: "기업 지원사업 참여기업 모집 공고",
      agency: "고령군",
      documents: [{ origin: "attachment", name: null, blocks: blocksOfMarkdown(lines) }],
    });

  test("Lists and tables of preferences are read with their points, papers that prove them are not", () => {
    const { bonus } = bonusOf(
      "□ 가점 항목\n\n|구분|증빙|\n|---|---|\n|여성기업 확인을 받은 기업 (3점)|여성기업 확인서|\n|농공단지 입주업체|입주계약서|\n",
    );
    expect(bonus.map(({ fact, points }) => [fact, points])).toEqual([
      ["certification", 3],
      ["other", null],
    ]);
  });

  test("A line elsewhere that prefers somebody counts", () => {
    expect(bonusOf("□ 신청방법\n○ 시험인증센터 활용기업은 우대").bonus).toMatchObject([{ points: null }]);
  });

  test("They become a machine-read bonus: what a certificate proves is judged, the rest is for a person", () => {
    const reading = bonusOf("□ 우대사항\n○ 벤처기업 확인을 받은 기업\n○ 농공단지 입주업체");
    const parsed = parseRuleSet(
      ruleSetOf(reading, { id: "notice", title: "공고", sourceOf: () => "공고문" }),
    );
    expect(parsed.ok && parsed.value.bonus.map(({ when, readBy }) => [kindOf(when), readBy])).toEqual([
      ["decided", "machine"],
      ["person", "machine"],
    ]);
  });
});

test("What an exception names is no ground", () => {
  const rules = refused("○ 채무불이행자. 다만, 개인회생 또는 파산 면책 결정을 받은 자는 신청할 수 있음");
  expect(rules.map(({ test }) => test)).toEqual([{ fact: "hasCreditDefault", is: true }]);
});

test("An exception in a list below its ground, however it is signed, is no ground of its own", () => {
  const rules = refused(
    "① 신용정보에 연체가 등록된 기업\n* 단,\n① 회생 인가결정을 받은 경우\n① 재기지원보증을 받은 경우는 예외\n① 국세 체납 중인 기업",
  );
  expect(rules.map(({ cite }) => cite)).toEqual(["신용정보에 연체가 등록된 기업", "국세 체납 중인 기업"]);
});

test("A limit for each trade decides nothing by itself, and names no trade that is asked for", () => {
  const rules = required("○ 상시근로자 5명 미만 (단, 제조업, 건설업은 10명 미만)인 기업");
  expect(rules.map(({ test }) => kindOf(test))).toEqual(["asked"]);
});
