import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** A public key as in RFC 7517 and 8037. */
export type PublicKey = { kty: "OKP"; crv: "Ed25519"; alg: "EdDSA"; use: "sig"; kid: string; x: string };

export type SigningKey = { id: string; privateKey: KeyObject; publicKey: PublicKey };

/** Flattened JWS (RFC 7515): any JOSE library can read it, and so can `scripts/verify-certificate.mjs`. */
export type SignedCertificate = { payload: string; protected: string; signature: string };

// The PKCS #8 prefix of the 32 bytes of an Ed25519 key (RFC 8410).
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");

/** The key derived from a secret of at least 32 characters: the same in every process. */
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

/** Signs a text (canonical JSON). */
export function signText(text: string, { id, privateKey }: SigningKey): SignedCertificate {
  const header = Buffer.from(JSON.stringify({ alg: "EdDSA", kid: id })).toString("base64url");
  const payload = Buffer.from(text).toString("base64url");
  const signature = sign(null, Buffer.from(`${header}.${payload}`), privateKey).toString("base64url");
  return { payload, protected: header, signature };
}

/** The text that was signed, or null if a byte has changed or the key does not match. */
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
