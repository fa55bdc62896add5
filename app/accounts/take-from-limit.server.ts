import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import { pool } from "#db/client.server.ts";
import { keyedHash } from "./session-secret.server.ts";
import { CODES_PER_ADDRESS, CODES_PER_NETWORK, TRIES_PER_ADDRESS } from "./sign-in/limits.ts";

const ONE_HOUR = 3_600;
/** Enough for an office that checks a pile of certificates, too few for guessing numbers. */
const LOOKUPS_PER_NETWORK = 60;
/** Forms with files: enough to fill every question of an application with each file sent separately, and many more. */
const UPLOADS_PER_PERSON = 60;
const UPLOADS_PER_COMPANY = 180;
const points = {
  codesPerAddress: CODES_PER_ADDRESS,
  codesPerNetwork: CODES_PER_NETWORK,
  triesPerAddress: TRIES_PER_ADDRESS,
  certificateLookups: LOOKUPS_PER_NETWORK,
  uploadsPerPerson: UPLOADS_PER_PERSON,
  uploadsPerCompany: UPLOADS_PER_COMPANY,
};
type Limit = keyof typeof points;

/**
 * Uses up one of the hour's tries of `whose` (an address, a person or a company, stored only as a keyed hash). Returns
 * the seconds to wait if none is left, else 0. Counted in PostgreSQL, so that all web processes share one count.
 */
export async function takeFromLimit(limit: Limit, whose: string): Promise<number> {
  try {
    await limiterOf(limit).consume(keyedHash(whose));
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}

/** Restores the tries of someone who has just proved that they read the mail of this address. */
export async function giveBackLimits(email: string, networkAddress: string): Promise<void> {
  await Promise.all([
    limiterOf("codesPerAddress").delete(keyedHash(email)),
    limiterOf("triesPerAddress").delete(keyedHash(email)),
    limiterOf("codesPerNetwork").reward(keyedHash(networkAddress)),
  ]);
}

function limiterOf(limit: Limit): RateLimiterPostgres {
  return oncePerProcess(
    `limit ${limit}`,
    () =>
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: "pool",
        tableName: "rate_limit",
        tableCreated: true,
        keyPrefix: limit,
        points: points[limit],
        duration: ONE_HOUR,
        // Each instance would sweep the whole table; one sweep is enough.
        clearExpiredByTimeout: limit === "codesPerNetwork",
      }),
  );
}
