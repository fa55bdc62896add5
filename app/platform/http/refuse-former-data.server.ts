import type { RequestHandler } from "express";

/**
 * Refuses `?_data=…`, by which Remix fetched what one route loads before it had single fetch. It answers to it still, but no
 * page of ours asks so: anybody could fill the log with failures by it, and a page that somebody may see would break.
 */
export const refuseFormerData: RequestHandler = (request, _response, next) => {
  const [, query] = request.originalUrl.split("?");
  if (new URLSearchParams(query).has("_data"))
    next(Object.assign(new Error("A request of Remix's former kind"), { status: 400 }));
  else next();
};
