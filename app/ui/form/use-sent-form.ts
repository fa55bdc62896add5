import { type DefaultValue, type SubmissionResult, useForm } from "@conform-to/react";

type SentForm<Typed extends Record<string, unknown>> = {
  id: string;
  /** What is wrong with what was sent from this form; null: nothing, or another one was sent. */
  lastResult: SubmissionResult | null;
  defaultValue?: DefaultValue<Typed>;
};

/** Conform keeps the errors of a form until it is told of none. */
const nothingWrong: SubmissionResult = { error: {} };

/**
 * The form of a page that is answered by the page's action. Its errors go once it was sent again and taken, although the
 * page, and the form in it, are still the same.
 */
export function useSentForm<Typed extends Record<string, unknown>>({ lastResult, ...form }: SentForm<Typed>) {
  return useForm<Typed>({ ...form, lastResult: lastResult ?? nothingWrong });
}
