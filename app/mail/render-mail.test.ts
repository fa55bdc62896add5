import { expect, test } from "vitest";
import { renderHtml, renderText } from "./render-mail.ts";

const mail = {
  subject: "초대: <b>한빛칩</b>",
  paragraphs: ["한빛칩 & 나루", 'He said "join us"'],
  code: "314159",
  link: { label: "초대 보기", url: "https://naru.example/join?token=a&b=c" },
  notes: ["모르는 초대라면 지우십시오."],
};

test("as text, code and link stand on lines of their own", () => {
  expect(renderText(mail, "ko")).toBe(`한빛칩 & 나루

He said "join us"

    314159

초대 보기:
https://naru.example/join?token=a&b=c

모르는 초대라면 지우십시오.

-- 
나루가 자동으로 보낸 메일입니다. 회신하셔도 확인하지 않습니다.
`);
});

test("as HTML, markup that somebody wrote stays text, and nothing is loaded", () => {
  const html = renderHtml(mail, "ko");
  expect(html).toContain("<title>초대: &lt;b&gt;한빛칩&lt;/b&gt;</title>");
  expect(html).toContain("한빛칩 &amp; 나루");
  expect(html).toContain('href="https://naru.example/join?token=a&amp;b=c"');
  expect(html).not.toMatch(/<(img|script|link)\b|url\(/);
});

test("as HTML, Korean words of an English mail are marked as Korean", () => {
  const html = renderHtml({ subject: "A <b>", paragraphs: ["By ‘한빛칩 & 나루’, who ask"] }, "en");
  expect(html).toContain('By <span lang="ko">‘한빛칩 &amp; 나루’,</span> who ask');
  expect(renderHtml(mail, "ko")).not.toContain("<span");
});
