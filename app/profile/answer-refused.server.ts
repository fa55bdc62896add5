import { data } from "@remix-run/node";
import { refuse } from "#app/accounts/guards.server.ts";
import type { RefusalReason } from "#app/accounts/permissions.ts";

/** The answer to a writing that was refused under the lock: the role was taken away since the page was opened. */
export function answerRefused(request: Request, reason: RefusalReason | "notYours"): never {
  if (reason === "notYours") throw data(null, { status: 404 });
  refuse(request, reason);
}
