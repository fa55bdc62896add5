import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type DraftOutcome, draftSaver } from "./draft-saver.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const at = "2026-11-30T06:51:00.000Z";

/** A form that is typed into, and a server that answers when it is told to. */
function typing(answers: DraftOutcome[] = []) {
  let text = "";
  const sent: string[] = [];
  const open: ((outcome: DraftOutcome) => void)[] = [];
  const told: boolean[] = [];
  const saver = draftSaver(
    () => {
      sent.push(text);
      const [answer] = answers.splice(0, 1);
      return answer ? Promise.resolve(answer) : new Promise((resolve) => open.push(resolve));
    },
    ({ isUnsaved }) => told.push(isUnsaved),
  );
  const type = (letters: string) => {
    text += letters;
    saver.changed();
  };
  return { saver, type, sent, told, answer: (outcome: DraftOutcome) => open.shift()?.(outcome) };
}

test("what is typed is saved two seconds after the last key, once", async () => {
  const { type, sent, told } = typing([{ at }]);
  type("가");
  await vi.advanceTimersByTimeAsync(1_900);
  type("나");
  await vi.advanceTimersByTimeAsync(1_900);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(sent).toEqual(["가나"]);
  expect(told.at(-1)).toBe(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
});

test("an older text never arrives after a newer one, and what was typed meanwhile is saved, too", async () => {
  const { saver, type, sent, told, answer } = typing();
  type("가");
  const first = saver.save();
  await vi.advanceTimersByTimeAsync(0);
  type("나");
  const second = saver.save();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(["가"]);
  answer({ at });
  await vi.advanceTimersByTimeAsync(0);
  expect(await first, "something was typed since").toBe(false);
  expect(sent).toEqual(["가", "가나"]);
  expect(told.at(-1)).toBe(true);
  answer({ at });
  expect(await second).toBe(true);
  expect(told.at(-1)).toBe(false);
});

test("what could not be sent stays unsaved and is tried again; what was refused is not", async () => {
  const { saver, type, sent } = typing([{ problem: "failed" }, { at }, { problem: "elsewhere" }]);
  type("가");
  expect(await saver.save()).toBe(false);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(sent).toHaveLength(2);
  type("나");
  expect(await saver.save()).toBe(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(3);
});

test("the button saves although nothing was typed; a page that goes away does not wait its turn", async () => {
  const { saver, type, sent } = typing();
  void saver.save({ isAsked: true });
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toHaveLength(1);
  type("가");
  void saver.save({ isLast: true });
  expect(sent).toEqual(["", "가"]);
});
