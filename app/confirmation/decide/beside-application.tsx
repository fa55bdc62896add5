import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { useCase } from "#app/confirmation/case/case-frame.tsx";
import type { Submitted } from "#app/confirmation/case/load-submissions.server.ts";
import { Submissions } from "#app/confirmation/case/submission-view.tsx";
import { useWords } from "#app/i18n/use-words.ts";
import { Icon } from "#app/ui/text/icon.tsx";
import { decideWords } from "./words.ts";

type BesideApplicationProps = { submissions: readonly Submitted[]; children: ReactNode };

/**
 * What was applied for, beside the forms of those who recommend and decide, scrolled by itself; on a narrow screen it is
 * folded above them. Officials without a form here find it on the page of the screening.
 */
export function BesideApplication({ submissions, children }: BesideApplicationProps) {
  const { application: text } = useWords(decideWords);
  const { steps } = useCase();
  if (!steps.some(({ step }) => step === "recommend" || step === "decide")) return children;
  return (
    <div className="decision-beside">
      <details className="disclosure decision-application">
        <summary>
          <Icon of={ChevronDown} />
          <span>{text.title}</span>
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
        <section className="decision-scroll" aria-label={text.scroll} tabIndex={0}>
          <Submissions submissions={submissions} />
        </section>
      </details>
      <div className="case-content">{children}</div>
    </div>
  );
}
