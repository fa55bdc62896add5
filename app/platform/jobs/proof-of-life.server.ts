import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import type { Logger } from "pino";

/** Class of the advisory locks; any constant, as long as all processes of all versions take the same. */
export const PROOF_CLASS = 722_820_112;
const PAUSE_MS = 1_000;

export interface ProofOfLife {
  /** Returns once the proof for this runner is given. Never rejects: without a proof no job may be taken. */
  give: (runnerId: string) => Promise<void>;
  /** The connection that carries the proof; null while it is broken. */
  connection: () => pg.Client | null;
  end: () => Promise<void>;
}

/**
 * Proves that the runner of this process lives: an advisory lock of a connection that does nothing else. PostgreSQL frees
 * it with the connection, so a killed process proves nothing from that instant, and a machine that vanished nothing after
 * 25 s (keepalives). A broken connection is replaced, and the proof given again, within about a second.
 */
export function proveLife({ databaseUrl, log }: { databaseUrl: string; log: Logger }): ProofOfLife {
  let client: pg.Client | null = null;
  let runnerId: string | undefined;
  let given: Promise<void> | undefined;
  let hasEnded = false;

  async function connect(): Promise<void> {
    while (!hasEnded) {
      const next = new pg.Client({
        connectionString: databaseUrl,
        application_name: "naru worker, proof of life",
      });
      // Also after a failed connect; without a listener the event would end the process.
      next.on("error", (error) => log.warn({ reason: error.message }, "the proof of life broke"));
      try {
        await next.connect();
        next.once("end", () => lost(next));
        await next.query(
          "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3",
        );
        // Shared: the broken connection's own lock may still be there for a moment.
        await next.query("select pg_advisory_lock_shared($1, hashtext($2))", [PROOF_CLASS, runnerId]);
        client = next;
        return;
      } catch (error) {
        log.warn({ reason: String(error) }, "the proof of life cannot be given yet");
        await next.end().catch(() => undefined);
        await delay(PAUSE_MS);
      }
    }
  }

  function lost(former: pg.Client): void {
    if (client !== former) return;
    client = null;
    given = connect();
  }

  return {
    give: (id) => {
      runnerId = id;
      given ??= connect();
      return given;
    },
    connection: () => client,
    end: async () => {
      hasEnded = true;
      await given;
      await client?.end();
    },
  };
}
