import { type RefObject, useEffect, useState } from "react";
import { LeaveQuestion } from "./leave-question.tsx";
import { markSaved, markUnsaved, type UnsavedForm } from "./unsaved-forms.ts";

/**
 * Asks before leaving a form with entries that only its own button saves. Sending it is not leaving. `isRefused`: it shows
 * what was sent and could not be saved. `isLostWithin`: another query of the same page takes the form away. `isKeptNowhere`:
 * sending it saves nothing, so that it must be sent to the page's own address.
 */
export function UnsavedGuard({
  form,
  isRefused = false,
  isLostWithin = false,
  isKeptNowhere = false,
}: {
  form: RefObject<HTMLFormElement>;
  isRefused?: boolean;
  isLostWithin?: boolean;
  isKeptNowhere?: boolean;
}) {
  const [unsaved] = useState<UnsavedForm>(() => ({ isLostWithin }));
  useEffect(() => {
    const element = form.current;
    const change = () => markUnsaved(unsaved);
    const send = () => {
      if (!isKeptNowhere) markSaved(unsaved);
    };
    element?.addEventListener("input", change);
    element?.addEventListener("submit", send);
    if (isRefused) change();
    return () => {
      element?.removeEventListener("input", change);
      element?.removeEventListener("submit", send);
    };
  }, [form, unsaved, isRefused, isKeptNowhere]);
  return <LeaveQuestion form={unsaved} />;
}
