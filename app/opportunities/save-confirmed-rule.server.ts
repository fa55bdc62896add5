import { type Kysely, sql } from "kysely";
import { isMachineRead, type Reading, type RuleSet, type Track } from "#app/matching/rule.ts";
import type { Database } from "#db/schema.ts";
import { fingerprint } from "./notice-rows.server.ts";
import { MACHINE_READER } from "./opportunity.ts";
import { recordCheck, rewriteRules } from "./rewrite-rules.server.ts";

/** `seen`: the fingerprint of the rule that the person has looked at; a rule that has been read anew since is another one. */
export type CheckedRule = { personId: string; opportunityId: number; ruleId: string; seen?: string };

/**
 * Writes that a person has confirmed one rule, bonus or choice of tracks that a machine has read: no new reading changes it from then on, and
 * reports about it are settled. Raises the catalogue's revision. Who may do so is checked by the caller.
 * @returns false if there is no such machine-read rule
 */
export async function saveConfirmedRule(
  db: Kysely<Database>,
  { personId, opportunityId, ruleId, seen }: CheckedRule,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const isWritten = await rewriteRules(trx, opportunityId, (stored) => {
      const ruleSet = stored.ruleSet && withConfirmed(stored.ruleSet, ruleId, seen);
      return ruleSet && { ...stored, ruleSet };
    });
    if (isWritten) await recordCheck(trx, { opportunityId, ruleId, personId, what: "confirmed" });
    return isWritten;
  });
}

/**
 * Takes it back that a person has confirmed what a machine had read: from then on it is machine-read again. Rules that a person has
 * written stay. @returns false if there is no such rule
 */
export async function takeConfirmationBack(
  db: Kysely<Database>,
  { personId, opportunityId, ruleId }: CheckedRule,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ what: string }>`
      select what from rule_event where opportunity_id = ${opportunityId} and rule_id = ${ruleId}
        and what in ('confirmed', 'confirmationTakenBack') order by id desc limit 1`.execute(trx);
    if (rows[0]?.what !== "confirmed") return false;
    const isWritten = await rewriteRules(trx, opportunityId, (stored) => {
      if (stored.ruleSet === null || stored.readBy !== MACHINE_READER) return null;
      const ruleSet = changed(stored.ruleSet, ruleId, (one) =>
        isMachineRead(one) || !one.verified ? null : { ...one, verified: false, readBy: "machine" },
      );
      return ruleSet && { ...stored, ruleSet };
    });
    if (isWritten) await recordCheck(trx, { opportunityId, ruleId, personId, what: "confirmationTakenBack" });
    return isWritten;
  });
}

/** What a page shows of a rule and sends back with a decision about it. */
export function seenRule(rule: object): string {
  return fingerprint(rule).slice(0, 16);
}

/** Null where nothing that a machine has read has this id, or where it is not what was seen. */
function withConfirmed(ruleSet: RuleSet, ruleId: string, seen: string | undefined): RuleSet | null {
  return changed(ruleSet, ruleId, (one) => {
    if (!isMachineRead(one) || (seen !== undefined && seenRule(one) !== seen)) return null;
    const { readBy, ...others } = one;
    return { ...(others as typeof one), verified: true };
  });
}

/** The rule set with one rule, bonus or choice changed; null where nothing has this id or nothing is to change. */
function changed(
  ruleSet: RuleSet,
  ruleId: string,
  change: <T extends Reading & { id: string }>(one: T) => T | null,
): RuleSet | null {
  let isFound = false;
  const apply = <T extends Reading & { id: string }>(one: T): T => {
    const next = one.id === ruleId ? change(one) : null;
    isFound ||= next !== null;
    return next ?? one;
  };
  const { choice } = ruleSet;
  const written: RuleSet = {
    ...ruleSet,
    rules: ruleSet.rules.map(apply),
    bonus: ruleSet.bonus.map(apply),
    ...(choice && {
      choice: { ...apply(choice), tracks: choice.tracks.map((track) => inTrack(track, apply)) },
    }),
  };
  return isFound ? written : null;
}

function inTrack(track: Track, apply: <T extends Reading & { id: string }>(one: T) => T): Track {
  const rules = track.rules.map(apply);
  return { ...track, rules, ...(track.bonus && { bonus: track.bonus.map(apply) }) };
}
