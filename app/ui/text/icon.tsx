import type { LucideIcon } from "lucide-react";

/** An icon of the one kept set, 20 px. It is never read out: a word stands beside it. */
export function Icon({ of: Shape, className }: { of: LucideIcon; className?: string }) {
  return <Shape className={className ? `icon ${className}` : "icon"} aria-hidden focusable={false} />;
}
