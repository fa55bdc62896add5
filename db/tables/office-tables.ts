import type { ColumnType, Generated } from "kysely";
import type { InboxKind, InboxMail } from "#app/confirmation/procedure/told-to-staff.ts";

type Instant = ColumnType<string, string, string>;

/** What officials are told of their cases, and how each of them wants it. */
export interface OfficeTables {
  inbox_item: {
    id: Generated<number>;
    person_id: string;
    application_id: number;
    kind: InboxKind;
    /** The event, message or day that it tells of. */
    about: string;
    happened_at: Instant;
    mail: InboxMail;
    mailed_at: Instant | null;
    read_at: Instant | null;
  };
  inbox_choice: { person_id: string; kind: InboxKind; mail: InboxMail };
}
