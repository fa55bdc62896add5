import type { FieldMetadata } from "@conform-to/react";

/** What ties a control to its field of a Conform form. */
export function controlOf({
  id,
  name,
  initialValue,
  errors,
}: Pick<FieldMetadata<string>, "id" | "name" | "initialValue" | "errors">) {
  return { id, name, defaultValue: initialValue, error: errors };
}
