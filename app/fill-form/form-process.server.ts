import { Console } from "node:console";
import { UnfillableForm } from "./document/pack.server.ts";
import { fillForm, findInForm } from "./fill-document.server.ts";

/*
 * A process of its own for one form: what is wanted as JSON, its length before it, then the bytes of the file, on standard
 * input; the answer as JSON on standard output. What hangs or swells here is killed by `read-form-apart.server.ts`.
 */

globalThis.console = new Console(process.stderr);
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const input = Buffer.concat(chunks);
const length = input.readUInt32LE(0);
const wanted = JSON.parse(input.toString("utf8", 4, 4 + length));
const answer = await answerTo(input.subarray(4 + length));
process.stdout.write(JSON.stringify(answer), () => process.exit(0));

async function answerTo(bytes: Buffer): Promise<unknown> {
  try {
    if ("known" in wanted) return { fields: await findInForm(bytes, wanted.known) };
    return { filled: (await fillForm(bytes, wanted.edits)).toString("base64") };
  } catch (error) {
    if (error instanceof UnfillableForm) return { problem: error.problem };
    throw error;
  }
}
