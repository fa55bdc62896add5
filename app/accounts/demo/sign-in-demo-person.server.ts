import { config } from "#app/platform/config.server.ts";
import { db } from "#db/client.server.ts";
import { authFor } from "../auth.server.ts";

/**
 * Signs in as a person of the demonstration, without a code. Returns the Set-Cookie headers, or null if there is no
 * such person. Impossible in production: it always refuses there, and readViewer does not know demo people.
 */
export async function signInDemoPerson(
  request: Request,
  personId: string,
): Promise<readonly string[] | null> {
  if (config.mode !== "embedded") throw new Error("Demo people exist in the embedded mode only.");
  const person = await db
    .selectFrom("person")
    .select("email")
    .where("id", "=", personId)
    .where("is_demo", "=", true)
    .executeTakeFirst();
  if (person === undefined) return null;
  return inTurn(() => signIn(request, person.email));
}

/** Uses the same path as everyone: a code is created and entered, but not mailed. */
async function signIn(request: Request, email: string): Promise<readonly string[]> {
  const { api } = await authFor(request);
  const code = await api.createVerificationOTP({ body: { email, type: "sign-in" } });
  const { headers } = await api.signInEmailOTP({
    body: { email, otp: code },
    headers: new Headers({ "user-agent": request.headers.get("user-agent") ?? "" }),
    returnHeaders: true,
  });
  return headers.getSetCookie();
}

let last: Promise<unknown> = Promise.resolve();

/** One at a time, because a newer code cancels an older one. A demonstration is one web process. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}
