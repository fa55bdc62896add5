import type { FieldMetadata } from "@conform-to/react";
import { useWords } from "#app/i18n/use-words.ts";
import { controlOf } from "#app/ui/form/control-of.ts";
import { TextField } from "#app/ui/form/controls.tsx";
import { companiesWords } from "./words.ts";

/** The two names of a company. */
export function NameFields({ name, nameEn }: { name: Named; nameEn: Named }) {
  const { names: text } = useWords(companiesWords);
  return (
    <>
      <TextField label={text.name} hint={text.nameHint} autoComplete="organization" {...controlOf(name)} />
      <TextField label={text.nameEn} hint={text.nameEnHint} optional lang="en" {...controlOf(nameEn)} />
    </>
  );
}

type Named = Pick<FieldMetadata<string>, "id" | "name" | "initialValue" | "errors">;
