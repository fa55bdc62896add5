import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** A public key as RFC 7517 and 8037 write it; anybody may hold it. */
export type PublicKey = { kty: "OKP"; crv: "Ed25519"; alg: "EdDSA"; use: "sig"; kid: string; x: string };

export type SigningKey = { id: string; privateKey: KeyObject; publicKey: PublicKey };

/** Signed JSON in the flattened form of RFC 7515: any JOSE library reads it, and so does `scripts/verify-certificate.mjs`. */
export type SignedCertificate = { payload: string; protected: string; signature: string };

// What PKCS #8 puts before the 32 bytes of an Ed25519 key (RFC 8410).
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");

/** The key that a secret stands for: the same secret gives the same key in every process. At least 32 characters. */
export function signingKeyOf(secret: string): SigningKey {
  const seed = createHash("sha256").update(`naru certificate key\n${secret}`).digest();
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, seed]),
    format: "der",
    type: "pkcs8",
  });
  const { x = "" } = createPublicKey(privateKey).export({ format: "jwk" });
  const id = createHash("sha256").update(x).digest("base64url").slice(0, 16);
  return { id, privateKey, publicKey: { kty: "OKP", crv: "Ed25519", alg: "EdDSA", use: "sig", kid: id, x } };
}

/** Signs a text (canonical JSON) as it stands. */
export function signText(text: string, { id, privateKey }: SigningKey): SignedCertificate {
  const header = Buffer.from(JSON.stringify({ alg: "EdDSA", kid: id })).toString("base64url");
  const payload = Buffer.from(text).toString("base64url");
  const signature = sign(null, Buffer.from(`${header}.${payload}`), privateKey).toString("base64url");
  return { payload, protected: header, signature };
}

/** The text that was signed, or null where a byte is not as it was, or the key is another one. */
export function verifiedText(signed: SignedCertificate, { x, kty, crv }: PublicKey): string | null {
  const key = createPublicKey({ key: { kty, crv, x }, format: "jwk" });
  const isGenuine = verify(
    null,
    Buffer.from(`${signed.protected}.${signed.payload}`),
    key,
    Buffer.from(signed.signature, "base64url"),
  );
  return isGenuine ? Buffer.from(signed.payload, "base64url").toString("utf8") : null;
}
