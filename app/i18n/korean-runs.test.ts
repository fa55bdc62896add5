import fc from "fast-check";
import { expect, test } from "vitest";
import { koreanRuns } from "./korean-runs.ts";

test.each([
  ["", ""],
  ["NST-2026-00002", "NST-2026-00002"],
  ["한빛칩", "[한빛칩]"],
  ["(예시) 한서진", "[(예시) 한서진]"],
  ["Remove (예시) 한서진", "Remove [(예시) 한서진]"],
  [
    "This deletes ‘(예시) 한빛칩’. It cannot be undone.",
    "This deletes [‘(예시) 한빛칩’.] It cannot be undone.",
  ],
  ["(예시) 저전력 엣지 AI 추론 칩", "[(예시) 저전력 엣지 AI 추론 칩]"],
  ["담당 f47a956b", "[담당] f47a956b"],
  ["(예시) 정가람 (policy centre), 10 Nov 2026 (Tue)", "[(예시) 정가람] (policy centre), 10 Nov 2026 (Tue)"],
  ["정가람 and 과윤서", "[정가람] and [과윤서]"],
  ["정가람, 과윤서", "[정가람, 과윤서]"],
  ["기업 46462609 – 2", "[기업] 46462609 – 2"],
  ["첫 줄\n\n둘째 줄\n", "[첫 줄\n\n둘째 줄]\n"],
])("marks the Korean in '%s'", (text, marked) => {
  const shown = koreanRuns(text).map((run) => (run.isKorean ? `[${run.text}]` : run.text));
  expect(shown.join("")).toBe(marked);
});

test("joined, the stretches are the text again, and Korean alternates with the rest", () => {
  const words = fc.constantFrom("한빛", "AI", "of", " ", "\n", "(예시)", "2026", "·", "’");
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      const text = parts.join("");
      const runs = koreanRuns(text);
      expect(runs.map((run) => run.text).join("")).toBe(text);
      expect(runs.every(({ isKorean }, at) => at === 0 || runs[at - 1]?.isKorean !== isKorean)).toBe(true);
    }),
  );
});

test("a long text without Korean is read at once", () => {
  expect(koreanRuns("AI 2026 ".repeat(20_000))).toHaveLength(1);
  expect(koreanRuns(`한 ${"AI ".repeat(20_000)}`)).toHaveLength(2);
  expect(koreanRuns("한 A ".repeat(20_000))).toHaveLength(2);
  expect(koreanRuns("A".repeat(100_000))).toHaveLength(1);
}, 2_000);
