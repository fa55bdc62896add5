import { useFetcher, useNavigate } from "@remix-run/react";
import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { localePath } from "#app/i18n/locale.ts";
import { useLocale } from "#app/i18n/use-words.ts";

/** The answer of a source of suggestions: where each leads, and what kind it is. */
export interface Suggested {
  suggestions: readonly { label: string; kind: string; to: string; lang: "ko" | "en" }[];
}

const PAUSE_MS = 120;

/** State and keys of a field with suggestions: arrows cycle, Enter opens the marked one, Escape closes the list. */
export function useSuggestions(suggestFrom: string, committed: string) {
  const locale = useLocale();
  const navigate = useNavigate();
  const { load, data } = useFetcher<Suggested>();
  const [text, setText] = useState(committed);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const suggestions = text.trim() === "" ? [] : (data?.suggestions ?? []);
  const isShown = isOpen && suggestions.length > 0;
  const field = useRef<HTMLInputElement>(null);
  const searched = useRef(committed);
  // The field is uncontrolled: what is typed before hydration would be lost otherwise. Only another search, by a link or the
  // Back button, replaces its words.
  useEffect(() => {
    if (searched.current === committed) return;
    searched.current = committed;
    setText(committed);
    if (field.current) field.current.value = committed;
  }, [committed]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const close = () => setIsOpen(false);
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    const typed = event.target.value;
    setText(typed);
    setActive(-1);
    setIsOpen(true);
    clearTimeout(timer.current);
    const query = new URLSearchParams({ q: typed, locale });
    if (typed.trim() !== "") timer.current = setTimeout(() => load(`${suggestFrom}?${query}`), PAUSE_MS);
  };
  const open = (to: string) => {
    close();
    navigate(localePath(locale, to));
  };
  const move = (step: number) => {
    setIsOpen(true);
    const from = isShown ? active : -1;
    setActive(
      from === -1 && step < 0
        ? suggestions.length - 1
        : (from + step + suggestions.length) % suggestions.length,
    );
  };
  const clear = () => {
    if (field.current) field.current.value = "";
    setText("");
    close();
  };
  const chosen = isShown ? suggestions[active] : undefined;
  const arrow = (step: number) => (suggestions.length > 0 ? () => move(step) : undefined);
  const clearWords = text === "" ? undefined : clear;
  const leave = isShown ? close : clearWords;
  const answers: ReadonlyMap<string, (() => void) | undefined> = new Map([
    ["ArrowDown", arrow(1)],
    ["ArrowUp", arrow(-1)],
    // As in a field of type search, which no combobox may be: Escape closes the list, and then empties the field.
    ["Escape", leave],
    ["Enter", chosen && (() => open(chosen.to))],
  ]);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // While a syllable is being composed, Enter and the arrows belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") close();
    const answer = answers.get(event.key);
    if (!answer) return;
    event.preventDefault();
    answer();
  };
  return { field, suggestions, isShown, active, type, press, open, close };
}
