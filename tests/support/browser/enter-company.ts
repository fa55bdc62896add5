import { randomUUID } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import pg from "pg";
import type { CompanyRole } from "#app/accounts/viewer.ts";

export type Entered = { personId: string; personName: string; companyId: number; companyName: string };

let connections: pg.Pool | undefined;

/** Runs statements on the database of the product under test, for what no page enters. */
export async function runOnProduct<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  // Opened late: the address is known once the product has started. It keeps no worker from ending.
  connections ??= new pg.Pool({
    connectionString: process.env.NARU_E2E_DATABASE,
    max: 2,
    allowExitOnIdle: true,
  }).on("error", () => undefined);
  return (await connections.query<Row>(text, values)).rows;
}

/** A company of its own for one test, with a person of the demonstration who acts for it. */
export async function enterCompany(
  profile: { size?: string; employees?: number; founded_on?: string; is_new_industry?: boolean } = {},
  role: CompanyRole = "owner",
): Promise<Entered> {
  const personId = randomUUID();
  const personName = `시험 ${personId.slice(0, 8)}`;
  const companyName = `기업 ${personId.slice(0, 8)}`;
  await runOnProduct(
    `insert into person (id, name, email, email_verified, is_demo) values ($1, $2, $3, true, true)`,
    [personId, personName, `${personId}@naru.example`],
  );
  const companyId = await enterOwnCompany(personId, companyName, role);
  const columns = Object.keys(profile);
  await runOnProduct(
    `insert into company_profile (company_id${columns.map((column) => `, ${column}`).join("")})
      values ($1${columns.map((_, at) => `, $${at + 2}`).join("")})`,
    [companyId, ...Object.values(profile)],
  );
  return { personId, personName, companyId, companyName };
}

export async function enterOwnCompany(personId: string, name: string, role: CompanyRole): Promise<number> {
  const [made] = await runOnProduct<{ id: string }>(`insert into company (name) values ($1) returning id`, [
    name,
  ]);
  const id = Number(made?.id);
  await runOnProduct(`insert into membership (company_id, person_id, role) values ($1, $2, $3)`, [
    id,
    personId,
    role,
  ]);
  return id;
}

/** Signs a person of the demonstration in. */
export async function signInDemo(
  context: BrowserContext,
  { personId }: Pick<Entered, "personId">,
): Promise<void> {
  const address = new URL("/system/demo", process.env.NARU_E2E_URL).href;
  const answer = await context.request.post(address, {
    form: { person: personId },
    headers: { origin: new URL(address).origin },
    maxRedirects: 0,
  });
  if (answer.status() !== 303 && answer.status() !== 302 && answer.status() !== 204)
    throw new Error(`Nobody was signed in: ${answer.status()}`);
}
