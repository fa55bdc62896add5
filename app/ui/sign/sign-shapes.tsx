import type { ReactNode } from "react";

const check = <path d="m7.5 12.4 3.1 3.1 6-6.4" />;
const question = (
  <>
    <path d="M9.6 9.6a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 1.7" />
    <path d="M12 16.6v.01" />
  </>
);
const ring = <circle cx="12" cy="12" r="9.5" />;
// 12 dashes and 12 gaps around a circumference of 59.7.
const dashedRing = <circle cx="12" cy="12" r="9.5" strokeDasharray="3.2 1.774" strokeLinecap="butt" />;
// 3 dashes and 3 gaps on each straight side, 16 long, and corners that are left open.
const dashedSquare = (
  <path d="M4 2.5h16M21.5 4v16M20 21.5H4M2.5 20V4" strokeDasharray="3.2 3.2" strokeLinecap="butt" />
);
const filledRing = <circle cx="12" cy="12" r="9.5" fill="currentColor" />;

/** Shapes that differ without their colour. 24 x 24, drawn with a line of 2. */
export const signShapes = {
  "check-circle": (
    <>
      {filledRing}
      <g className="sign-cut">{check}</g>
    </>
  ),
  "check-dashed": (
    <>
      {dashedRing}
      {check}
    </>
  ),
  "question-dashed": (
    <>
      {dashedRing}
      {question}
    </>
  ),
  "bar-dashed": (
    <>
      {dashedRing}
      <path d="M7.5 12h9" />
    </>
  ),
  "bar-circle": (
    <>
      {ring}
      <path d="M7.5 12h9" />
    </>
  ),
  "check-square": (
    <>
      {dashedSquare}
      {check}
    </>
  ),
  "question-square": (
    <>
      {dashedSquare}
      {question}
    </>
  ),
  "bar-square": (
    <>
      {dashedSquare}
      <path d="M7.5 12h9" />
    </>
  ),
  "hollow-circle": ring,
  check: <path d="m5 12.8 4.6 4.7L19 7.5" />,
  cross: <path d="m6.5 6.5 11 11m0-11-11 11" />,
  question: <g transform="translate(-4.8 -5.2) scale(1.4)">{question}</g>,
  person: (
    <>
      <circle cx="12" cy="8" r="3.6" />
      <path d="M5 19.5c.7-3.7 3.4-5.6 7-5.6s6.3 1.9 7 5.6" />
    </>
  ),
  /** A page within dashes: read, not confirmed. */
  machine: (
    <>
      {dashedSquare}
      <path d="M7.5 8.5h9M7.5 12h9M7.5 15.500h5" />
    </>
  ),
  dash: <path d="M7 12h10" strokeDasharray="2 2" />,
} satisfies Record<string, ReactNode>;
