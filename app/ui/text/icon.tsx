import type { LucideIcon } from "lucide-react";

/** An icon, 20 px. Hidden from screen readers, because a word stands beside it. */
export function Icon({ of: Shape, className }: { of: LucideIcon; className?: string }) {
  return <Shape className={className ? `icon ${className}` : "icon"} aria-hidden focusable={false} />;
}
