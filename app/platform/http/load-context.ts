/** What the web server hands to every loader, action and to entry.server. */
export interface RequestContext {
  /** For `<Scripts>`, `<ScrollRestoration>` and RemixServer; the same value stands in the CSP header. */
  cspNonce: string;
  /** Answered as `x-request-id`, logged, and shown on error pages. */
  requestId: string;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
}
