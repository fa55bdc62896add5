/** The accepted types of files, each recognised by its content and named by its extension. */
export const fileTypes = {
  pdf: { endings: ["pdf"], mediaType: "application/pdf" },
  hwpx: { endings: ["hwpx"], mediaType: "application/hwp+zip" },
  hwp: { endings: ["hwp"], mediaType: "application/x-hwp" },
  docx: {
    endings: ["docx"],
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  xlsx: {
    endings: ["xlsx"],
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  png: { endings: ["png"], mediaType: "image/png" },
  jpg: { endings: ["jpg", "jpeg"], mediaType: "image/jpeg" },
} as const satisfies Record<string, { endings: readonly string[]; mediaType: string }>;

export type FileType = keyof typeof fileTypes;

const typeOfEnding = new Map(
  Object.entries(fileTypes).flatMap(([type, { endings }]) =>
    endings.map((ending) => [ending as string, type as FileType] as const),
  ),
);

/** What a browser's file chooser offers: '.pdf,.hwpx,…'. */
export const acceptedEndings = [...typeOfEnding.keys()].map((ending) => `.${ending}`).join(",");

/** The type that the extension of a name claims, or null. */
export function typeOfName(name: string): FileType | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return typeOfEnding.get(ending) ?? null;
}
