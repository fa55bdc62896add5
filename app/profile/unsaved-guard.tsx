import { useBeforeUnload, useBlocker } from "@remix-run/react";
import { type RefObject, useCallback, useEffect, useState } from "react";

/** Asks before leaving a form with unsaved entries. Sending it is not leaving. */
export function UnsavedGuard({ form, question }: { form: RefObject<HTMLFormElement>; question: string }) {
  const [isChanged, setChanged] = useState(false);
  useEffect(() => {
    const element = form.current;
    const change = () => setChanged(true);
    const send = () => setChanged(false);
    element?.addEventListener("input", change);
    element?.addEventListener("submit", send);
    return () => {
      element?.removeEventListener("input", change);
      element?.removeEventListener("submit", send);
    };
  }, [form]);
  // Only while there is something to lose: an idle blocker would report every link within the page.
  return isChanged ? <LeaveQuestion question={question} /> : null;
}

function LeaveQuestion({ question }: { question: string }) {
  useBeforeUnload(useCallback((event) => event.preventDefault(), []));
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && !window.confirm(question),
  );
  useEffect(() => {
    if (blocker.state === "blocked") blocker.reset();
  }, [blocker]);
  return null;
}
