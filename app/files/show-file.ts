import { formatSize, formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { filesTexts } from "#app/i18n/messages/files/texts.ts";
import type { ShownFile } from "#app/ui/form/file-list.tsx";
import type { Tone } from "#app/ui/text/tone.ts";
import type { ListedFile, ScanState } from "./list-files.server.ts";

const tones: Record<ScanState, Tone> = {
  waiting: "info",
  clean: "good",
  not_scanned: "caution",
  refused: "bad",
};

/** A file in words: what it is, where it stands, and a link once it may be opened. */
export function showFile(file: ListedFile, locale: Locale): ShownFile {
  const text = filesTexts[locale];
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
