import type { Locale } from "#app/i18n/locale.ts";
import { fileLimits } from "./file-limits.ts";
import type { FileRefusal } from "./file-refusal.ts";
import { filesWords } from "./words.ts";

/** What became of a form with files. */
export type UploadReport = {
  sent: number;
  refused: readonly { name: string; reason: FileRefusal }[];
  /** More files were sent than one form takes. */
  hadMore: boolean;
  /** The form did not arrive whole; nothing of it was kept. */
  isBroken: boolean;
  /** How long to wait after too many forms, none of whose files was looked at; else 0. */
  waitSeconds: number;
};

/** A sentence for whatever was not taken; none where all of it was. */
export function uploadProblems(
  { sent, refused, hadMore, isBroken, waitSeconds }: UploadReport,
  locale: Locale,
): string[] {
  const text = filesWords[locale];
  if (waitSeconds > 0) return [text.limited(Math.ceil(waitSeconds / 60))];
  if (isBroken) return [text.broken];
  if (sent === 0) return [text.nothingChosen];
  return [
    ...refused.map(({ name, reason }) => text.refusals[reason](name)),
    ...(hadMore ? [text.more(fileLimits.files)] : []),
  ];
}
