import path from "node:path";
import { z } from "zod";
import { isDay } from "#app/matching/calendar.ts";
import { blocksOfHtml } from "#app/reading/blocks-of-html.ts";
import { blocksOfMarkdown } from "#app/reading/blocks-of-markdown.ts";
import { readNotice } from "#app/reading/read-notice.ts";
import { shortSources } from "#app/reading/short-sources.ts";
import type { Reading } from "#app/reading/statement.ts";

/** A notice as the collections of labelled notices keep it: the portal's summary and the text of the attachments. */
const noticeFile = z.object({
  id: z.coerce.string().optional(),
  title: z.string().default(""),
  agency: z.string().nullish(),
  deadline: z.string().nullish(),
  structured_excerpt: z.record(z.string(), z.unknown()).nullish(),
  pdf_text: z.string().nullish(),
});

/** Reads the text of such a file. */
export function readText(json: string): Reading {
  const file = noticeFile.parse(JSON.parse(json));
  const { bsnsSumryCn: summary, trgetNm: target } = file.structured_excerpt ?? {};
  const fields: Record<string, string> = typeof target === "string" ? { 지원대상: target } : {};
  return readNotice({
    title: file.title,
    agency: file.agency ?? "",
    closesOn: file.deadline && isDay(file.deadline) ? file.deadline : null,
    documents: [
      ...(file.pdf_text
        ? [{ origin: "attachment" as const, name: null, blocks: blocksOfMarkdown(file.pdf_text) }]
        : []),
      ...(typeof summary === "string"
        ? [{ origin: "body" as const, name: null, blocks: blocksOfHtml(summary) }]
        : []),
      ...shortSources({ title: file.title, fields }, true),
    ],
  });
}

/** What such a file says, in the form of the labels; the name of the file names the notice where it has no id. */
export function readNoticeFile(json: string, fileName: string) {
  const { id } = noticeFile.parse(JSON.parse(json));
  const { statements, ...rest } = readText(json);
  return {
    id: (id ?? path.basename(fileName, ".json")).replace(/^bizinfo_/u, ""),
    ...rest,
    rules: statements.map(({ at: _at, ...rule }) => rule),
  };
}
