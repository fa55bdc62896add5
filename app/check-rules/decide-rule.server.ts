import type { Kysely } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { saveConfirmedRule, takeConfirmationBack } from "#app/opportunities/save-confirmed-rule.server.ts";
import { takeWithdrawalBack, withdrawRule } from "#app/opportunities/withdraw-rule.server.ts";
import type { Database } from "#db/schema.ts";

/** `seen`: what the officer has looked at; `gone`: a newer reading, or another officer, was faster. */
export type Decision =
  | { what: "confirm"; ruleId: string; seen: string }
  | { what: "withdraw"; ruleId: string; seen: string; reason: string }
  | { what: "unconfirm"; ruleId: string }
  | { what: "restore"; withdrawalId: number };

type Deciding = { viewer: Person; opportunityId: number; decision: Decision };

/** An officer confirms or withdraws one rule, bonus or choice that a machine has read, or takes either back. */
export async function decideRule(
  db: Kysely<Database>,
  { viewer, opportunityId, decision }: Deciding,
): Promise<{ ok: true } | { ok: false; reason: RefusalReason | "gone" }> {
  const allowed = may(viewer, "rules.confirm");
  if (!allowed.ok) return allowed;
  const by = { personId: viewer.id, opportunityId, ...decision };
  return (await write(db, by)) ? { ok: true } : { ok: false, reason: "gone" };
}

function write(db: Kysely<Database>, by: Decision & { personId: string; opportunityId: number }) {
  switch (by.what) {
    case "confirm":
      return saveConfirmedRule(db, by);
    case "withdraw":
      return withdrawRule(db, by);
    case "unconfirm":
      return takeConfirmationBack(db, by);
    case "restore":
      return takeWithdrawalBack(db, by);
  }
}
