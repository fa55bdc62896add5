import { join } from "node:path";
import { projectRoot } from "#app/platform/project-root.server.ts";
import { runApart } from "#app/platform/run-apart.server.ts";
import type { Edit } from "./document/form-document.ts";
import type { FormProblem } from "./document/pack.server.ts";
import type { KnownFacts } from "./facts/known-facts.ts";
import type { Field } from "./find/field.ts";

const PROGRAM = join(projectRoot, "app/fill-form/form-process.server.ts");
const LIMITS = { timeoutMs: 20_000, memoryMb: 512 };

type Failed = { ok: false; problem: FormProblem };

/** The fields of a form, found in a process of its own that is killed at 512 MB or after 20 seconds. */
export async function findFieldsApart(
  bytes: Buffer,
  known: KnownFacts,
): Promise<{ ok: true; fields: readonly Field[] } | Failed> {
  const answer = await ask(bytes, { known });
  return "fields" in answer ? { ok: true, fields: answer.fields as readonly Field[] } : failed(answer);
}

/** The form with these edits, made in such a process. */
export async function fillApart(
  bytes: Buffer,
  edits: readonly Edit[],
): Promise<{ ok: true; filled: Buffer } | Failed> {
  const answer = await ask(bytes, { edits });
  if (!("filled" in answer)) return failed(answer);
  return { ok: true, filled: Buffer.from(String(answer.filled), "base64") };
}

async function ask(bytes: Buffer, wanted: object): Promise<Record<string, unknown>> {
  const json = Buffer.from(JSON.stringify(wanted));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const said = await runApart(
    { program: PROGRAM, args: [], input: Buffer.concat([length, json, bytes]) },
    LIMITS,
  );
  if (said.ended !== "itself") return { problem: "tooLarge" };
  try {
    return JSON.parse(said.output);
  } catch {
    return { problem: "damaged" };
  }
}

function failed({ problem }: Record<string, unknown>): Failed {
  return { ok: false, problem: (problem ?? "damaged") as FormProblem };
}
