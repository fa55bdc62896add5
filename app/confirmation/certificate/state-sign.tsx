import type { ReactNode } from "react";
import { VerdictSign } from "#app/ui/sign/sign.tsx";
import type { CertificateState } from "./certificate.ts";

const shapes = {
  valid: "check-circle",
  expired: "hollow-circle",
  revoked: "bar-circle",
  superseded: "hollow-circle",
} as const satisfies Record<CertificateState, string>;

/** The state of a certificate as a sign with its word. */
export function StateSign({ state, children }: { state: CertificateState; children: ReactNode }) {
  return <VerdictSign shape={shapes[state]}>{children}</VerdictSign>;
}
