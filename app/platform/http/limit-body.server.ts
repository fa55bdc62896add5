import type { RequestHandler } from "express";

/**
 * Refuses bodies over `maxBytes` before anybody reads them: Remix holds a whole form in memory. A body that does not
 * say its length is refused, too (411): browsers always say it, and Node enforces what was said.
 */
export function limitBody(maxBytes: number): RequestHandler {
  return (request, response, next) => {
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
