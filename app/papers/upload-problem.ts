import type { ReceivedForm } from "#app/files/receive-form.server.ts";
import { filesWords } from "#app/files/words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { MOST_PAPERS } from "./paper.ts";
import type { PaperKept } from "./upload-paper.server.ts";
import { papersWords } from "./words.ts";

/** What is wrong with an uploaded form, beside which control it is said, and how it is answered. */
export type UploadProblem = {
  field: "kind" | "file";
  text: string;
  kind?: string | undefined;
  waitSeconds?: number;
};

/** Null where the paper is kept, or the company is not the viewer's. */
export function uploadProblem(received: ReceivedForm<PaperKept>, locale: Locale): UploadProblem | null {
  const { add: text } = papersWords[locale];
  const kind = received.fields?.get("kind");
  const file = (words: string) => ({ field: "file" as const, text: words, kind });
  if (received.ok) {
    const { kept } = received;
    if (kept.ok) return null;
    if (kept.problem === "kind") return { field: "kind", text: text.noKind };
    return file(kept.problem === "full" ? text.full(MOST_PAPERS) : text.gone);
  }
  switch (received.reason) {
    case "missing":
      return null;
    case "none":
      return file(text.noFile);
    case "broken":
      return file(text.broken);
    case "limited":
      return {
        ...file(filesWords[locale].limited(Math.ceil(received.waitSeconds / 60))),
        waitSeconds: received.waitSeconds,
      };
    case "ofNoUse":
      return file(filesWords[locale].refusals.unknownType(received.name));
    default:
      return file(filesWords[locale].refusals[received.reason](received.name));
  }
}
