const MEBIBYTE = 1_048_576;

/** The limits of files, in one place: told before somebody chooses, kept while the bytes come in. */
export const fileLimits = {
  /** Of one file; also what clamd takes unless it was set up otherwise. */
  bytes: 25 * MEBIBYTE,
  /** Of one question, where its form does not say less. */
  files: 10,
} as const;

/** A form with as many files as a question takes, and what multipart adds around them. */
export const mostUploadBytes = fileLimits.files * fileLimits.bytes + MEBIBYTE;

/** What the inside of a file that is a zip (docx, xlsx, hwpx) may come to. */
export const zipLimits = {
  members: 2_000,
  inflatedBytes: 200 * MEBIBYTE,
  /** Of one member, once it is large enough to hurt. Text in XML reaches 50; only repetition goes beyond. */
  ratio: 200,
  ratioFromBytes: MEBIBYTE,
  /** Of the few members that are read as text, and of a document inside a document. */
  textBytes: MEBIBYTE,
  embeddedBytes: 25 * MEBIBYTE,
} as const;

const uploadPath = /^(?:\/en)?\/company\/\d+\/applications\/\d+\/files\/[a-z][a-z0-9_]*(?:\/upload)?$/;

/** Whether a form with files is sent to this path: only there a body may be large, because it is read as a stream. */
export function takesUploads(path: string): boolean {
  return uploadPath.test(path);
}
