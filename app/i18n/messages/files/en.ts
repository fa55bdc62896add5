import type { filesKo } from "./ko.ts";

/** Texts of choosing, checking and opening files in English. */
export const filesEn: typeof filesKo = {
  title: (question) => `Files: ${question}`,
  application: "Application",
  back: "Back to the application",
  limits: (files, megabytes) =>
    `Up to ${files} files: PDF, HWPX, HWP, DOCX, XLSX, PNG or JPG. Each file may have up to ${megabytes}\u00a0MB.`,
  notTaken: "Files with a password or macros are not accepted, because an examiner could not open them.",
  send: "Upload",
  sending: (percent) => `Uploading: ${percent}%`,
  checking: "Checking what you uploaded.",
  sent: "Uploaded.",
  failed: "The upload failed. Check your connection and try again. If your session has ended, sign in first.",
  nothingChosen: "Choose a file to upload.",
  list: "Uploaded files",
  none: "No files yet.",
  remove: "Remove",
  removeNamed: (name) => `Remove ${name}`,
  full: "You have uploaded as many files as this question takes. Remove one to make room for another.",
  readOnly: "Only the company's owners, editors and consultants can change the files.",
  closed:
    "The application has been submitted, so its files can no longer be changed. Only what a supplement request names opens again.",
  notOnline: "Files about technologies in the security class are not accepted online.",
  states: {
    waiting: "Being scanned for viruses",
    clean: "Scanned for viruses",
    not_scanned: "Not scanned for viruses",
    refused: "Refused",
  },
  stateHints: {
    waiting: "It can be opened once the scan is done.",
    not_scanned: "This server has no virus scanner. Only the format was checked; open the file with care.",
    refused: "The virus scanner objects to it. Remove it and upload another file.",
  },
  refusals: {
    empty: (name) => `'${name}' is empty.`,
    tooLarge: (name) => `'${name}' is too large. Split it or make it smaller.`,
    unknownType: (name) =>
      `'${name}' is of a kind that is not accepted. Save it as PDF, HWPX, HWP, DOCX, XLSX, PNG or JPG.`,
    otherType: (name) =>
      `The content of '${name}' is not what its ending says. Save it with the right ending.`,
    encrypted: (name) =>
      `'${name}' has a password or restricted rights, so an examiner could not open it. Remove the protection first.`,
    macros: (name) => `'${name}' contains macros. Save it in a format without macros.`,
    bomb: (name) => `'${name}' grows far too large when it is unpacked. Split it, or save it as PDF.`,
    nested: (name) =>
      `'${name}' has an archive inside. Take the archive out and upload its content separately.`,
    unsafeNames: (name) => `'${name}' has unsafe names inside. Save it anew from the program that made it.`,
    attached: (name) =>
      `Something else is attached before or behind the content of '${name}'. Save it anew from the program that made it.`,
    damaged: (name) => `'${name}' is damaged. Open it, save it anew and upload it again.`,
    virus: (name) => `'${name}' was refused by the virus check.`,
    tooMany: (name) => `'${name}' was not uploaded: this question takes no more files.`,
    closed: (name) => `'${name}' was not uploaded: this question cannot be changed now.`,
    notOnline: (name) =>
      `'${name}' was not uploaded: files about the security class are not accepted online.`,
  },
  more: (most) => `At most ${most} files can be uploaded at once; the others were not uploaded.`,
  limited: (minutes) =>
    `Files were sent too often. Upload them again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}. Those that you uploaded before are still there.`,
  broken: "The files did not arrive whole. Upload them again.",
};
