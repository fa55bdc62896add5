import type { ReactNode } from "react";
import { InLang } from "#app/ui/text/in-lang.tsx";
import type { Tone } from "#app/ui/text/tone.ts";
import { signShapes } from "./sign-shapes.tsx";

type VerdictShape =
  | "check-circle"
  | "check-dashed"
  | "question-dashed"
  | "bar-dashed"
  | "bar-circle"
  | "check-square"
  | "question-square"
  | "bar-square"
  | "hollow-circle";

type FindingShape = "check" | "cross" | "question" | "person" | "dash" | "machine";

const tones: Record<VerdictShape | FindingShape, Tone> = {
  "check-circle": "good",
  "check-dashed": "good",
  "question-dashed": "caution",
  "bar-dashed": "caution",
  "bar-circle": "bad",
  "check-square": "good",
  "question-square": "caution",
  "bar-square": "caution",
  "hollow-circle": "plain",
  check: "good",
  cross: "bad",
  question: "caution",
  person: "info",
  dash: "plain",
  machine: "caution",
};

/** The sign of a whole verdict: 24 px, bold word. The word carries the meaning, the shape helps to scan. */
export function VerdictSign({ shape, children }: { shape: VerdictShape; children: ReactNode }) {
  return (
    <span className={`sign sign-verdict sign-${tones[shape]}`}>
      <Shape of={shape} />
      <span>
        <InLang of={children} />
      </span>
    </span>
  );
}

/** The sign of one finding in a list: 20 px, without a ring, so that it is not taken for a verdict. */
export function FindingSign({ shape, children }: { shape: FindingShape; children: ReactNode }) {
  return (
    <span className={`sign sign-finding sign-${tones[shape]}`}>
      <Shape of={shape} />
      <span>
        <InLang of={children} />
      </span>
    </span>
  );
}

function Shape({ of: shape }: { of: VerdictShape | FindingShape }) {
  return (
    <svg className="sign-shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {signShapes[shape]}
    </svg>
  );
}
