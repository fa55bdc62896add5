import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import companyStyles from "../../companies/company.css?url";
import caseStyles from "./case.css?url";
import { CaseFrame } from "./case-frame.tsx";
import clockStyles from "./clock.css?url";
import lowFrameStyles from "./low-frame.css?url";
import { findCase } from "./require-case.server.ts";
import { revalidateIfStale } from "./revalidate.ts";

export const links = () =>
  [companyStyles, clockStyles, caseStyles, lowFrameStyles].map((href) => ({ rel: "stylesheet", href }));

/** The frame too: status and steps are what changed. */
export const shouldRevalidate = revalidateIfStale;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { found } = await findCase(request, params.caseId);
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
