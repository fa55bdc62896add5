import type { Kysely } from "kysely";
import { certificateWords } from "#app/confirmation/certificate/words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { csvFile, download } from "#app/platform/http/download.server.ts";
import type { Database } from "#db/schema.ts";
import { type RegisterLine, readConfirmations } from "./find-confirmations.server.ts";
import type { RegisterQuery } from "./register-query.ts";
import { registerWords } from "./words.ts";

type Asked = { query: RegisterQuery; locale: Locale };

/** The register for spreadsheets. */
export async function registerCsv(db: Kysely<Database>, { query, locale }: Asked): Promise<Response> {
  const { columns } = registerWords[locale];
  const certificate = certificateWords[locale];
  const head = [
    columns.number,
    columns.company,
    columns.technology,
    columns.kind,
    columns.confirmedOn,
    columns.state,
  ];
  const row = ({ number, company, technology, kind, confirmedOn, state }: RegisterLine) => [
    number,
    company,
    technology[locale],
    certificate.kinds[kind],
    confirmedOn,
    certificate.states[state],
  ];
  async function* lines() {
    yield head;
    for await (const batch of readConfirmations(db, query)) yield* batch.map(row);
  }
  return csvFile("naru-register.csv", lines());
}

/** The register for programs. */
export async function registerJson(
  db: Kysely<Database>,
  { query }: Omit<Asked, "locale">,
): Promise<Response> {
  async function* parts() {
    yield '{"confirmations":[';
    let isFirst = true;
    for await (const batch of readConfirmations(db, query)) {
      yield `${isFirst ? "" : ","}${batch.map((one) => JSON.stringify(one)).join(",")}`;
      isFirst = false;
    }
    yield "]}\n";
  }
  return download(parts(), "application/json; charset=utf-8", "naru-register.json");
}
