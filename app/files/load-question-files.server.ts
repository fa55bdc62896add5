import type { Kysely } from "kysely";
import { may } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { formatSize, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { ShownFile } from "#app/ui/form/file-list.tsx";
import type { Tone } from "#app/ui/text/tone.ts";
import type { Database } from "#db/schema.ts";
import { type ListedFile, listFiles, type ScanState } from "./list-files.server.ts";
import { type FileQuestion, openQuestion } from "./open-question.server.ts";
import { filesWords } from "./words.ts";

const tones: Record<ScanState, Tone> = {
  waiting: "info",
  clean: "good",
  not_scanned: "caution",
  refused: "bad",
};

/** A file in words: what it is, its state, and a link once it may be opened. */
function showFile(file: ListedFile, locale: Locale): ShownFile {
  const text = filesWords[locale];
  const { token, name, scan } = file;
  const isOpen = scan === "clean" || scan === "not_scanned";
  return {
    token,
    name,
    detail: [file.type.toUpperCase(), formatSize(file.bytes), formatStamp(file.uploadedAt, locale)].join(
      " · ",
    ),
    href: isOpen ? `/files/${token}` : null,
    state: {
      tone: tones[scan],
      label: text.states[scan],
      hint: scan === "clean" ? null : text.stateHints[scan],
    },
    isWaiting: scan === "waiting",
  };
}

/** A question answered by files with the files it has, for `QuestionField`. */
export type QuestionFiles = {
  companyId: number;
  applicationId: number;
  /** Of the application. */
  title: string;
  key: string;
  label: string;
  hint: string | undefined;
  isRequired: boolean;
  mostFiles: number;
  files: readonly ShownFile[];
  /** Why nothing can be added now; null if something can. */
  closedBecause: "notOnline" | "closed" | "readOnly" | "full" | null;
};

/** What the page of a question shows, in the reader's language; null where this company has no such question. */
export async function loadQuestionFiles(
  db: Kysely<Database>,
  {
    viewer,
    locale,
    ...place
  }: { viewer: Person; locale: Locale; companyId: number; applicationId: number; key: string },
): Promise<QuestionFiles | null> {
  const question = await openQuestion(db, place);
  if (question === null) return null;
  const files = (await listFiles(db, place.applicationId)).filter(({ key }) => key === place.key);
  const mayChange = may(viewer, "company.answer", { companyId: place.companyId }).ok;
  return {
    ...place,
    title: question.title,
    label: question.label[locale],
    hint: question.hint?.[locale],
    isRequired: question.isRequired,
    mostFiles: question.mostFiles,
    files: files.map((file) => showFile(file, locale)),
    closedBecause: whyClosed(question, files.length, mayChange),
  };
}

function whyClosed(
  question: FileQuestion,
  files: number,
  mayChange: boolean,
): QuestionFiles["closedBecause"] {
  if (question.isSecurity) return "notOnline";
  if (!question.isOpen) return "closed";
  if (!mayChange) return "readOnly";
  return files >= question.mostFiles ? "full" : null;
}
