import { type RefObject, useEffect } from "react";

/** Closes a disclosure on Escape (returning the focus) and when the focus or a click goes elsewhere. */
export function useCloseOnLeaving(panel: RefObject<HTMLDetailsElement>): void {
  useEffect(() => {
    const details = panel.current;
    if (details === null) return;
    const leave = (event: Event) => {
      if (event.target instanceof Node && !details.contains(event.target)) details.open = false;
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !details.open) return;
      details.open = false;
      details.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    details.addEventListener("keydown", closeOnEscape);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
      details.removeEventListener("keydown", closeOnEscape);
    };
  }, [panel]);
}
