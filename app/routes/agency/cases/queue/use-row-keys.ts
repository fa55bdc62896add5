import { type RefObject, useEffect } from "react";

/** Moves the focus from row to row by j and k; x ticks the row's box. Whoever types somewhere else just types. */
export function useRowKeys(table: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const rows = [...(table.current?.querySelectorAll<HTMLElement>("tbody tr") ?? [])];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      if (event.key === "x") rows[at]?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
      const next = { j: at + 1, k: Math.max(at - 1, 0) }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      rows[Math.min(next, rows.length - 1)]?.querySelector("a")?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [table]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isBox = target instanceof HTMLInputElement && target.type === "checkbox";
  return !isBox && target.closest("input, textarea, select, [contenteditable]") !== null;
}
