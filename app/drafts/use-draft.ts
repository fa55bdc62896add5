import { type DefaultValue, parse } from "@conform-to/react";
import { useFormAction, useLoaderData } from "@remix-run/react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { markSaved, markUnsaved, type UnsavedForm } from "#app/ui/form/unsaved-forms.ts";
import { type Draft, type Drafts, draftNames } from "./draft.ts";
import { type DraftOutcome, type DraftProblem, draftSaver, type SavingHow } from "./draft-saver.ts";

/** What a form and the controls around it know of its draft. */
export type DraftOfForm<Typed> = {
  name: string;
  ref: RefObject<HTMLFormElement>;
  /** The draft that the form was filled with when it appeared; null: there was none. */
  opened: Draft | null;
  /** Its values as a Conform form takes them. */
  values: DefaultValue<Typed> | undefined;
  outcome: DraftOutcome | null;
  unsaved: UnsavedForm;
  save: () => void;
};

// A name for this window: what it has saved itself it may write over.
const windowName = Math.random().toString(36).slice(2);

/**
 * Keeps what is typed into a form of the page: saved a moment after the last change and when the page goes away. The
 * page's loader answers with `drafts`, and its action asks `answerDraft` first. Undefined: a form that keeps nothing.
 */
export function useDraft<Typed>(name: string | undefined): DraftOfForm<Typed> | undefined {
  const loaded = useLoaderData<{ drafts?: Drafts } | undefined>()?.drafts;
  const ref = useRef<HTMLFormElement>(null);
  // As it was when the form appeared: what was saved since is in the form already.
  const [opened] = useState<Draft | null>((name !== undefined && loaded?.[name]) || null);
  const [values] = useState(() => (opened === null ? undefined : nested<Typed>(opened)));
  const [outcome, setOutcome] = useState<DraftOutcome | null>(null);
  const [unsaved] = useState<UnsavedForm>(() => ({}));
  const page = useRef({ action: "", shown: "" });
  page.current = { action: useFormAction(), shown: (name !== undefined && loaded?.[name]?.savedAt) || "" };
  const save = useRef((_how: SavingHow) => Promise.resolve(true));
  useEffect(() => {
    const form = ref.current;
    if (form === null || name === undefined) return;
    const saver = draftSaver(
      (how) => send(form, { ...page.current, name, isAsked: how.isAsked === true }),
      (now) => {
        if (now.isUnsaved) markUnsaved(unsaved);
        else markSaved(unsaved);
        if (now.outcome !== null) setOutcome(now.outcome);
      },
    );
    unsaved.save = saver.save;
    save.current = saver.save;
    const hide = () => {
      if (document.visibilityState === "hidden") void saver.save({ isLast: true });
    };
    form.addEventListener("input", saver.changed);
    document.addEventListener("visibilitychange", hide);
    if (isTypedInto(form)) saver.changed();
    return () => {
      saver.stop();
      form.removeEventListener("input", saver.changed);
      document.removeEventListener("visibilitychange", hide);
    };
  }, [name, unsaved]);
  if (name === undefined) return undefined;
  return {
    name,
    ref,
    // Sent or discarded since: what the form shows is no draft any more.
    opened: loaded?.[name] ? opened : null,
    values,
    outcome,
    unsaved,
    save: () => void save.current({ isAsked: true }),
  };
}

type Sending = { action: string; shown: string; name: string; isAsked: boolean };

/** Bytes that a browser still sends once the page is gone, all that it is sending together. */
const MOST_KEPT_ALIVE = 60_000;

async function send(form: HTMLFormElement, { action, shown, name, isAsked }: Sending): Promise<DraftOutcome> {
  const body = new FormData(form);
  body.set(draftNames.keep, isAsked ? "button" : "script");
  body.set(draftNames.form, name);
  body.set(draftNames.window, windowName);
  body.set(draftNames.shown, shown);
  const keepalive = new Blob([...body.values()]).size + 200 * [...body.keys()].length < MOST_KEPT_ALIVE;
  try {
    // Where Remix itself sends a form: the page's action alone answers, and no page is made.
    const { pathname, search } = new URL(action, window.location.href);
    const answer = await fetch(`${pathname}.data${search}`, { method: "POST", body, keepalive });
    if (answer.status !== 200) return { problem: problems[answer.status] ?? "failed" };
    // The server's clock: this one may be wrong.
    return { at: new Date(answer.headers.get("date") ?? Date.now()).toISOString() };
  } catch {
    return { problem: "failed" };
  }
}

const problems: Readonly<Record<number, DraftProblem>> = {
  401: "signedOut",
  409: "elsewhere",
  410: "notNow",
  413: "tooLong",
};

function nested<Typed>({ fields }: Draft): DefaultValue<Typed> {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of values) form.append(name, value);
  return parse(form, { resolve: () => ({ value: null }) }).payload as DefaultValue<Typed>;
}

/** Typed before this script ran, or put back by the browser. */
function isTypedInto(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
    if (!(control instanceof HTMLInputElement) || control.type === "hidden") return false;
    const isBox = control.type === "radio" || control.type === "checkbox";
    return isBox ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
  });
}
