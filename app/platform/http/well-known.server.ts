import type { RequestHandler } from "express";
import type { Config } from "#app/platform/parse-config.server.ts";

const HALF_A_YEAR_MS = 182 * 86_400_000;
const ONE_DAY = "public, max-age=86400";

/** Pages of persons and of staff; the same in English below /en. */
const closed = [
  "/account",
  "/agency",
  "/company",
  "/consultation",
  "/files",
  "/invitation",
  "/sign-in",
  "/system",
];

/**
 * GET /robots.txt (RFC 9309): a demonstration is no source for anybody, so nothing of it is listed; in production, what
 * needs a session is left out.
 */
export function answerRobots({ mode, publicUrl }: Pick<Config, "mode" | "publicUrl">): RequestHandler {
  const isListed = mode === "production";
  const paths = isListed ? closed.flatMap((path) => [path, `/en${path}`]) : ["/"];
  const map = isListed ? [`Sitemap: ${publicUrl}/sitemap.xml`] : [];
  const text = ["User-agent: *", ...paths.map((path) => `Disallow: ${path}`), ...map, ""].join("\n");
  return (_request, response) => {
    response.type("text/plain").set("cache-control", ONE_DAY).send(text);
  };
}

/** GET /.well-known/security.txt (RFC 9116): whom to tell of a weakness. Without a contact there is none. */
export function answerSecurityContact(contact: string | undefined): RequestHandler {
  return (_request, response, next) => {
    if (contact === undefined) return next();
    const expires = new Date(Date.now() + HALF_A_YEAR_MS).toISOString();
    const lines = [`Contact: ${contact}`, `Expires: ${expires}`, "Preferred-Languages: ko, en", ""];
    response.type("text/plain").set("cache-control", ONE_DAY).send(lines.join("\n"));
  };
}
