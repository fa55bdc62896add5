import { expect, test } from "vitest";
import type { Answer, AttachedFile } from "#app/confirmation/apply/application.ts";
import type { Sent } from "#app/confirmation/apply/sent-answers.ts";
import type { Question } from "#app/confirmation/form/form-definition.ts";
import { compareSupplement } from "./compare-supplement.ts";

const label = { ko: "항목", en: "Item" };
const text: Question = { key: "summary", type: "text", label, isRequired: true, longest: 100 };
const proof: Question = { key: "proof", type: "files", label, isRequired: false, mostFiles: 3 };
const answer = (value: string): Answer => ({
  value,
  hash: "",
  origin: null,
  changedAt: "2026-11-20T00:00:00Z",
  changedBy: null,
});
const file = (name: string, sha256: string): AttachedFile => ({
  key: "proof",
  name,
  type: "pdf",
  bytes: 1,
  sha256,
  scan: "clean",
});

function compare(sent: Sent, now: AttachedFile[], before: AttachedFile[] = [file("성적서.pdf", "a")]) {
  const application = { answers: { summary: answer("요약") }, files: now };
  return compareSupplement(application, { questions: [text, proof], frozen: { proof: before }, sent });
}

const kept = [file("성적서.pdf", "a")];

test.each([
  ["the same answer and the same file", { summary: "요약" }, kept, [false, false]],
  ["the same answer with a space behind it", { summary: "요약 \r\n" }, kept, [false, false]],
  ["another answer", { summary: "수치를 적은 요약" }, kept, [true, false]],
  ["another file under the same name", { summary: "요약" }, [file("성적서.pdf", "b")], [false, true]],
  ["one more file", { summary: "요약" }, [...kept, file("둘째.pdf", "c")], [false, true]],
  ["a file less", { summary: "요약" }, [], [false, true]],
] as const)("%s", (_, sent, files, isChanged) => {
  expect(compare(sent, [...files]).map((one) => one.isChanged)).toEqual(isChanged);
});

test("files are told by what became of them", () => {
  const [, files] = compare({ summary: "요약" }, [file("둘째.pdf", "c")]);
  expect(files).toMatchObject({ added: ["둘째.pdf"], removed: ["성적서.pdf"], kept: [] });
});

test("what is required may not be left empty, and what cannot be read is said", () => {
  expect(compare({}, [])[0]).toMatchObject({ problem: "missing" });
  expect(compare({ summary: "가".repeat(101) }, [])[0]).toMatchObject({ problem: "tooLong" });
  expect(compare({ summary: "요약" }, [])[1]).toMatchObject({ problem: null });
});
