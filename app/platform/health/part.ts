/** How one part of Naru is doing. */
export interface Part {
  /** `off`: not configured, and not missed. */
  state: "up" | "down" | "off";
  latencyMs?: number;
  /** For the operator; no address and no secret. */
  detail?: string;
}
