import { expect, test } from "vitest";
import { takesUploads } from "./file-limits.ts";

test.each([
  ["/company/12/applications/3/files/proof_files", true],
  ["/en/company/12/applications/3/files/proof_files/upload", true],
  ["/company/12/applications/3/files/proof_files/upload/more", false],
  ["/company/12/applications/3", false],
  ["/company/x/applications/3/files/proof_files", false],
  ["/company/12/applications/3/files/..%2f", false],
  ["/company/12/documents", true],
  ["/en/company/12/documents/7", true],
  ["/company/12/documents/7/remove", false],
  ["/sign-in", false],
])("a large form is taken at %s: %s", (path, isTaken) => {
  expect(takesUploads(path)).toBe(isTaken);
});
