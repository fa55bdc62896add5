import { useBeforeUnload, useBlocker } from "@remix-run/react";
import { type RefObject, useCallback, useEffect, useRef } from "react";

/** Asks before somebody leaves a form with entries that are not saved. Sending it is not leaving it. */
export function useUnsavedGuard(form: RefObject<HTMLFormElement>, question: string): void {
  const isChanged = useRef(false);
  useEffect(() => {
    const element = form.current;
    const change = () => {
      isChanged.current = true;
    };
    const send = () => {
      isChanged.current = false;
    };
    element?.addEventListener("input", change);
    element?.addEventListener("submit", send);
    return () => {
      element?.removeEventListener("input", change);
      element?.removeEventListener("submit", send);
    };
  }, [form]);
  useBeforeUnload(
    useCallback((event) => {
      if (isChanged.current) event.preventDefault();
    }, []),
  );
  const blocker = useBlocker(() => isChanged.current);
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (window.confirm(question)) blocker.proceed();
    else blocker.reset();
  }, [blocker, question]);
}
