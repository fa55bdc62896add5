import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { findCase } from "#app/confirmation/require-case.server.ts";
import companyStyles from "../../company/company.css?url";
import clockStyles from "../../confirmation/clock.css?url";
import { CaseFrame } from "./case-frame.tsx";
import caseStyles from "./cases.css?url";
import { revalidateIfStale } from "./revalidate.ts";

export const links = () =>
  [companyStyles, clockStyles, caseStyles].map((href) => ({ rel: "stylesheet", href }));

/** The frame too: status and steps are what changed. */
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { found } = await findCase(request, params.caseId, "case.see");
  return found;
}

export default function Case() {
  const found = useLoaderData<typeof loader>();
  return (
    <CaseFrame found={found}>
      <Outlet context={found} />
    </CaseFrame>
  );
}
