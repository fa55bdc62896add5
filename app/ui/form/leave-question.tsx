import { type Location, useBeforeUnload, useBlocker, useNavigate } from "@remix-run/react";
import { useCallback, useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Button } from "./button.tsx";
import {
  firstUnsaved,
  giveUp,
  isLostBetween,
  markSaved,
  saveUnsaved,
  subscribe,
  type UnsavedForm,
} from "./unsaved-forms.ts";

/**
 * Asks before somebody leaves the page while `form` is unsaved; once, however many of its forms are. A form that can be
 * saved is saved instead, and the question is asked only where that fails.
 */
export function LeaveQuestion({ form }: { form: UnsavedForm }) {
  const isFirst = useSyncExternalStore(
    subscribe,
    () => firstUnsaved() === form,
    () => false,
  );
  // What leaves is saved first, and must still go on then.
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => () => markSaved(form), [form]);
  // Only while there is something to lose: an idle blocker would report every link within the page.
  return isFirst || isLeaving ? <Question setLeaving={setLeaving} /> : null;
}

function Question({ setLeaving }: { setLeaving: (isLeaving: boolean) => void }) {
  const { leave: text } = useWords(shellWords).ui;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useBeforeUnload(
    useCallback((event) => {
      if (firstUnsaved() !== undefined) event.preventDefault();
    }, []),
  );
  const blocker = useBlocker(({ currentLocation, nextLocation }) =>
    isLostBetween(currentLocation, nextLocation),
  );
  const latest = useRef(blocker);
  latest.current = blocker;
  const navigate = useNavigate();
  const goal = useRef<Location>();
  const go = useCallback(() => {
    const { proceed } = latest.current;
    // An answer that came while the question stood there lets the router forget where somebody wanted to go.
    if (proceed) proceed();
    else if (goal.current) navigate(goal.current);
    dialog.current?.close();
    setLeaving(false);
  }, [navigate, setLeaving]);
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    goal.current = blocker.location;
    setLeaving(true);
    void saveUnsaved().then((isSaved) => (isSaved ? go() : dialog.current?.showModal()));
  }, [blocker.state, blocker.location, go, setLeaving]);
  const stay = () => {
    blocker.reset?.();
    setLeaving(false);
  };
  // Outside of the form: it may be folded away.
  return createPortal(
    <dialog ref={dialog} className="dialog" aria-labelledby={title} onClose={stay}>
      <h2 id={title}>{text.title}</h2>
      <p>{text.what}</p>
      <div className="button-row">
        <Button type="button" weight="primary" onClick={() => dialog.current?.close()}>
          {text.stay}
        </Button>
        <Button
          type="button"
          onClick={() => {
            giveUp();
            go();
          }}
        >
          {text.leave}
        </Button>
      </div>
    </dialog>,
    document.body,
  );
}
