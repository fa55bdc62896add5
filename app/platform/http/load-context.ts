/** What the web server hands to every loader, action and to entry.server. */
export interface RequestContext {
  /** For `<Scripts>`, `<ScrollRestoration>` and RemixServer; the same value stands in the CSP header. */
  cspNonce: string;
  /** Answered as `x-request-id`, logged, and shown on error pages. */
  requestId: string;
  /** The visitor's network address, behind a trusted proxy what it says. For limits; never logged, never stored as it is. */
  networkAddress: string;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
}
