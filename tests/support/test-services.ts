import { randomBytes } from "node:crypto";
import pg from "pg";

/** What one run of the integration tests shares. */
export type TestServices = {
  /** Begins the name of every database and index that this run makes. */
  runName: string;
  /** Address of the server's maintenance database, with the right to create databases. */
  adminUrl: string;
  templateName: string;
  meiliUrl?: string | undefined;
  meiliKey?: string | undefined;
};

declare module "vitest" {
  interface ProvidedContext {
    testServices: TestServices;
  }
}

/** A name for databases and indexes that two runs on one server do not share. */
export function newName(prefix: string): string {
  return `${prefix}_${randomBytes(4).toString("hex")}`;
}

/** The address of another database on the same server. */
export function databaseUrlOf(adminUrl: string, databaseName: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${databaseName}`;
  return url.href;
}

/** Runs one statement outside any transaction, as CREATE and DROP DATABASE need it. */
export async function runOnServer(adminUrl: string, statement: string, values: string[] = []) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await client.query<Record<string, unknown>>(statement, values);
  } finally {
    await client.end();
  }
}
