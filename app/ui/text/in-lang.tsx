import { Children, type ReactNode } from "react";
import { koreanRuns } from "#app/i18n/korean-runs.ts";
import type { InLanguage } from "#app/i18n/locale.ts";
import { useLocale } from "#app/i18n/use-words.ts";

/**
 * A text that may not be in the page's language: marked, so that it is read out and hyphenated correctly. Of a text whose
 * language is not known (a name, a sentence with a name in it) the Korean words are marked on English pages. Whatever is
 * no text stays as it is.
 */
export function InLang({ of }: { of: InLanguage | ReactNode }) {
  const locale = useLocale();
  if (isInLanguage(of)) return locale === of.lang ? of.text : <span lang={of.lang}>{of.text}</span>;
  if (locale === "ko") return of;
  return Children.map(of, (part) => (typeof part === "string" ? <Marked text={part} /> : part));
}

function Marked({ text }: { text: string }) {
  const runs = koreanRuns(text);
  if (!runs.some(({ isKorean }) => isKorean)) return text;
  return runs.map((run, at) =>
    run.isKorean ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text have no other name and never move
      <span key={at} lang="ko">
        {run.text}
      </span>
    ) : (
      run.text
    ),
  );
}

function isInLanguage(of: InLanguage | ReactNode): of is InLanguage {
  return typeof of === "object" && of !== null && "lang" in of && "text" in of;
}
