import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "#app/ui/text/icon.tsx";

/** Hides what only some readers need behind its name. A native element: opens without JavaScript and is found by search. */
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
