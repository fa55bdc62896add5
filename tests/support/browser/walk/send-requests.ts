import { Agent, request as open } from "node:http";
import type { WalkRequest } from "./generate-requests.ts";

const AT_ONCE = 8;

/** How many requests a walk has, and which; the environment can make it longer, and lead it elsewhere. */
export const walk = {
  count: Number(process.env.WALK_REQUESTS ?? 5_000),
  seed: Number(process.env.WALK_SEED ?? 20_261_129),
};

/** Sends them all and says of each that was answered by an error of ours, or not at all, which one it was. */
export async function faultsOf(
  requests: readonly WalkRequest[],
  { origin, cookies }: { origin: string; cookies: readonly string[] },
): Promise<{ faults: string[]; statuses: ReadonlyMap<number, number> }> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  const rest = requests.values();
  const sendNext = async () => {
    for (const asked of rest) {
      const status = await send(origin, asked, cookies[asked.who] ?? "", agent);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 0 || status >= 500) faults.push(`${status} ${described(asked)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
  agent.destroy();
  return { faults, statuses };
}

function described({ who, method, path, headers, body }: WalkRequest): string {
  return `person ${who}: ${method} ${path.slice(0, 300)} ${JSON.stringify(headers)} ${JSON.stringify(body.toString().slice(0, 300))}`;
}

/** The status; 0 where the connection broke before there was one. */
function send(origin: string, asked: WalkRequest, cookie: string, agent: Agent): Promise<number> {
  const { method, path, headers, body } = asked;
  const own = cookie === "" || headers.cookie !== undefined ? {} : { cookie };
  const length = headers["transfer-encoding"] === undefined &&
    body.length > 0 && { "content-length": body.length };
  return new Promise((resolve) => {
    const { hostname, port } = new URL(origin);
    const sent = open(
      {
        agent,
        hostname,
        port,
        method,
        path,
        headers: { "accept-encoding": "identity", ...own, ...length, ...headers },
      },
      (answer) => {
        answer.resume();
        answer.on("close", () => resolve(answer.statusCode ?? 0));
      },
    );
    sent.on("error", (error) => {
      // A server may close a connection that rests just as it is used again: the request was not read, and is sent anew.
      const isStale =
        sent.reusedSocket && "code" in error && ["ECONNRESET", "EPIPE"].includes(String(error.code));
      resolve(isStale ? send(origin, asked, cookie, new Agent()) : 0);
    });
    sent.end(body);
  });
}
