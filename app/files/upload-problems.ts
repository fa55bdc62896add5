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
  /** The form did not arrive completely; none of it was stored. */
  isBroken: boolean;
  /** How long to wait after too many forms, whose files were not examined; else 0. */
  waitSeconds: number;
};

/** A sentence for each file that was not accepted; none if all were. */
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
