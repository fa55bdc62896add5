import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import "./i18n/all-words.ts";
import { localeOf } from "./i18n/locale.ts";
import { retryAfter } from "./platform/http/answer-unavailable.server.ts";
import { gatherWrites } from "./platform/http/gather-writes.server.ts";
import { log } from "./platform/log.server.ts";
import { linkWords } from "./platform/pages/link-words.server.ts";
import { NonceProvider } from "./ui/shell/nonce.ts";

/** How long the slow parts of a page may take before Remix gives up on them, and how long rendering may take. */
export const streamTimeout = 5_000;
const RENDER_TIMEOUT_MS = 6_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce, requestId }: AppLoadContext,
): Promise<Response> {
  headers.set("content-type", "text/html; charset=utf-8");
  // A page depends on the visitor (theme, session), so no shared cache may store it.
  if (!headers.has("cache-control")) headers.set("cache-control", "private, no-cache");
  const words = linkWords(remixContext, localeOf(request));
  if (words !== null) headers.append("link", words);
  // An error page loses the headers of the response that was thrown.
  if (status === 503) headers.set("retry-after", retryAfter);
  const isCrawler = isbot(request.headers.get("user-agent"));
  return new Promise((resolve, reject) => {
    let answerStatus = status;
    let hasStarted = false;
    const answer = () => {
      hasStarted = true;
      const { writable, readable } = gatherWrites();
      writable.on("close", () => clearTimeout(timer));
      resolve(new Response(readable, { status: answerStatus, headers }));
      pipe(writable);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={cspNonce}>
        <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
      </NonceProvider>,
      {
        nonce: cspNonce,
        // Crawlers do not wait for what streams in later.
        [isCrawler ? "onAllReady" : "onShellReady"]: answer,
        onShellError(error) {
          clearTimeout(timer);
          reject(error);
        },
        onError(error) {
          answerStatus = 500;
          // Before the start it is either a shell error, which rejects, or is caught by an error boundary and logged by the caller.
          if (hasStarted) log.error({ err: error, requestId }, "a page broke while it was streamed");
        },
      },
    );
    // The timer keeps the whole render in memory, so it is cleared once the answer is out.
    const timer = setTimeout(abort, RENDER_TIMEOUT_MS);
  });
}

/** What loaders, actions and components throw, with the id that the error page shows. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // A refusal is an answer, not a failure, and may contain what somebody typed.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  log.error(
    { err: error, requestId: context.requestId, path: new URL(request.url).pathname },
    "a page failed",
  );
};
