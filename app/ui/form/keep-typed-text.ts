/**
 * Keeps what somebody types into a textarea before React takes the page over. React 18 sets each textarea back to its
 * first text while it hydrates, unless the text that stands in the document differs from it: so it is made to differ.
 *
 * Called in the browser before hydration starts.
 */
export function keepTypedText(): void {
  for (const area of document.querySelectorAll("textarea")) letTextDiffer(area);
  document.addEventListener(
    "input",
    ({ target }) => {
      if (target instanceof HTMLTextAreaElement) letTextDiffer(target);
    },
    { capture: true },
  );
}

/** What was typed becomes the first text as well; the page's own first text is kept for `firstTextAgain`. */
function letTextDiffer(area: HTMLTextAreaElement): void {
  if (hydrated.has(area) || area.value === area.defaultValue) return;
  if (!firstTexts.has(area)) firstTexts.set(area, area.defaultValue);
  area.defaultValue = area.value;
}

/**
 * Gives a textarea that React has taken over its first text again: forms that ask before leaving compare with it.
 *
 * @param area the hydrated textarea, or null when it leaves the page, as React calls a `ref`
 */
export function firstTextAgain(area: HTMLTextAreaElement | null): void {
  if (!area) return;
  hydrated.add(area);
  const firstText = firstTexts.get(area);
  if (firstText !== undefined) area.defaultValue = firstText;
}

const hydrated = new WeakSet<HTMLTextAreaElement>();
const firstTexts = new WeakMap<HTMLTextAreaElement, string>();
