import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { nameOf } from "#app/papers/paper-view.ts";
import type { FolderFile } from "#app/papers/write-folder.server.ts";
import type { Wanted } from "./find-wanted.server.ts";
import { validPapers, type WantedView } from "./wanted-view.ts";
import { wantedWords } from "./words.ts";

type Of = { title: string; company: string; locale: Locale };

/** The valid papers under names that say what they are, numbered in the order of the notice. */
export function folderFiles(found: Wanted, locale: Locale): FolderFile[] {
  return validPapers(found).map((paper, at) => ({
    name: [String(at + 1).padStart(2, "0"), nameOf(paper, locale), paper.number].filter(Boolean).join("_"),
    paper,
  }));
}

/** What the folder holds and what it lacks, as a text to be read anywhere. */
export function folderIndex(
  found: Wanted,
  view: WantedView,
  files: readonly FolderFile[],
  { title, company, locale }: Of,
): string {
  const { folder: text } = wantedWords[locale];
  const lines = view.items.flatMap(({ text: said, remarks, lines: held }) =>
    held.map((line) => ({ ...line, said, remarks })),
  );
  const told = ({ name, label, detail, said, remarks }: (typeof lines)[number]) =>
    `- ${name ?? said}: ${[label, detail, ...remarks, name === null ? null : `“${said}”`].filter(Boolean).join(" · ")}`;
  const listed = (items: readonly string[]) => (items.length === 0 ? `- ${text.none}` : items.join("\n"));
  const ours = lines.filter(({ name }) => name !== null);
  return [
    `${text.heading}: ${title}`,
    text.of(company, formatDay(found.today, locale)),
    found.lastDay === null ? text.noDeadline : text.deadline(formatDay(found.lastDay, locale)),
    "",
    view.nothing ?? view.machine,
    "",
    `[${text.in}]`,
    listed(files.map(({ name }) => `- ${name}`)),
    ...ours.filter(({ isThere, tone }) => isThere && tone === "caution").map(told),
    "",
    `[${text.missing}]`,
    listed(ours.filter(({ isThere }) => !isThere).map(told)),
    "",
    `[${text.alsoWanted}]`,
    listed(lines.filter(({ name }) => name === null).map(told)),
    ...(view.notes === null
      ? []
      : ["", `[${view.notes.title}]`, ...view.notes.words.map((words) => `- ${words}`)]),
    "",
  ].join("\n");
}
