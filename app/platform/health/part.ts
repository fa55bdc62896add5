/** The state of one part of Naru. */
export interface Part {
  /** `off`: not configured, and not needed. */
  state: "up" | "down" | "off";
  latencyMs?: number;
  /** For the operator; contains no address and no secret. */
  detail?: string;
}
