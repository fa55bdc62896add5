import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { databaseUrlOf as embeddedUrlOf } from "#supervisor/postgres.ts";
import { databaseUrlOf, newName, runOnServer } from "../test-services.ts";

// A machine that does other things at the same time needs four times what a quiet one does.
const LONGEST_START_MS = 300_000;

/**
 * Starts the real product for the end-to-end tests as `npm start` does: production build, its own PostgreSQL,
 * Meilisearch, state folder and port. Where it is, the tests read from NARU_E2E_URL and NARU_E2E_LOG.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  const stateDir = mkdtempSync(join(tmpdir(), "naru-e2e-"));
  const port = await freePort();
  const database = await createDatabaseOnRealServer();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: database?.url,
    MEILI_URL: process.env.TEST_MEILI_URL,
    MEILI_KEY: process.env.TEST_MEILI_KEY,
    NODE_ENV: "production",
    // Tests count what the seed enters; one that wants more asks for it.
    NARU_SAMPLE_NOTICES: process.env.NARU_SAMPLE_NOTICES ?? "off",
    PORT: String(port),
    NARU_STATE_DIR: stateDir,
  };
  const product = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env,
  });
  const printed: string[] = [];
  product.stdout?.on("data", (chunk) => printed.push(String(chunk)));
  product.stderr?.on("data", (chunk) => printed.push(String(chunk)));
  const stop = async () => {
    if (product.exitCode === null) {
      const gone = once(product, "exit");
      product.kill("SIGTERM");
      await gone;
    }
    // Not by our own hand: where root may not let PostgreSQL into the folder, its data lie elsewhere.
    spawnSync(process.execPath, ["scripts/reset.mjs"], { env });
    rmSync(stateDir, { recursive: true, force: true });
    await database?.drop();
  };
  const url = `http://localhost:${port}`;
  const deadline = Date.now() + LONGEST_START_MS;
  while (!(await isServing(url))) {
    if (product.exitCode !== null || Date.now() > deadline) {
      const log = readFileSync(join(stateDir, "log", "server.log"), { encoding: "utf8", flag: "a+" });
      await stop();
      throw new Error(`The product did not start.\n${printed.join("")}\n${log}`);
    }
    await wait(200);
  }
  process.env.NARU_E2E_URL = url;
  process.env.NARU_E2E_DATABASE = database?.url ?? embeddedDatabaseUrl(stateDir);
  process.env.NARU_E2E_LOG = join(stateDir, "log", "server.log");
  return stop;
}

/** Where the product's own PostgreSQL listens: tests enter there what no page enters yet. */
function embeddedDatabaseUrl(stateDir: string): string {
  const read = (file: string) => readFileSync(join(stateDir, file), "utf8").trim();
  return embeddedUrlOf(read("secrets/postgres-password"), Number(read("postgres-port")));
}

/** With TEST_DATABASE_URL the product runs on a database of that server, made for this run. */
async function createDatabaseOnRealServer() {
  const adminUrl = process.env.TEST_DATABASE_URL;
  if (adminUrl === undefined || adminUrl === "") {
    return undefined;
  }
  const name = newName("naru_e2e");
  await runOnServer(adminUrl, `create database ${name}`);
  return {
    url: databaseUrlOf(adminUrl, name),
    drop: () => runOnServer(adminUrl, `drop database ${name} with (force)`),
  };
}

async function isServing(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") {
    throw new Error("The system gave no port.");
  }
  return address.port;
}
