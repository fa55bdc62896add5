import type { Kysely } from "kysely";
import { certificateWords } from "#app/confirmation/certificate/words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import { type RegisterLine, readConfirmations } from "./find-confirmations.server.ts";
import type { RegisterQuery } from "./register-query.ts";
import { registerWords } from "./words.ts";

type Asked = { query: RegisterQuery; locale: Locale };

/** The register for spreadsheets, with a byte order mark: without one Excel garbles Hangul. */
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
    yield `\uFEFF${csvLine(head)}`;
    for await (const batch of readConfirmations(db, query))
      yield batch.map((one) => csvLine(row(one))).join("");
  }
  return download(lines(), "text/csv; charset=utf-8", "naru-register.csv");
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

/** A line of CSV (RFC 4180). A company may have any name, so what looks like a formula is made text. */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => {
    const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return `"${text.replaceAll('"', '""')}"`;
  });
  return `${quoted.join(",")}\r\n`;
}

function download(parts: AsyncGenerator<string>, type: string, name: string): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
