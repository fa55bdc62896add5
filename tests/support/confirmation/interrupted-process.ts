// Takes one step of a case in a process that is killed, as by a power cut, while it waits for the answer to the n-th query
// that can change something: to be killed after one that only reads is to be killed after the one before it.
// Arguments: the step (JSON), n. Prints "done" if the step has fewer such queries.
import { flushCompileCache } from "node:module";
import pg from "pg";
import { runStep } from "./run-step.ts";

const [what = "{}", dieAt = "0"] = process.argv.slice(2);

// A killed process leaves no cache behind, and the next one would compile everything anew.
flushCompileCache();

// Jobs are enqueued by a function that is selected from.
const onlyReads = /^select\b(?!.*\bgraphile_worker\.)/is;

let asked = 0;
const { query } = pg.Client.prototype;
// The types of `query` are overloads that no wrapper can repeat.
Reflect.set(pg.Client.prototype, "query", function (this: pg.Client, ...args: unknown[]) {
  const answer = Reflect.apply(query, this, args);
  const [question] = args;
  const text = String(typeof question === "string" ? question : Reflect.get(Object(question), "text")).trim();
  if (!onlyReads.test(text)) asked += 1;
  if (asked === Number(dieAt)) {
    process.stdout.write(`dies at: ${text.replaceAll(/\s+/g, " ").slice(0, 60)}\n`);
    // By now the query has been sent, and its answer will not be received.
    process.kill(process.pid, "SIGKILL");
  }
  return answer;
});

await runStep(JSON.parse(what));
process.stdout.write("done\n");
process.exit(0);
