import { once } from "node:events";
import { createServer, connect as dial, type Socket } from "node:net";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import { sql } from "kysely";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { answerUnavailable } from "#app/platform/http/answer-unavailable.server.ts";
import { isDatabaseAway } from "#app/platform/http/is-database-away.ts";
import { answerSafely } from "#app/platform/http/problem.server.ts";
import { connect } from "#db/connect.server.ts";
import { openTestDatabase, testDatabaseUrl } from "#tests/support/database.ts";
import { serveApp } from "#tests/support/serve-app.ts";

const direct = openTestDatabase();

/** A way to the database that can be cut and mended, and a pool that goes this way. */
async function openCuttableWay(answerWithinMs?: number) {
  const target = new URL(testDatabaseUrl());
  const sockets = new Set<Socket>();
  const way = createServer((near) => {
    const far = dial(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on("error", () => to.destroy());
      from.on("close", () => to.destroy());
      from.pipe(to);
    }
  });
  way.listen(0, "127.0.0.1");
  await once(way, "listening");
  const address = way.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const cut = async () => {
    const closed = once(way, "close");
    way.close();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await closed;
  };
  const mend = async () => {
    way.listen(port, "127.0.0.1");
    await once(way, "listening");
  };
  /** Whoever asks hears nothing, as from a server that hangs. */
  const hold = () => {
    for (const socket of sockets) socket.unpipe().pause();
  };
  const { db } = connect({
    ...(answerWithinMs !== undefined && { answerWithinMs }),
    url: Object.assign(new URL(target), { port: `${port}` }).href,
    poolSize: 2,
    applicationName: "naru-test",
    onBreak: () => undefined,
  });
  onTestFinished(async () => {
    await db.destroy();
    if (way.listening) await cut();
  });
  return { db, cut, mend, hold };
}

/** One resource route, as Remix serves it, behind the real middleware. */
function pagesWith(loader: () => Promise<Response>) {
  const build = {
    entry: { module: { default: () => new Response(), handleError: () => undefined } },
    routes: { one: { id: "one", path: "one", module: { loader, default: undefined } } },
    assets: { routes: {}, entry: { imports: [], module: "" }, url: "", version: "1" },
    future: { v3_singleFetch: true },
    publicPath: "/",
    assetsBuildDirectory: "",
    isSpaMode: false,
  } as unknown as ServerBuild;
  const silent = pino({ level: "silent" });
  return createRequestHandler({ build: answerUnavailable(build, silent), mode: "production" });
}

test("A page is 503 with Retry-After while the database is away, and answers again by itself", async () => {
  const { db, cut, mend } = await openCuttableWay();
  const { address } = await serveApp(
    pagesWith(async () => {
      await sql`select 1`.execute(db);
      return new Response("page");
    }),
  );
  const ask = () => fetch(`${address}/one`);
  expect((await ask()).status).toBe(200);
  await cut();
  const away = await ask();
  expect(away.status).toBe(503);
  expect(away.headers.get("retry-after")).toBe("10");
  await mend();
  expect((await ask()).status).toBe(200);
});

test("A page does not wait for ever for a database that hangs: it is 503, too", async () => {
  const { db, hold } = await openCuttableWay(200);
  const { address } = await serveApp(
    pagesWith(async () => {
      await sql`select 1`.execute(db);
      return new Response("page");
    }),
  );
  expect((await fetch(`${address}/one`)).status).toBe(200);
  hold();
  expect((await fetch(`${address}/one`)).status).toBe(503);
});

test("A mistake of ours stays a failure", async () => {
  const { address } = await serveApp(
    pagesWith(async () => {
      await sql`select nonsense`.execute(direct);
      return new Response("page");
    }),
  );
  expect((await fetch(`${address}/one`)).status).toBe(500);
});

test("The API tells the one from the other as a problem", async () => {
  const { db, cut } = await openCuttableWay();
  const answer = (query: Promise<unknown>) => answerSafely(() => query.then(() => new Response("page")));
  await cut();
  const away = await answer(sql`select 1`.execute(db));
  expect(away.status).toBe(503);
  expect(away.headers.get("retry-after")).toBe("10");
  expect(await away.json()).toMatchObject({ status: 503, title: "Service Unavailable" });
  const broken = await answer(sql`select nonsense`.execute(direct));
  expect(broken.headers.get("content-type")).toMatch("application/problem+json");
  expect(await broken.json()).toMatchObject({ status: 500 });
});

/** A connection that a test may break, and what its pool hears of that. */
function openOwn() {
  const broken: string[] = [];
  const { db } = connect({
    url: testDatabaseUrl(),
    poolSize: 1,
    applicationName: "naru-test",
    onBreak: ({ message }) => broken.push(message),
  });
  onTestFinished(() => db.destroy());
  return { db, broken };
}

test("A connection that PostgreSQL ends under a query says that the database is away", async () => {
  const ended = openOwn()
    .db.connection()
    .execute(async (one) => {
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(one);
    });
  const error = await ended.catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "57P01" });
  expect(isDatabaseAway(error)).toBe(true);
});

test("A connection that PostgreSQL ends between two queries of a transaction ends no process", async () => {
  const { db, broken } = openOwn();
  const failing = db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(direct);
    // Without a listener the news itself would be an uncaught error, whoever waits for what.
    await expect.poll(() => broken).not.toEqual([]);
    await sql`select 1`.execute(trx);
  });
  await expect(failing).rejects.toSatisfy(isDatabaseAway);
});
