import { koreanRuns } from "#app/i18n/korean-runs.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { MailContent } from "./mail.ts";

const footers: Record<Locale, string> = {
  ko: "나루가 자동으로 보낸 메일입니다. 회신하셔도 확인하지 않습니다.",
  en: "Automated message. Please do not reply.",
};

/** A mail as plain text: each part a paragraph, the code and the link on lines of their own. */
export function renderText({ paragraphs, code, link, notes = [] }: MailContent, locale: Locale): string {
  const parts = [
    ...paragraphs,
    ...(code === undefined ? [] : [`    ${code}`]),
    ...(link === undefined ? [] : [`${link.label}:\n${link.url}`]),
    ...notes,
    `-- \n${footers[locale]}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The same as simple HTML: no pictures, no scripts, nothing loaded from anywhere. */
export function renderHtml(
  { subject, paragraphs, code, link, notes = [] }: MailContent,
  locale: Locale,
): string {
  const body = [
    ...paragraphs.map((text) => `<p>${marked(text, locale)}</p>`),
    code === undefined
      ? ""
      : `<p style="font-size:28px;font-weight:bold;letter-spacing:4px">${escaped(code)}</p>`,
    link === undefined
      ? ""
      : `<p><a href="${escaped(link.url)}">${escaped(link.label)}</a><br>${escaped(link.url)}</p>`,
    ...notes.map((text) => `<p><small>${marked(text, locale)}</small></p>`),
    `<hr><p><small>${escaped(footers[locale])}</small></p>`,
  ];
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${escaped(subject)}</title><body style="font-family:sans-serif;line-height:1.6">${body.join("")}</body></html>`;
}

/** Korean words in an English mail (a name, the title of an application) say that they are, as on pages. */
function marked(text: string, locale: Locale): string {
  if (locale === "ko") return escaped(text);
  const runs = koreanRuns(text).map((run) =>
    run.isKorean ? `<span lang="ko">${escaped(run.text)}</span>` : escaped(run.text),
  );
  return runs.join("");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
