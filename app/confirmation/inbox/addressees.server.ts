import { type RawBuilder, sql } from "kysely";
import { hasNoConflict } from "#app/confirmation/case/seen-by.server.ts";
import type { AssignedRole } from "./inbox-view.ts";

/*
 * Who is told of the application `a`, as tables of person ids (`person_id`). Nobody is told who has lost the office, acts
 * for the applicant or stepped aside.
 */

/** Whoever is responsible in this part, else all who hold its office: a case without anybody is everybody's. */
export function responsibleAs(role: AssignedRole): RawBuilder<unknown> {
  return sql`(
    select person_id from (
      select office.person_id, office.is_responsible, bool_or(office.is_responsible) over () as has_responsible
      from (
        select p.id as person_id, exists (select from assignment s
          where s.application_id = a.id and s.role = ${role} and s.person_id = p.id) as is_responsible
        from person p
        where p.id in (select person_id from staff_role where role = ${role}) and ${hasNoConflict()}) office) known
    where is_responsible or not has_responsible)`;
}

/** All who are responsible for the case, else the officers of the centre, who receive and assign cases. */
export function allResponsible(): RawBuilder<unknown> {
  const assigned = sql`
    select p.id as person_id
    from assignment s join person p on p.id = s.person_id
    where s.application_id = a.id and ${hasNoConflict()}
      and exists (select from staff_role r where r.person_id = p.id and r.role = s.role)`;
  return sql`(
    ${assigned}
    union
    select person_id from ${responsibleAs("centre_officer")} centre where not exists (${assigned}))`;
}

/** The one person who was made responsible. */
export function appointed(personId: string, role: AssignedRole): RawBuilder<unknown> {
  return sql`(
    select p.id as person_id from person p
    where p.id = ${personId} and ${hasNoConflict()}
      and exists (select from staff_role r where r.person_id = p.id and r.role = ${role})
      and exists (select from assignment s
        where s.application_id = a.id and s.person_id = p.id and s.role = ${role}))`;
}
