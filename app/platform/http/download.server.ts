/** A file to keep, sent while it is being made: a long one is never in memory as a whole. */
export function download(parts: AsyncGenerator<string>, type: string, name: string): Response {
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

type Rows = Iterable<readonly string[]> | AsyncIterable<readonly string[]>;

/** Rows for spreadsheets (RFC 4180), with a byte order mark: without one Excel garbles Hangul. */
export function csvFile(name: string, rows: Rows): Response {
  async function* lines() {
    yield "\uFEFF";
    for await (const row of rows) yield csvLine(row);
  }
  return download(lines(), "text/csv; charset=utf-8", name);
}

/** A line of CSV. A company may have any name, so what looks like a formula is made text. */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => {
    const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return `"${text.replaceAll('"', '""')}"`;
  });
  return `${quoted.join(",")}\r\n`;
}
