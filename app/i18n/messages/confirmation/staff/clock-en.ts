import type { clockKo } from "./clock-ko.ts";

/** The statutory period as a band and a table, the same for applicant and staff. */
export const clockEn: typeof clockKo = {
  title: "Statutory period",
  summary: (used, limit) => `${used} of ${limit} days used`,
  left: (days) => `${days} ${days === 1 ? "day" : "days"} left`,
  over: (days) => `${days} ${days === 1 ? "day" : "days"} over`,
  stoppedNow: "stopped now",
  stopped: (days) => `stopped for ${days} ${days === 1 ? "day" : "days"}`,
  due: (day) => `due ${day}`,
  dueIfResumed: (day) => `due ${day} if it ran again today`,
  ended: "ended with the letter",
  table: "Stretches of the period",
  columns: { period: "From – to", days: "Days", kind: "Clock" },
  running: "running",
  reasons: { supplement: "stopped: supplement", review: "stopped: technical review" },
  basis: (limit, end) => `Length: ${limit}. Last day: ${end}.`,
  from: (from, to) => `${from} – ${to}`,
};
