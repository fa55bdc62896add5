import { isRouteErrorResponse, useLocation } from "@remix-run/react";
import { shellWords } from "#app/i18n/loaded-words.ts";
import { useWords } from "#app/i18n/use-words.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { PageHeading } from "#app/ui/text/page-heading.tsx";
import { TextLink } from "#app/ui/text/text-link.tsx";
import type { NavigationItem } from "./site-header.tsx";

/** What went wrong, by the status of the answer. An error without a status is a failure on our side. */
export function errorKindOf(error: unknown): "notFound" | "unavailable" | "forbidden" | "refused" | "failed" {
  if (!isRouteErrorResponse(error)) return "failed";
  if (error.status === 404) return "notFound";
  if (error.status === 503) return "unavailable";
  if (error.status === 403) return "forbidden";
  return error.status < 500 ? "refused" : "failed";
}

/** Says what happened, what was saved, what to do, and what still works. */
export function ErrorPage({ error, reason, requestId, stillWorks }: ErrorPageProps) {
  const { pathname } = useLocation();
  const { errors } = useWords(shellWords);
  const kind = errorKindOf(error);
  const text = errors[kind];
  const isOurs = kind === "failed" || kind === "unavailable";
  return (
    <div className="error-page">
      <PageHeading title={text.title} />
      <div className="prose">
        {reason === undefined ? null : <p>{reason}</p>}
        <p>{typeof text.what === "string" ? text.what : text.what(decoded(pathname))}</p>
        <p>{text.next}</p>
        {isOurs && requestId ? (
          <p>
            {errors.requestId}: <code className="request-id">{requestId}</code>
            <br />
            <span className="quiet small">{errors.requestIdHint}</span>
          </p>
        ) : null}
      </div>
      <div className="button-row">
        {isOurs ? (
          // A plain link: it works without JavaScript, and a full load is the best second try.
          <a className="button button-primary" href={pathname}>
            {errors.tryAgain}
          </a>
        ) : null}
        <ButtonLink to="/" weight={isOurs ? "tertiary" : "primary"}>
          {errors.goHome}
        </ButtonLink>
      </div>
      <section className="still-works" aria-labelledby="still-works">
        <h2 id="still-works">{errors.stillWorks}</h2>
        <ul>
          {stillWorks.map((item) => (
            <li key={item.to}>
              <TextLink to={item.to}>{item.label}</TextLink>
            </li>
          ))}
          <li>{errors.goBackHint}</li>
        </ul>
      </section>
    </div>
  );
}

interface ErrorPageProps {
  error: unknown;
  /** Why a request was refused, in the reader's language. */
  reason: string | undefined;
  requestId: string | undefined;
  stillWorks: readonly NavigationItem[];
}

/** The path in readable characters, not as %EB%82%98. */
function decoded(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}
