import type { QrCode as Code } from "#app/confirmation/certificate/qr-path.ts";

// Four modules of quiet around it, as the standard asks.
const QUIET = 4;

/** A QR code, dark on light in every theme: some readers take no other. */
export function QrCode({ code: { size, path }, label }: { code: Code; label: string }) {
  const side = size + 2 * QUIET;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
