import { existsSync } from "node:fs";
import { Router } from "express";
import sirv from "sirv";

const HASHED = "/assets/";
const ONE_YEAR = "public, max-age=31536000, immutable";
const ONE_HOUR = "public, max-age=3600";

/**
 * Serves the built files of the browser from `folder`, pre-compressed where scripts/compress-assets.ts found it
 * worthwhile. Names below /assets carry a hash, so they never change. An unknown one is a plain 404 at once: after a
 * release, old pages ask for old names, and a rendered page is no script.
 */
export function serveStaticFiles(folder: string): Router {
  const router = Router();
  if (!existsSync(folder)) return router;
  router.use(
    sirv(folder, {
      brotli: true,
      gzip: true,
      etag: true,
      // Otherwise /robots would also find robots.html, and pages are none of this middleware's business.
      extensions: [],
      setHeaders: (response, pathname) => {
        response.setHeader("cache-control", pathname.startsWith(HASHED) ? ONE_YEAR : ONE_HOUR);
        // A new build may take a file away under a running server; sirv would let that error end the process.
        response.once("pipe", (file) => file.once("error", () => response.destroy()));
      },
    }),
  );
  router.use(HASHED, (_request, response) => {
    response.status(404).type("text/plain").set("cache-control", "no-store").send("Not found\n");
  });
  return router;
}
