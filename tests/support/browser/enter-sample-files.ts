import { runOnProduct } from "./enter-company.ts";

/** A form whose scan nobody has asked for: what is found in one is seen by the test that uploads it. */
export async function ofForm() {
  const [row] = await runOnProduct<{ companyId: string; formId: string }>(
    `with kept as (insert into stored_content (sha256, bytes) values (repeat('d', 64), 9) on conflict do nothing),
      added as (insert into file (token, company_id, sha256, name, type, bytes, uploaded_by)
        select gen_random_uuid()::text, company_id, repeat('d', 64), 'form-' || left(gen_random_uuid()::text, 8) || '.hwpx', 'hwpx', 9, person_id
        from membership where person_id = 'demo-owner' returning id, company_id)
      insert into form_to_fill (company_id, file_id, kept_until)
      select company_id, id, now() + interval '1 day' from added
      returning company_id as "companyId", id as "formId"`,
  );
  return { samples: { companyId: row?.companyId, formId: row?.formId } };
}

/** A paper of no usual kind, valid for three more weeks. */
export async function ofPaper() {
  const [row] = await runOnProduct<{ companyId: string; paperId: string }>(
    `with kept as (insert into stored_content (sha256, bytes) values (repeat('c', 64), 9) on conflict do nothing),
      added as (insert into file (token, company_id, sha256, name, type, bytes, uploaded_by, scan)
        select gen_random_uuid()::text, company_id, repeat('c', 64), 'paper-' || left(gen_random_uuid()::text, 8) || '.pdf', 'pdf', 9, person_id, 'not_scanned'
        from membership where person_id = 'demo-owner' returning id, company_id, name)
      insert into company_paper (company_id, file_id, kind, name, expires_on)
      select company_id, id, 'other', name, now() + interval '21 days' from added
      returning company_id as "companyId", id as "paperId"`,
  );
  return { samples: { companyId: row?.companyId, paperId: row?.paperId } };
}

/** A request about which the ministry was asked five days ago. */
export async function ofForeignRequest() {
  const [row] = await runOnProduct<{ companyId: string; requestId: string }>(
    `insert into foreign_request (company_id, submission_id, requester, country, subject, scope, plan, received_on, consulted_on)
      select company_id, gen_random_uuid(), 'Bureau ' || left(gen_random_uuid()::text, 8), '독일', '시험 성적의 종류', 'unsure',
        'provide', current_date - 40, current_date - 5 from membership where person_id = 'demo-owner'
      returning company_id as "companyId", id as "requestId"`,
  );
  return { samples: { companyId: row?.companyId, requestId: row?.requestId } };
}
