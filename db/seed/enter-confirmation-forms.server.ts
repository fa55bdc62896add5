import type { Transaction } from "kysely";
import { defaultForms } from "#app/confirmation/form/default-forms.ts";
import { formDefinitionSchema } from "#app/confirmation/form/form-definition.ts";
import type { Database } from "../schema.ts";

/**
 * Enters the forms of version 1. The official form's fields are not public, so they are not marked as verified. A form is
 * never changed once it is there: an application must read as it was asked. Other words are another version.
 */
export async function enterConfirmationForms(trx: Transaction<Database>): Promise<void> {
  for (const kind of ["holding", "developing"] as const)
    await trx
      .insertInto("confirmation_form")
      .values({
        id: `${kind}-1`,
        kind,
        version: 1,
        definition: JSON.stringify(formDefinitionSchema.parse(defaultForms[kind])),
        source: "영 제8조제1항(서식의 문항은 나루의 가정)",
        is_verified: false,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
