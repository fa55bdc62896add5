import type { FormMetadata } from "@conform-to/react";
import { ErrorSummary } from "./error-summary.tsx";

/** All errors of a Conform form: those of the form itself lead to its top, the others to their control. */
export function FormErrors({ form }: { form: Pick<FormMetadata, "id" | "allErrors"> }) {
  const errors = Object.entries(form.allErrors).flatMap(([name, texts]) => {
    const fieldId = name === "" ? form.id : `${form.id}-${name}`;
    // A field that breaks two rules with the same message shows it once.
    return [...new Set(texts)].map((text) => ({ fieldId, text }));
  });
  return <ErrorSummary errors={errors} />;
}
