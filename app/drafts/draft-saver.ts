export type DraftProblem = "elsewhere" | "notNow" | "tooLong" | "signedOut" | "failed";
/** What became of saving; `at`: when it was saved, an instant in ISO 8601. */
export type DraftOutcome = { at: string } | { problem: DraftProblem };
/** `isAsked`: somebody pressed the button. `isLast`: the page goes away, and nobody waits for the answer. */
export type SavingHow = { isAsked?: boolean; isLast?: boolean };

type Telling = { outcome: DraftOutcome | null; isUnsaved: boolean };

const PAUSE_MS = 2_000;
const AGAIN_MS = 15_000;

/**
 * Saves a form a moment after the last change, one time after the other, so that an older text never arrives after a newer
 * one. What is typed while it saves is saved next; what could not be sent is tried again.
 *
 * @param send reads the form as it stands and sends it
 * @param tell is told of each change of what is saved
 */
export function draftSaver(send: (how: SavingHow) => Promise<DraftOutcome>, tell: (now: Telling) => void) {
  let isTyped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<boolean> = Promise.resolve(true);

  function save(how: SavingHow = {}): Promise<boolean> {
    clearTimeout(timer);
    if (how.isLast) return once(how);
    queue = queue.then(() => once(how));
    return queue;
  }

  async function once(how: SavingHow): Promise<boolean> {
    if (!isTyped && !how.isAsked) return true;
    isTyped = false;
    const outcome = await send(how);
    if ("problem" in outcome) isTyped = true;
    tell({ outcome, isUnsaved: isTyped });
    if ("problem" in outcome && outcome.problem === "failed") wait(AGAIN_MS);
    return !isTyped;
  }

  function wait(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(save, ms);
  }

  return {
    save,
    changed(): void {
      isTyped = true;
      tell({ outcome: null, isUnsaved: true });
      wait(PAUSE_MS);
    },
    stop: () => clearTimeout(timer),
  };
}
