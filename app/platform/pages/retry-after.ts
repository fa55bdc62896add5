import type { HeadersFunction } from "@remix-run/node";

/** The `headers` of a page whose action may say when to try again: by itself Remix passes on cookies only. */
export const passRetryAfterOn: HeadersFunction = ({ actionHeaders }) => {
  const seconds = actionHeaders.get("retry-after");
  return seconds === null ? new Headers() : { "retry-after": seconds };
};
