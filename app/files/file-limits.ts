const MEBIBYTE = 1_048_576;

/** The limits of files: shown before someone chooses, enforced while the bytes arrive. */
export const fileLimits = {
  /** Of one file; also clamd's default limit. */
  bytes: 25 * MEBIBYTE,
  /** Of one question, if its form does not set a lower limit. */
  files: 10,
} as const;

/** A form with as many files as a question accepts, and what multipart adds. */
export const mostUploadBytes = fileLimits.files * fileLimits.bytes + MEBIBYTE;

/** The largest content of a file that is a zip (docx, xlsx, hwpx). */
export const zipLimits = {
  members: 2_000,
  inflatedBytes: 200 * MEBIBYTE,
  /** Of one member, once it is large enough to do harm. Text in XML reaches 50; only repetition goes beyond. */
  ratio: 200,
  ratioFromBytes: MEBIBYTE,
  /** Of the few members that are read as text, and of a document inside a document. */
  textBytes: MEBIBYTE,
  embeddedBytes: 25 * MEBIBYTE,
} as const;

const uploadPath =
  /^(?:\/en)?\/company\/\d+\/(?:applications\/\d+\/files\/[a-z][a-z0-9_]*(?:\/upload)?|forms|documents(?:\/[1-9]\d*)?)$/;

/** Whether forms with files are sent to this path: only there may a body be large, because it is read as a stream. */
export function takesUploads(path: string): boolean {
  return uploadPath.test(path);
}
