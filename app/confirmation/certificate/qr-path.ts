import { create } from "qrcode";

/** A QR code as an SVG path; one unit is one module, without the quiet zone. */
export type QrCode = { size: number; path: string };

/** Level M: readable with about 15 % of it damaged. */
export function qrCode(text: string): QrCode {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const rows = Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (__, x) => (modules.get(y, x) ? `M${x} ${y}h1v1h-1z` : "")).join(""),
  );
  return { size: modules.size, path: rows.join("") };
}
