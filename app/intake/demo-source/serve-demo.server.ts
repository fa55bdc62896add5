import http, { type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { answerDemo } from "./answer-demo.ts";
import { paperAt } from "./listed-papers.ts";
import { makePaper } from "./papers/make-paper.server.ts";

/**
 * Serves invented notices in the forms of the real sources, and the documents attached to them, to this machine alone.
 * @param today what day it is in Seoul, at each question
 * @throws if the port is taken
 */
export async function serveDemo(
  port: number,
  today: () => string,
): Promise<{ origin: string; server: Server }> {
  const server = http.createServer((request, response) => {
    // Nothing that is sent along matters, and a connection may end before it has come.
    request.resume();
    const { port: own } = server.address() as AddressInfo;
    const url = URL.parse(request.url ?? "", `http://127.0.0.1:${own}`);
    answer(url, today()).then(
      ({ status, contentType, bytes }) =>
        response
          .writeHead(status, { "content-type": contentType, "content-length": bytes.length })
          .end(bytes),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

async function answer(url: URL | null, today: string) {
  const paper = url === null ? null : paperAt(url.pathname);
  if (paper !== null) return { status: 200, ...(await makePaper(paper)) };
  const found = url === null ? null : answerDemo(url, today);
  const isXml = typeof found === "string";
  return {
    status: found === null ? 404 : 200,
    contentType: `application/${isXml ? "xml" : "json"}; charset=utf-8`,
    bytes: Buffer.from(isXml ? found : JSON.stringify(found ?? { error: "no such source" })),
  };
}
