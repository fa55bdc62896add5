import http from "node:http";
import type { AddressInfo } from "node:net";
import { answerDemo } from "#app/intake/demo-source/answer-demo.ts";
import { seoulDay } from "#app/time.ts";

// `npm run sources:local`: serves invented notices in the forms of the real sources, for demonstrations without a network.
// The first part of the path names the source. PORT chooses the port.

const PORT = Number(process.env.PORT ?? 3100);

const server = http.createServer((request, response) => {
  const answer = answerDemo((request.url ?? "").split("?")[0] ?? "", seoulDay(Date.now()));
  response.writeHead(answer === null ? 404 : 200, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(answer ?? { error: "no such source" }));
});
server.listen(PORT, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  console.log(
    `Invented notices at http://127.0.0.1:${port}. Start Naru with LOCAL_SOURCES=http://127.0.0.1:${port}`,
  );
});
