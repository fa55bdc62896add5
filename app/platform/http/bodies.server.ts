import type { RequestHandler } from "express";
import { Refused } from "./answer-failure.server.ts";

const ONE_MEBIBYTE = 1_048_576;

/** Larger limits for forms with files, on routes that read them as a stream. */
export type Uploads = { isTaken: (path: string) => boolean; maxBytes: number };

/**
 * Refuses bodies that are too large before they are read, because Remix keeps a whole form in memory. A body without
 * Content-Length is refused too (411): browsers always send it, and Node enforces it.
 */
export function limitBody(uploads: Uploads): RequestHandler {
  return (request, _response, next) => {
    const isUpload = uploads.isTaken(request.path) && request.is("multipart/form-data") !== false;
    const maxBytes = isUpload ? uploads.maxBytes : ONE_MEBIBYTE;
    const announced = request.get("content-length");
    if (request.get("transfer-encoding") !== undefined) {
      next(new Refused(411, "A body without its length"));
    } else if (announced !== undefined && Number(announced) > maxBytes) {
      // The rest of the body is not read, so the connection cannot serve another request.
      next(new Refused(413, `More than ${maxBytes} bytes`, { connection: "close" }));
    } else {
      next();
    }
  };
}

const formTypes = "application/x-www-form-urlencoded, multipart/form-data";

/** Refuses what no reader of forms understands, whatever page it was sent to: other formats, charsets and packings. */
export const refuseOtherThanForms: RequestHandler = (request, _response, next) => {
  if (request.method !== "POST") next();
  else if (!/^(identity)?$/i.test(request.get("content-encoding")?.trim() ?? ""))
    next(new Refused(415, "A compressed form", { "accept-encoding": "identity" }));
  else if (isForm(request.get("content-type"))) next();
  else next(new Refused(415, "Not a form", { "accept-post": formTypes }));
};

/** Forms are read as UTF-8, which is what our pages are in; browsers name no charset. */
function isForm(header = ""): boolean {
  const [type = "", ...parameters] = header.split(";").map((part) => part.trim().toLowerCase());
  const charset = parameters.find((each) => each.startsWith("charset="));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)) return false;
  if (type === "multipart/form-data") return parameters.some((each) => /^boundary=./.test(each));
  return type === "application/x-www-form-urlencoded";
}
