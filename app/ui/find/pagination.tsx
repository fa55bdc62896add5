import { ChevronLeft, ChevronRight } from "lucide-react";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { Icon } from "#app/ui/text/icon.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";

/** Links to the pages of a list: previous, first, those around this one, last, next. Nothing if there is only one page. */
export function Pagination({ label, page, pageCount, hrefOf }: PaginationProps) {
  const { ui } = useWords(shellWords);
  if (pageCount <= 1) return null;
  return (
    <nav className="pagination" aria-label={label}>
      {page > 1 ? (
        <TextLink to={hrefOf(Math.min(page - 1, pageCount))} className="page-step">
          <Icon of={ChevronLeft} />
          {ui.previousPage}
        </TextLink>
      ) : null}
      <ol>
        {shownPages(page, pageCount).map((number, index, all) => (
          <li key={number} className={number - (all[index - 1] ?? 0) > 1 ? "page-gap" : undefined}>
            {number === page ? (
              <span className="page-number" aria-current="page">
                <span className="visually-hidden">{ui.pageNumber(number)}</span>
                <span aria-hidden>{number}</span>
              </span>
            ) : (
              <TextLink to={hrefOf(number)} className="page-number">
                <span className="visually-hidden">{ui.pageNumber(number)}</span>
                <span aria-hidden>{number}</span>
              </TextLink>
            )}
          </li>
        ))}
      </ol>
      {page < pageCount ? (
        <TextLink to={hrefOf(page + 1)} className="page-step">
          {ui.nextPage}
          <Icon of={ChevronRight} />
        </TextLink>
      ) : null}
    </nav>
  );
}

interface PaginationProps {
  label: string;
  page: number;
  pageCount: number;
  hrefOf: (page: number) => string;
}

/** The page numbers to link to: first, last, and two on either side of the current one; ascending, each once. */
export function shownPages(page: number, pageCount: number): readonly number[] {
  const wanted = [1, page - 2, page - 1, page, page + 1, page + 2, pageCount];
  const existing = wanted.filter((number) => number >= 1 && number <= pageCount);
  return [...new Set(existing)].sort((a, b) => a - b);
}

/** The path of one page of a list, from that of its first page. */
export function pagePath(firstPage: string, page: number): string {
  if (page === 1) return firstPage;
  return `${firstPage}${firstPage.includes("?") ? "&" : "?"}page=${page}`;
}
