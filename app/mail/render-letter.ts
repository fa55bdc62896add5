import type { Letter } from "./letter.ts";

/** A letter as plain text: each part a paragraph, the code and the link on lines of their own. */
export function renderText({ paragraphs, code, link, notes = [] }: Letter, footer: string): string {
  const parts = [
    ...paragraphs,
    ...(code === undefined ? [] : [`    ${code}`]),
    ...(link === undefined ? [] : [`${link.label}:\n${link.url}`]),
    ...notes,
    `-- \n${footer}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The same as simple HTML: no picture, no script, nothing that is fetched from anywhere. */
export function renderHtml(
  { subject, paragraphs, code, link, notes = [] }: Letter,
  footer: string,
  language: string,
): string {
  const body = [
    ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    code === undefined
      ? ""
      : `<p style="font-size:28px;font-weight:bold;letter-spacing:4px">${escaped(code)}</p>`,
    link === undefined
      ? ""
      : `<p><a href="${escaped(link.url)}">${escaped(link.label)}</a><br>${escaped(link.url)}</p>`,
    ...notes.map((text) => `<p><small>${escaped(text)}</small></p>`),
    `<hr><p><small>${escaped(footer)}</small></p>`,
  ];
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(subject)}</title><body style="font-family:sans-serif;line-height:1.6">${body.join("")}</body></html>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
