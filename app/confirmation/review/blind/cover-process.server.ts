import { Console } from "node:console";
import { coverOf } from "./cover-names.ts";
import { coverPack } from "./cover-pack.server.ts";
import { coverPdf } from "./cover-pdf.server.ts";

/*
 * A process of its own for one file: type and giveaways as JSON, its length before it, then the bytes, on standard input; the
 * covered file, or why it is withheld, as JSON on standard output.
 */

globalThis.console = new Console(process.stderr);
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const input = Buffer.concat(chunks);
const length = input.readUInt32LE(0);
const { type, giveaways } = JSON.parse(input.toString("utf8", 4, 4 + length));
const bytes = input.subarray(4 + length);
const cover = coverOf(giveaways);
const covered = await (type === "pdf" ? coverPdf(bytes, cover) : coverPack(bytes, cover)).catch(
  () => "unread",
);
const answer = typeof covered === "string" ? { withheld: covered } : { covered: covered.toString("base64") };
process.stdout.write(JSON.stringify(answer), () => process.exit(0));
