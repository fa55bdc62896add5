import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import { pool } from "#db/client.server.ts";
import { keyedHash } from "./session-secret.server.ts";
import { CODES_PER_ADDRESS, CODES_PER_NETWORK, TRIES_PER_ADDRESS } from "./sign-in/limits.ts";

const ONE_HOUR = 3_600;
/** An office that checks a pile of certificates gets through; whoever tries numbers does not. */
const LOOKUPS_PER_NETWORK = 60;
/** Forms with files: whoever sends each file by itself fills every question of an application, and has many left. */
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
 * Takes one of the hour's tries of `whose` (an address, a person or a company, of which only a keyed hash is kept) and returns
 * how many seconds to wait if there is none left, else 0. Counted in PostgreSQL, so that all web processes count together.
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

/** Gives back what somebody has used up who has just proven to read the mails of this address. */
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
        // Each instance would sweep the whole table; one is enough.
        clearExpiredByTimeout: limit === "codesPerNetwork",
      }),
  );
}
