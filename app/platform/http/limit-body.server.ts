import type { RequestHandler } from "express";

/** Forms with files, of routes that read them as a stream: they may be larger. */
export type Uploads = { isTaken: (path: string) => boolean; maxBytes: number };

/**
 * Refuses bodies that are too large before anybody reads them: Remix holds a whole form in memory. A body that does not
 * say its length is refused, too (411): browsers always say it, and Node enforces what was said.
 */
export function limitBody(ordinaryBytes: number, uploads: Uploads): RequestHandler {
  return (request, response, next) => {
    const isUpload = uploads.isTaken(request.path) && request.is("multipart/form-data") !== false;
    const maxBytes = isUpload ? uploads.maxBytes : ordinaryBytes;
    const announced = request.get("content-length");
    if (request.get("transfer-encoding") !== undefined) {
      response.status(411).type("text/plain").send("Say the length of the body (Content-Length).\n");
    } else if (announced !== undefined && Number(announced) > maxBytes) {
      // The rest of the body is not read, so the connection cannot serve another request.
      response.status(413).set("connection", "close").type("text/plain");
      response.send(`전송한 내용이 너무 큽니다. / What you sent is too large (at most ${maxBytes} bytes).\n`);
    } else {
      next();
    }
  };
}
