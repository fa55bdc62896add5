import type { Kysely } from "kysely";
import type { Database } from "#db/schema.ts";
import type { Part } from "./part.ts";
import { probeDatabase, probeJobs, probeMigrations, probeQueue } from "./probe-database.server.ts";

const TIMEOUT_MS = 1_500;

/** Whether the engine answers. Its health endpoint needs no key. Without a URL, PostgreSQL does the search. */
async function probeSearch(url: string | undefined): Promise<Part> {
  if (url === undefined) return { state: "off", detail: "search runs in PostgreSQL" };
  const startedAt = performance.now();
  try {
    const response = await fetch(new URL("health", url.endsWith("/") ? url : `${url}/`), {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.arrayBuffer();
    if (!response.ok) return { state: "down", detail: `the engine answers with ${response.status}` };
    return { state: "up", latencyMs: Math.round((performance.now() - startedAt) * 10) / 10 };
  } catch {
    return { state: "down", detail: "the engine does not answer" };
  }
}

const partNames = ["web", "database", "migrations", "search", "jobs", "queue"] as const;
type PartName = (typeof partNames)[number];

export interface Health {
  /** `degraded`: pages are served, but some part is unavailable. `down`: no page can be served. */
  status: "up" | "degraded" | "down";
  checkedAt: string;
  parts: Record<PartName, Part>;
}

const CACHE_MS = 1_000;
const DEADLINE_MS = 2_000;

/**
 * Returns a function that checks every part, at most once a second however often it is called, and answers within about
 * two seconds even if a part hangs. `onChange` is called for each part that goes down or comes back.
 */
export function createHealthCheck(options: {
  db: Kysely<Database>;
  migrations: readonly string[];
  searchUrl: string | undefined;
  onChange: (part: PartName, now: Part) => void;
}): () => Promise<Health> {
  let latest: { health: Promise<Health>; validUntil: number } | undefined;
  let previous: Health | undefined;

  async function look(): Promise<Health> {
    const [database, migrations, jobs, queue, search] = await Promise.all([
      withDeadline(probeDatabase(options.db)),
      withDeadline(probeMigrations(options.db, options.migrations)),
      withDeadline(probeJobs(options.db)),
      withDeadline(probeQueue(options.db)),
      withDeadline(probeSearch(options.searchUrl)),
    ]);
    const health = summarise({ web: { state: "up" }, database, migrations, search, jobs, queue });
    for (const name of partNames) {
      const isDown = health.parts[name].state === "down";
      if (isDown !== (previous?.parts[name].state === "down")) options.onChange(name, health.parts[name]);
    }
    previous = health;
    return health;
  }

  return () => {
    if (latest === undefined || performance.now() > latest.validUntil) {
      const health = look();
      latest = { health, validUntil: Number.POSITIVE_INFINITY };
      const keepForAMoment = () => {
        latest = { health, validUntil: performance.now() + CACHE_MS };
      };
      health.then(keepForAMoment, keepForAMoment);
    }
    return latest.health;
  };
}

function summarise(parts: Record<PartName, Part>): Health {
  const isAway = (name: PartName) => parts[name].state === "down";
  const cannotServe = isAway("database") || isAway("migrations");
  const isDegraded = isAway("search") || isAway("jobs") || isAway("queue");
  let status: Health["status"] = "up";
  if (isDegraded) status = "degraded";
  if (cannotServe) status = "down";
  return { status, checkedAt: new Date().toISOString(), parts };
}

async function withDeadline(probe: Promise<Part>): Promise<Part> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<Part>((resolve) => {
    timer = setTimeout(() => resolve({ state: "down", detail: "no answer in time" }), DEADLINE_MS);
  });
  try {
    return await Promise.race([probe, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
