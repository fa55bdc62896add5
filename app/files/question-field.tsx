import { localePath } from "#app/i18n/locale.ts";
import { returnQuery } from "#app/i18n/return-query.ts";
import { useLocale, useWords } from "#app/i18n/use-words.ts";
import { FileField } from "#app/ui/form/file-field.tsx";
import { fileLimits } from "./file-limits.ts";
import { acceptedEndings } from "./file-types.ts";
import type { QuestionFiles } from "./load-question-files.server.ts";
import { filesWords } from "./words.ts";

/**
 * A question of an application that is answered by files, with a form of its own: place it between other forms, never
 * inside one. `returnTo` is the page that it is on (default: the question's own page).
 */
export function QuestionField({ question, returnTo, error, id, isBeside }: QuestionFieldProps) {
  const text = useWords(filesWords);
  const locale = useLocale();
  const { companyId, applicationId, key, closedBecause } = question;
  const page = localePath(locale, `/company/${companyId}/applications/${applicationId}/files/${key}`);
  const back = returnQuery(returnTo ?? null);
  return (
    <FileField
      id={id}
      label={question.label}
      hint={question.hint}
      optional={!question.isRequired}
      error={error}
      files={question.files}
      accept={acceptedEndings}
      isBeside={isBeside}
      mostBytes={fileLimits.bytes}
      actions={{ send: `${page}${back}`, upload: `${page}/upload`, remove: `${page}${back}` }}
      closed={
        closedBecause === null ? undefined : { why: text[closedBecause], canRemove: closedBecause === "full" }
      }
      text={{
        ...text,
        limits: `${text.limits(question.mostFiles, String(fileLimits.bytes / 1_048_576))} ${text.notTaken}`,
        tooLarge: text.refusals.tooLarge,
      }}
    />
  );
}

interface QuestionFieldProps {
  question: QuestionFiles;
  returnTo?: string;
  error?: readonly string[] | undefined;
  id?: string;
  /** Whether other forms stand on the same page. */
  isBeside?: boolean;
}
