import { SlidersHorizontal, X } from "lucide-react";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Icon } from "#app/ui/text/icon.tsx";

const ID = "filters";
const focusable = "a[href], button, input, summary, select";

/**
 * On a wide screen: a permanent column. On a phone: a sheet over the whole screen. Without JavaScript the opener links to
 * the sheet and CSS shows the target; with it, the sheet is a dialog that traps the focus and closes on Escape.
 */
export function Sheet({ title, opener, covers, footer, children }: SheetProps) {
  const { ui } = useWords(shellWords);
  const [isOpen, setIsOpen] = useState(false);
  const sheet = useRef<HTMLElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (window.location.hash !== `#${ID}`) return;
    // Opened before hydration. CSS would keep showing the target after a navigation without a document load.
    window.location.replace(`#${covers}`);
    if (isNarrow()) setIsOpen(true);
  }, [covers]);
  useEffect(() => {
    if (isOpen) sheet.current?.querySelector<HTMLElement>("h2")?.focus();
  }, [isOpen]);
  const close = () => {
    setIsOpen(false);
    link.current?.focus();
  };
  const onLink = (event: MouseEvent, open: boolean) => {
    event.preventDefault();
    if (open) setIsOpen(true);
    else close();
  };
  return (
    <>
      <a className="sheet-opener" href={`#${ID}`} ref={link} onClick={(event) => onLink(event, true)}>
        <Icon of={SlidersHorizontal} />
        {opener}
      </a>
      <section
        id={ID}
        ref={sheet}
        className={isOpen ? "sheet sheet-open" : "sheet"}
        aria-labelledby={`${ID}-title`}
        {...(isOpen && { role: "dialog", "aria-modal": true })}
        onKeyDown={(event) => isOpen && keepFocus(event, close)}
      >
        <div className="sheet-head">
          <h2 id={`${ID}-title`} tabIndex={-1}>
            {title}
          </h2>
          <a className="sheet-close" href={`#${covers}`} onClick={(event) => onLink(event, false)}>
            <Icon of={X} />
            {ui.close}
          </a>
        </div>
        {children}
        <div className="sheet-foot">{footer(close)}</div>
      </section>
    </>
  );
}

function isNarrow(): boolean {
  return window.matchMedia("(max-width: 59.99em)").matches;
}

function keepFocus(event: KeyboardEvent<HTMLElement>, close: () => void) {
  if (event.key === "Escape") close();
  if (event.key !== "Tab") return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(focusable)].filter(
    (stop) => stop.checkVisibility?.() ?? true,
  );
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  const isAtEdge = document.activeElement === edge || (event.shiftKey && !stops.includes(active()));
  if (!isAtEdge) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}

function active(): HTMLElement {
  return document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
}

interface SheetProps {
  title: string;
  opener: ReactNode;
  /** The id of what the sheet covers: where its close link leads without JavaScript. */
  covers: string;
  footer: (close: () => void) => ReactNode;
  children: ReactNode;
}
