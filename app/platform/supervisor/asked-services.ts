import type { ServicesRequest } from "./services.server.ts";

type AskedServices = Pick<ServicesRequest, "databaseUrl" | "meiliUrl" | "meiliKey" | "meilisearchBinary">;

/** Which servers of somebody's own the environment names, and whether the embedded engine may stand in for one. */
export function askedServices(environment: Readonly<Record<string, string | undefined>>): AskedServices {
  return {
    databaseUrl: environment.DATABASE_URL?.trim(),
    meiliUrl: environment.MEILI_URL?.trim(),
    meiliKey: environment.MEILI_KEY?.trim(),
    // In production nothing is started that nobody asked for: without MEILI_URL, PostgreSQL searches.
    ...(environment.NARU_MODE?.trim() === "production" && { meilisearchBinary: null }),
  };
}
