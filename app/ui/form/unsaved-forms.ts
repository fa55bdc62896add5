/** A form in which something was typed or chosen that is not saved. */
export type UnsavedForm = {
  /** No other form of the page is sent before this one is saved: what it holds would be missed there. */
  isNeeded?: true;
  /** It goes with the query of the page, not only with the page: an entry of a list with filters. */
  isLostWithin?: boolean;
  /** Saves what was typed; false: it could not be saved. Without: only the form's own button saves it. */
  save?: () => Promise<boolean>;
};

// Of this window. A page has several forms, but leaving it is one question (and a router has one blocker).
const unsaved = new Set<UnsavedForm>();
const listeners = new Set<() => void>();
/** Forms whose sending waits until what was typed elsewhere on the page is saved, and those that may go. */
const held = new WeakSet<EventTarget>();
const released = new WeakSet<EventTarget>();

export function markUnsaved(form: UnsavedForm): void {
  if (unsaved.has(form)) return;
  unsaved.add(form);
  if (unsaved.size === 1) window.addEventListener("submit", holdUntilSaved, { capture: true });
  tell();
}

export function markSaved(form: UnsavedForm): void {
  if (!unsaved.delete(form)) return;
  if (unsaved.size === 0) window.removeEventListener("submit", holdUntilSaved, { capture: true });
  tell();
}

/** Somebody leaves without what they have typed. */
export function giveUp(): void {
  for (const form of unsaved) markSaved(form);
}

export function firstUnsaved(): UnsavedForm | undefined {
  return unsaved.values().next().value;
}

/** Whether something unsaved is lost on the way from one address to another. */
export function isLostBetween(one: Address, other: Address): boolean {
  if (one.pathname !== other.pathname) return unsaved.size > 0;
  return one.search !== other.search && [...unsaved].some(({ isLostWithin }) => isLostWithin);
}

type Address = { pathname: string; search: string };

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Saves what can be saved; true: everything was. */
export async function saveUnsaved(): Promise<boolean> {
  return (await saveEach()).every(({ isSaved }) => isSaved);
}

function saveEach(): Promise<{ isSaved: boolean; isNeeded: boolean }[]> {
  const saving = [...unsaved].map(async ({ save, isNeeded = false }) => {
    return { isSaved: save === undefined ? false : await save(), isNeeded };
  });
  return Promise.all(saving);
}

function tell(): void {
  for (const listener of listeners) listener();
}

/**
 * Another form of the page may lead to another page, or make this one anew: what was typed is saved before it is sent.
 * So is what was typed into the form itself: should the server not answer, it is there.
 */
function holdUntilSaved(event: SubmitEvent): void {
  const { target, submitter } = event;
  if (!(target instanceof HTMLFormElement) || released.delete(target)) return;
  if (![...unsaved].some(({ save }) => save !== undefined)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (held.has(target)) return;
  held.add(target);
  void saveEach().then((saved) => {
    held.delete(target);
    // The form that could not be saved says why.
    if (saved.some(({ isSaved, isNeeded }) => isNeeded && !isSaved)) return;
    released.add(target);
    target.requestSubmit(submitter);
  });
}
