import { type Kysely, type RawBuilder, sql } from "kysely";

/**
 * The options of a question become a list. As an object they lost their order when they were stored: jsonb sorts keys by
 * their length, so that the list of bodies began with 'other'. What a form asks and accepts stays as it was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The order of the act; grades follow from their names.
  const order = [
    "business",
    "government_institute",
    "specified_institute",
    "public_institute",
    "technical_institute",
    "university",
    "hospital",
    "corporate_centre",
    "other",
  ];
  await rewrite(
    db,
    "object",
    sql`(select jsonb_agg(jsonb_build_object('value', option.key, 'label', option.value)
      order by array_position(${order}::text[], option.key), option.key)
      from jsonb_each(question -> 'options') option)`,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await rewrite(
    db,
    "array",
    sql`(select jsonb_object_agg(option ->> 'value', option -> 'label')
      from jsonb_array_elements(question -> 'options') option)`,
  );
}

/** Writes the options of every question anew that has them in this shape. */
async function rewrite(
  db: Kysely<unknown>,
  from: "object" | "array",
  to: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    update confirmation_form set definition = jsonb_set(definition, '{parts}', (
      select jsonb_agg(jsonb_set(part, '{questions}', (
        select jsonb_agg(case when jsonb_typeof(question -> 'options') = ${from}
          then jsonb_set(question, '{options}', ${to}) else question end order by place)
        from jsonb_array_elements(part -> 'questions') with ordinality asked (question, place))) order by number)
      from jsonb_array_elements(definition -> 'parts') with ordinality parts (part, number)))
    where jsonb_array_length(definition -> 'parts') > 0`.execute(db);
}
