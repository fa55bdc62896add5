import { HtmlValidate } from "html-validate";
import { type HTMLElement, type Node, NodeType, parse } from "node-html-parser";
import { languageOf } from "#app/i18n/locale.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // Scripts and styles come from the same server as the page, which a checksum could not make more trustworthy.
    "require-sri": "off",
    // The suggestions of the search box are no choice among given values.
    "prefer-native-element": ["error", { exclude: ["listbox"] }],
  },
});

/** What is wrong with a page as it is sent, as sentences: what a validator finds, and what it does not look for. */
export async function findHtmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const found = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message}\n  ${selector}`),
  );
  const page = parse(html, { comment: false });
  return [...found, ...whatFollows(html), ...questions.flatMap((find) => find(page))];
}

function whatFollows(html: string): string[] {
  const [, after = ""] = html.split("</html>");
  return after === "" ? [] : [`The page goes on after its end: ${after.slice(0, 80)}`];
}

const questions: readonly ((page: HTMLElement) => string[])[] = [
  function liveInsideOfHeading(page) {
    const live = page.querySelectorAll(":is(h1,h2,h3,h4,h5,h6) :is([role=status],[role=alert],[aria-live])");
    return live.map((each) => `A heading is read out again and again: ${shown(each)}`);
  },
  function comboboxOfAnotherType(page) {
    const boxes = page.querySelectorAll("input[role=combobox]:not([type=text])");
    return boxes.map((each) => `A combobox is an input of type text: ${shown(each)}`);
  },
  function describedByItsName(page) {
    return page.querySelectorAll("[aria-describedby]").flatMap((each) => {
      const own = each.querySelector("caption, legend");
      const ids = (each.getAttribute("aria-describedby") ?? "").split(" ");
      return own && ids.includes(own.id) ? [`Its name is said twice: ${shown(each)}`] : [];
    });
  },
  // Names of the catalogue are stored for use in sentences; what stands alone begins with a capital.
  function lowerCaseAlone(page) {
    if (page.querySelector("html")?.getAttribute("lang") !== "en") return [];
    const alone = page.querySelectorAll("option");
    return alone
      .filter((each) => /^[a-z]+(?![A-Za-z])/.test(each.text.trim()))
      .map((each) => `Begins in lower case: ${shown(each)}`);
  },
  function unmarkedKorean(page) {
    if (page.querySelector("html")?.getAttribute("lang") !== "en") return [];
    return koreanIn(page.querySelector("body") ?? page, "en");
  },
];

const hangul = /\p{Script=Hangul}/u;
const spoken = ["aria-label", "alt", "title", "placeholder", "label"];

/** Korean words that a voice would read as English, below an element in `language`. */
function koreanIn(element: HTMLElement, language: string): string[] {
  const own = element.getAttribute("lang") ?? language;
  if (own === "ko" || ["SCRIPT", "STYLE"].includes(element.tagName)) return [];
  // Of what stands in a control no part can be marked, nor of an option.
  const typed = typedIn(element);
  if (typed !== null)
    return languageOf(typed) === "ko"
      ? [`Korean without lang in a control: ${typed.slice(0, 80)}\n ${pathOf(element)}`]
      : [];
  if (element.tagName === "OPTION" && /\p{Script=Latin}/u.test(element.text)) return [];
  const inAttributes = spoken.filter((name) => hangul.test(element.getAttribute(name) ?? ""));
  return [
    ...inAttributes.map(
      (name) => `Korean without lang in ${name}: ${element.getAttribute(name)}\n ${pathOf(element)}`,
    ),
    ...element.childNodes.flatMap((child) => {
      if (isElement(child)) return koreanIn(child, own);
      return hangul.test(child.text)
        ? [`Korean without lang: ${child.text.slice(0, 80)}\n ${pathOf(element)}`]
        : [];
    }),
  ];
}

/** What stands in a control in which one types; null: it is none. */
function typedIn(element: HTMLElement): string | null {
  if (element.tagName === "TEXTAREA") return element.text;
  const isLine =
    element.tagName === "INPUT" && ["text", "search"].includes(element.getAttribute("type") ?? "text");
  return isLine ? (element.getAttribute("value") ?? "") : null;
}

const isElement = (node: Node): node is HTMLElement => node.nodeType === NodeType.ELEMENT_NODE;

function pathOf(element: HTMLElement): string {
  const above = element.parentNode as HTMLElement | null;
  const own = `${element.rawTagName}${element.classNames ? `.${element.classNames.replaceAll(" ", ".")}` : ""}`;
  return above?.rawTagName ? `${pathOf(above)} > ${own}` : own;
}

const shown = (element: HTMLElement) => `${element.outerHTML.slice(0, 160)}\n  ${pathOf(element)}`;
