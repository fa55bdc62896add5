import { config } from "#app/platform/config.server.ts";
import { db } from "#db/client.server.ts";
import { authFor } from "../auth.server.ts";

/**
 * Signs in as a person of the demonstration, without a code. Returns the Set-Cookie headers, or null where there is no
 * such person. Impossible in production: whatever calls it, it refuses, and readViewer knows no demo person there.
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

/** By the same door as everybody: a code is made and entered, only that no mail carries it. */
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

/** One after the other, because a newer code puts an older one out of force. A demonstration is one web process. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}
