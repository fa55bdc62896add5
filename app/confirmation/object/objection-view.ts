import type { ShownFile } from "#app/confirmation/case/read-submission.ts";
import type { ListedFile } from "#app/files/list-files.server.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Objecting, Objection } from "./load-objections.server.ts";
import { periodOf, whyInvalid } from "./objection-period.ts";

export type ObjectionState = "open" | "overdue" | NonNullable<Objection["outcome"]>;

/** An objection with what follows from its times, and its evidence. */
export type ShownObjection = Objection & {
  state: ObjectionState;
  /** Why it is not valid, in both languages; empty: nothing speaks against it. */
  invalid: ReturnType<typeof whyInvalid>;
  files: readonly ShownFile[];
};

export function objectionViews(
  { objections, settings }: Objecting,
  files: readonly ListedFile[],
  today: Day,
): readonly ShownObjection[] {
  return objections.map((objection) => ({
    ...objection,
    state: objection.outcome ?? (objection.dueOn < today ? "overdue" : "open"),
    invalid: whyInvalid(objection, objection.contested.arrivedAt, settings),
    files: files
      .filter(({ key }) => key === `objection_evidence_${objection.id}`)
      .map(({ name, bytes, sha256, token, scan }) => ({
        name,
        bytes,
        sha256,
        token: scan === "clean" || scan === "not_scanned" ? token : null,
      })),
  }));
}

/** What the applicant can still object to: the letter, until when, and whether it is too late by now. */
export function contestedView({ contested, settings }: Objecting, now: string) {
  if (contested === null) return null;
  const period = periodOf(contested.arrivedAt, settings);
  const [late] = whyInvalid({ lodgedAt: now, lodgedAs: "applicant" }, contested.arrivedAt, settings);
  return { ...contested, until: period?.until ?? null, late: late ?? null, days: settings.objectionDays };
}
export type ContestedView = NonNullable<ReturnType<typeof contestedView>>;
