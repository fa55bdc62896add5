import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "#app/ui/text/icon.tsx";

/** Keeps what only some readers need behind its name. The browser's own element: opens without JavaScript, found by search. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon of={ChevronDown} />
        <span>{summary}</span>
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}

interface DisclosureProps {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}
