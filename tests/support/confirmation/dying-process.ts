// Takes one step of a case in a process that dies, as by a power cut, while it waits for the answer to its n-th question to
// the database. Arguments: what to do (JSON), n. It prints "done" if it was not asked so often.
import pg from "pg";
import { takeAct } from "./take-act.ts";

const [what = "{}", dieAt = "0"] = process.argv.slice(2);

let asked = 0;
const { query } = pg.Client.prototype;
// The types of `query` are overloads that no wrapper can repeat.
Reflect.set(pg.Client.prototype, "query", function (this: pg.Client, ...args: unknown[]) {
  const answer = Reflect.apply(query, this, args);
  asked += 1;
  if (asked === Number(dieAt)) {
    const [question] = args;
    const text = typeof question === "string" ? question : Reflect.get(Object(question), "text");
    process.stdout.write(`dies at: ${String(text).trim().replaceAll(/\s+/g, " ").slice(0, 60)}\n`);
    // The question has left for the server by then, and its answer will find nobody.
    process.kill(process.pid, "SIGKILL");
  }
  return answer;
});

await takeAct(JSON.parse(what));
process.stdout.write("done\n");
process.exit(0);
