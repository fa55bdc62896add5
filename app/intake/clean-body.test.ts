import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanBody } from "./clean-body.ts";

test.each([
  ["<p>a<br>b</p><script>x</script><span style='c'>d & e</span>", "<p>a<br />b</p>d &amp; e"],
  ["&lt;p&gt;지원 R&amp;amp;D&lt;/p&gt;", "<p>지원 R&amp;D</p>"],
  ["가\r\n\r\n나 < 3 & 4", "<p>가</p>\n<p>나 &lt; 3 &amp; 4</p>"],
  ["<2026 공동관> 모집\n□ 대상", "<p>&lt;2026 공동관&gt; 모집</p>\n<p>□ 대상</p>"],
  ["<table><tr><td colspan=2 onclick=x>1</table>", '<table><tr><td colspan="2">1</td></tr></table>'],
  ["<p>&amp;amp;middot; A&amp;lt;B</p>", "<p>· A&lt;B</p>"],
  ["<p>바\u200b우\u00a0처</p><!-- x --><img src=x onerror=y>", "<p>바우 처</p>"],
])("the body '%s' becomes '%s'", (text, html) => {
  expect(cleanBody(text)).toBe(html);
});

test("any body becomes HTML without active parts, and cleaning it again changes nothing", () => {
  const piece = fc.constantFrom(
    "<p>",
    "</p>",
    "<td ",
    "<script>",
    "&",
    "amp;",
    "lt;",
    "<",
    ">",
    "가",
    "\n",
    '"',
    "<b>",
    "<!--",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const once = cleanBody(pieces.join(""));
      expect(once).not.toMatch(/<script|<!--|\son\w+=/u);
      fc.pre(!once.includes("&"));
      expect(cleanBody(once)).toBe(once);
    }),
  );
});
