import { escapeText } from "entities";
import sanitizeHtml from "sanitize-html";
import { decodeEntities, withoutInvisible } from "./clean-text.ts";

/** What carries the structure of a text; everything else is left out, and its words stay. */
const KEPT = [
  ...["p", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "hr", "pre"],
  ...["table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "b", "strong", "u", "s", "sup", "sub"],
];
const IS_HTML = /<\/?(?:p|br|div|span|table|tr|td|ul|ol|li|h[1-6]|strong|b|font|a|img)(?:\s[^<>]*|\/)?>/iu;
const ENCODED_TWICE = /&(?:amp;)+(?=#?[A-Za-z0-9]{1,20};)/gu;
/** Longer than any notice; what follows is cut. */
const LONGEST = 300_000;

/**
 * The body of a notice as plain, closed HTML, whatever the source prints: without scripts, styles, comments, attributes, invisible characters
 * and entities that were encoded twice. A plain text becomes one paragraph a line. Cleaning a clean body changes nothing.
 */
export function cleanBody(text: string): string {
  const decoded = IS_HTML.test(text) ? text : decodeEntities(text);
  const html = IS_HTML.test(decoded) ? decoded.replace(ENCODED_TWICE, "&") : escapeText(decoded);
  const clean = withoutInvisible(
    sanitizeHtml(html.slice(0, LONGEST), {
      allowedTags: KEPT,
      allowedAttributes: { td: ["colspan", "rowspan"], th: ["colspan", "rowspan"] },
      nestingLimit: 50,
    }),
  ).trim();
  return IS_HTML.test(clean) ? clean : inParagraphs(clean);
}

function inParagraphs(escaped: string): string {
  return escaped
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "")
    .map((line) => `<p>${line}</p>`)
    .join("\n");
}
