import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText } from "./clean-text.ts";
import { cleanTexts } from "./clean-texts.ts";

test.each([
  ["R&amp;D 바우처", "R&D 바우처"],
  ["R&amp;amp;D", "R&D"],
  ["&amp;amp;#39;25년", "'25년"],
  ["&#8217;26 &#x2019; &lsquo;창업&rsquo; &quot;큰&quot; &apos;작은&apos;", "’26 ’ ‘창업’ \"큰\" '작은'"],
  ["A&nbsp;B\u00a0C\u3000D\u2009E", "A B C D E"],
  ["바\u200b우\u00ad처\u2060\ufeff \u202e지원", "바우처 지원"],
  ["\ufeff[부산] 공고", "[부산] 공고"],
  ["<p>지원 내용<br/>입니다</p>", " 지원 내용 입니다 "],
  ["&lt;p&gt;지원&lt;/p&gt;", " 지원 "],
  ["<2026 로컬 챌린지> 모집, 3 < 5 > 4, <br", "<2026 로컬 챌린지> 모집, 3 < 5 > 4, <br"],
  ["AT&T, R & D, &없음; &bogus;", "AT&T, R & D, &없음; &bogus;"],
  ["https://naru.example/?a=1&amp;b=2&copy=3", "https://naru.example/?a=1&b=2&copy=3"],
  ["👩\u200d🔬 \u{1f3c5}", "👩\u200d🔬 \u{1f3c5}"],
  ["한글".normalize("NFD"), "한글"],
])("'%s' reads '%s'", (text, plain) => {
  expect(cleanText(text)).toBe(plain);
});

test("every text of a notice is cleaned, but not what identifies it", () => {
  expect(
    cleanTexts({
      id: "a&amp;b",
      title: "R&amp;D",
      region: ["부\u200b산"],
      opportunities: [{ benefit: { ko: "S&amp;W", en: null }, limitWon: 5, isEstimate: false }],
    }),
  ).toEqual({
    id: "a&amp;b",
    title: "R&D",
    region: ["부산"],
    opportunities: [{ benefit: { ko: "S&W", en: null }, limitWon: 5, isEstimate: false }],
  });
});

test("cleaning a clean text again changes nothing", () => {
  const parts = fc.constantFrom(
    "&amp;",
    "amp;",
    "&",
    "#39;",
    "가",
    "<p>",
    "\u200b",
    "\u00a0",
    " ",
    "lt;",
    ">",
    "p",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (some) => {
      const once = cleanText(some.join(""));
      fc.pre(!once.includes("&"));
      expect(cleanText(once)).toBe(once);
    }),
  );
});
