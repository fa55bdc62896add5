import { rm } from "node:fs/promises";
import { afterAll, expect, test, vi } from "vitest";
import { takeFromLimit } from "#app/accounts/take-from-limit.server.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { listFiles } from "#app/files/list-files.server.ts";
import { acceptUpload } from "#app/files/serve-files.server.ts";
import { uploadProblems } from "#app/files/upload-problems.ts";
import { db } from "#db/client.server.ts";
import { aFileQuestion } from "#tests/support/files/a-file-question.ts";
import { makePdf } from "#tests/support/files/make-files.ts";

// Before anything reads the configuration: what is taken here lies in no folder of the product.
const folder = await vi.hoisted(async () => {
  const { tmpdir } = await import("node:os");
  const path = `${tmpdir()}/naru-upload-limit-${process.pid}`;
  vi.stubEnv("NARU_FILES_DIR", path);
  return path;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function aForm(): Request {
  const fields = new FormData();
  fields.append("file", new Blob([new Uint8Array(makePdf())]), "증빙.pdf");
  return new Request("http://naru.test/", { method: "POST", body: fields });
}

async function useUp(limit: "uploadsPerPerson" | "uploadsPerCompany", whose: string): Promise<void> {
  while ((await takeFromLimit(limit, whose)) === 0);
}

test("After too many forms in an hour nothing of one is taken, and it is said when to come again", async () => {
  const { place, applicationId } = await aFileQuestion();
  expect(await acceptUpload(db, { ...place, request: aForm() })).toMatchObject({ sent: 1, waitSeconds: 0 });
  await useUp("uploadsPerPerson", place.viewer.id);
  const request = aForm();
  const report = await acceptUpload(db, { ...place, key: "other_files", request });
  expect(report).toMatchObject({ sent: 0, refused: [] });
  expect(report?.waitSeconds).toBeGreaterThan(3_000);
  expect(await listFiles(db, applicationId)).toMatchObject([{ key: "proof_files" }]);
  // Its sender has been heard to the end, else the browser would show a broken connection.
  expect(request.bodyUsed).toBe(true);
  for (const [locale, words] of [
    ["ko", /60분 뒤에/],
    ["en", /in 60 minutes/],
  ] as const)
    expect(report === null ? [] : uploadProblems(report, locale)).toEqual([expect.stringMatching(words)]);
});

test("A company counts together, whoever sends; another one is not held up by it", async () => {
  const { place, companyId, people } = await aFileQuestion();
  await useUp("uploadsPerCompany", String(companyId));
  const waits = async (viewer: Person, own: typeof place) =>
    ((await acceptUpload(db, { ...own, viewer, request: aForm() }))?.waitSeconds ?? 0) > 0;
  expect(await waits(await people.member(companyId, "editor"), place)).toBe(true);
  const other = await aFileQuestion();
  expect(await waits(other.owner, other.place)).toBe(false);
});
