import { readFileSync } from "node:fs";
import { stepNames } from "#app/confirmation/procedure/procedure.ts";

/** The procedure as people have reviewed it: from a status and by a step and an actor to a status. */
export function reviewedProcedure(): ReadonlyMap<string, string> {
  const file = new URL("../../app/confirmation/procedure/procedure-matrix.md", import.meta.url);
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .slice(7)
    .filter((line) => line.startsWith("|"));
  return new Map(
    rows.flatMap((line) => {
      const [, status = "", step = "", by = "", to = ""] = line.split("|").map((cell) => cell.trim());
      return by.split(", ").map((actor) => [`${status} ${step} ${actor}`, to === "stays" ? status : to]);
    }),
  );
}

/** What was done in all rounds. */
export class Tally {
  rounds = 0;
  cases = 0;
  checks = 0;
  repeated = 0;
  jobs = 0;
  readonly steps = new Map<string, number>();
  readonly refusals = new Map<string, number>();
  readonly transitions = new Map<string, number>();

  count(counts: Map<string, number>, key: string): void {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  /** The steps of the procedure that nobody took. */
  neverTaken(): readonly string[] {
    return stepNames.filter((name) => !this.steps.has(name));
  }

  /** The rows of the reviewed table that were never walked. */
  neverReached(): readonly string[] {
    return [...reviewedProcedure().keys()].filter((key) => !this.transitions.has(key));
  }

  table(seconds: number): string {
    const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
    const named = (counts: Map<string, number>) =>
      [...counts]
        .sort(([, one], [, other]) => other - one)
        .map(([name, count]) => `${name} ${count}`)
        .join(", ");
    const never = this.neverReached();
    const known = reviewedProcedure().size;
    const rows: readonly (readonly [string, string | number])[] = [
      ["rounds", this.rounds],
      ["cases", this.cases],
      ["steps", `${sum(this.steps)}: ${named(this.steps)}`],
      ["steps of the procedure never taken", this.neverTaken().join(", ") || "none"],
      ["transitions of the table", `${known - never.length} of ${known}`],
      ["never reached", never.join("; ") || "none"],
      ["refusals", `${sum(this.refusals)}: ${named(this.refusals)}`],
      ["forms sent twice", this.repeated],
      ["jobs", this.jobs],
      ["checks of the invariants", this.checks],
      ["seconds", seconds.toFixed(1)],
    ];
    const width = Math.max(...rows.map(([name]) => name.length));
    return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join("\n");
  }
}
