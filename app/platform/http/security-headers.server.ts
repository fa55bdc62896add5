import type { IncomingMessage } from "node:http";
import type { Request, RequestHandler } from "express";
import helmet, { type HelmetOptions } from "helmet";
import { contextOf } from "./request-context.server.ts";

const ONE_YEAR_IN_SECONDS = 31_536_000;

/**
 * Security headers for every answer. What only makes sense under https (HSTS, upgrade-insecure-requests, isolation)
 * is sent under https alone: on plain http it would break the page or fill the browser's console with errors.
 */
export function createSecurityHeaders(options: { isDevelopment: boolean }): RequestHandler {
  const overHttps = helmet({
    ...common({ ...options, upgradeInsecureRequests: [] }),
    // Sub-domains are not ours to decide for: an agency may run Naru below its own domain.
    strictTransportSecurity: { maxAge: ONE_YEAR_IN_SECONDS, includeSubDomains: false },
  });
  const overHttp = helmet({
    ...common({ ...options, upgradeInsecureRequests: null }),
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  return (request: Request, response, next) => {
    response.setHeader("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    (request.secure ? overHttps : overHttp)(request, response, next);
  };
}

function common(options: { isDevelopment: boolean; upgradeInsecureRequests: [] | null }) {
  const nonce = (request: IncomingMessage) => `'nonce-${contextOf(request).cspNonce}'`;
  // Vite's client adds <style> elements of its own.
  const style = options.isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", nonce];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonce],
        styleSrc: style,
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: options.upgradeInsecureRequests,
      },
    },
    // Not 'no-referrer': browsers would then send forms with `Origin: null`, which no origin check can accept.
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  } satisfies HelmetOptions;
}
