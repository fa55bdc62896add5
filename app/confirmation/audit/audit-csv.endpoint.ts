import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/accounts/guards.server.ts";
import { formatStamp } from "#app/i18n/format.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { csvFile } from "#app/platform/http/download.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import { type AuditPlace, auditSearchOf, ENTRIES_A_LOT } from "./audit-view.ts";
import { entrySigner, entryText } from "./entry-text.ts";
import { recordAudit } from "./record-audit.server.ts";
import { searchEntries } from "./search-entries.server.ts";
import { auditWords } from "./words.ts";

/** All that a search of the log finds, for spreadsheets, read lot by lot while it is sent. Taking it along is recorded. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const viewer = await requireViewer(request);
  const locale = localeOf(request);
  const search = auditSearchOf(new URL(request.url).searchParams);
  const { columns, kinds } = auditWords[locale];
  await perform(recordAudit, { viewer, what: "export", asked: search });
  async function* rows() {
    yield [columns.at, columns.who, columns.email, columns.kind, columns.what, columns.reference];
    for (let place: AuditPlace | null = null; ; ) {
      const found: Awaited<ReturnType<typeof searchEntries>> = await perform(searchEntries, {
        viewer,
        search,
        place,
        limit: ENTRIES_A_LOT,
      });
      yield* found.entries.map((entry) => [
        formatStamp(entry.at, locale),
        entrySigner(entry, locale),
        entry.email ?? "",
        kinds[entry.source],
        entryText(entry, locale),
        entry.reference ?? "",
      ]);
      if (found.next === null) return;
      place = found.next;
    }
  }
  return csvFile("naru-audit.csv", rows());
}
