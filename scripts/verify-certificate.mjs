// Checks a certificate without a network and without Naru:
//   node scripts/verify-certificate.mjs certificate.json keys.json
// certificate.json: the signed JSON of the certificate's page. keys.json: the published keys (/.well-known/jwks.json),
// fetched once. Exit code 0 and the content if it is genuine, 1 if a single byte is not as it was signed. It says nothing
// of a later revocation: only the certificate's page knows that.
import { createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

const [certificateFile, keysFile] = process.argv.slice(2);
if (certificateFile === undefined || keysFile === undefined) {
  console.error("Usage: node scripts/verify-certificate.mjs <certificate.json> <keys.json>");
  process.exit(2);
}

try {
  const signed = JSON.parse(readFileSync(certificateFile, "utf8"));
  const { keys } = JSON.parse(readFileSync(keysFile, "utf8"));
  const { alg, kid } = JSON.parse(Buffer.from(signed.protected, "base64url").toString("utf8"));
  const key = keys.find((one) => one.kid === kid);
  if (alg !== "EdDSA" || key === undefined) throw new Error(`No published key has the name ${kid}.`);
  const isGenuine = verify(
    null,
    Buffer.from(`${signed.protected}.${signed.payload}`),
    createPublicKey({ key, format: "jwk" }),
    Buffer.from(signed.signature, "base64url"),
  );
  if (!isGenuine) throw new Error("The signature does not belong to this content.");
  console.log("Genuine. 서명이 맞습니다.");
  console.log(JSON.stringify(JSON.parse(Buffer.from(signed.payload, "base64url").toString("utf8")), null, 2));
} catch (error) {
  console.error(`Not genuine. 서명이 맞지 않습니다. ${error instanceof Error ? error.message : ""}`);
  process.exit(1);
}
