import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "#app/ui/text/icon.tsx";
import { InLang } from "#app/ui/text/in-lang.tsx";

/** Hides what only some readers need behind its name. A native element: opens without JavaScript and is found by search. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon of={ChevronDown} />
        <span>
          <InLang of={summary} />
        </span>
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
