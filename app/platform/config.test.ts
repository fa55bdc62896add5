import { describe, expect, test } from "vitest";
import { parseConfig } from "./parse-config.server.ts";

const DATABASE_URL = "postgres://naru:hidden-word@db.example:5432/naru";
const SESSION_SECRET = "0123456789abcdef0123456789abcdef";
const SIGNING_KEY = "fedcba9876543210fedcba9876543210";
const PUBLIC_URL = "https://naru.example";
const SMTP_URL = "smtps://naru:hidden-word@mail.example:465";
const MAIL_FROM = "나루 <no-reply@naru.example>";

const production = {
  NARU_MODE: "production",
  SESSION_SECRET,
  SIGNING_KEY,
  PUBLIC_URL,
  SMTP_URL,
  MAIL_FROM,
  NARU_FILES_DIR: "/srv/naru/files",
};

function accept(environment: Record<string, string>) {
  const parsed = parseConfig({ DATABASE_URL, ...environment });
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.config;
}

function refuse(environment: Record<string, string | undefined>): string {
  const parsed = parseConfig({ DATABASE_URL, ...environment });
  if (parsed.ok) throw new Error("This configuration should have been refused");
  return parsed.message;
}

describe("a configuration that is accepted", () => {
  test("needs nothing but a database, and then speaks to this machine only", () => {
    expect(accept({})).toMatchObject({
      mode: "embedded",
      nodeEnv: "production",
      host: "127.0.0.1",
      port: 3000,
      databaseUrl: DATABASE_URL,
      search: undefined,
      trustProxy: false,
      webProcesses: undefined,
    });
  });

  test("listens to other machines only where somebody decided so, also in production", () => {
    expect(accept(production).host).toBe("127.0.0.1");
    expect(accept({ HOST: "0.0.0.0" }).host).toBe("0.0.0.0");
  });

  test("takes an empty variable for an absent one", () => {
    expect(accept({ PORT: "", MEILI_URL: " ", NARU_NOW: "" })).toMatchObject({
      port: 3000,
      search: undefined,
    });
  });

  test.each([
    ["1", 1],
    ["loopback", "loopback"],
    ["10.0.0.0/8, ::1", "10.0.0.0/8, ::1"],
  ])("trusts the proxies %s", (TRUST_PROXY, expected) => {
    expect(accept({ TRUST_PROXY }).trustProxy).toBe(expected);
  });

  test("pairs the mail server with the address that mails come from", () => {
    expect(accept({}).smtp).toBeUndefined();
    expect(accept({ SMTP_URL, MAIL_FROM }).smtp).toEqual({ url: SMTP_URL, from: MAIL_FROM });
    expect(refuse({ SMTP_URL })).toContain("\n  MAIL_FROM: ");
  });

  test("begins links with the public address, otherwise with the one it listens on", () => {
    expect(accept({ PUBLIC_URL: "https://naru.example/" }).publicUrl).toBe("https://naru.example");
    expect(accept({ PORT: "3001" }).publicUrl).toBe("http://localhost:3001");
    expect(accept({ HOST: "10.0.0.7" }).publicUrl).toBe("http://10.0.0.7:3000");
  });

  test("keeps files in a folder, or in a bucket where all four settings name one", () => {
    expect(accept({}).files).toEqual({ folder: ".naru/files", s3: undefined, clamdUrl: undefined });
    const s3 = {
      S3_ENDPOINT: "https://s3.example",
      S3_BUCKET: "naru",
      S3_ACCESS_KEY: "key",
      S3_SECRET_KEY: "secret",
    };
    expect(accept({ ...s3, S3_REGION: "kr" }).files.s3).toMatchObject({ bucket: "naru", region: "kr" });
    const { NARU_FILES_DIR: _, ...withoutFolder } = production;
    expect(accept({ ...withoutFolder, ...s3 }).files.s3?.region).toBe("us-east-1");
    expect(refuse(withoutFolder)).toContain("\n  NARU_FILES_DIR: ");
    for (const name of Object.keys(s3))
      expect(refuse({ ...s3, [name]: undefined })).toContain("\n  S3_ENDPOINT: set S3_ENDPOINT, S3_BUCKET");
  });

  test("pairs the engine with its key", () => {
    expect(accept({ MEILI_URL: "http://localhost:7700", MEILI_KEY: "k" }).search).toEqual({
      url: "http://localhost:7700",
      key: "k",
    });
  });
});

describe("a configuration that is refused", () => {
  test.each([
    ["PORT", "70000", "a whole number from 0 to 65535"],
    ["PORT", "3000.5", "a whole number"],
    ["PORT", "0x10", "a whole number"],
    ["PORT", "-1", "a whole number"],
    ["DATABASE_POOL_SIZE", "0", "a whole number from 1 to 200"],
    ["DATABASE_URL", "mysql://db.example/naru", "the address of PostgreSQL"],
    ["MEILI_URL", "ftp://localhost", "the address of Meilisearch"],
    ["MEILI_URL", "localhost:7700", "the address of Meilisearch"],
    ["NODE_ENV", "prod", "development, production, test"],
    ["NARU_MODE", "demo", "embedded, production"],
    ["LOG_LEVEL", "loud", "fatal, error"],
    ["SESSION_SECRET", "short", "at least 32"],
    ["SIGNING_KEY", "short", "at least 32"],
    ["PUBLIC_URL", "naru.example", "the public address"],
    ["PUBLIC_URL", "https://agency.example/naru", "protocol, host and port"],
    ["SMTP_URL", "http://mail.example", "the address of a mail server"],
    ["MAIL_FROM", "nobody", "a mail address"],
    ["METRICS_TOKEN", "short", "at least 16"],
    ["CLAMD_URL", "http://localhost:3310", "the address of clamd"],
    ["CLAMD_URL", "tcp://localhost", "the port of clamd"],
    ["WEB_PROCESSES", "many", "a whole number from 1 to 256"],
    ["TRUST_PROXY", "true", "the number of proxies"],
    ["TRUST_PROXY", "somewhere", "the number of proxies"],
    ["NARU_NOW", "2026-11-23", "an instant with its offset"],
    ["NARU_NOW", "2026-11-23T09:00:00", "an instant with its offset"],
  ])("says what to do about %s=%s", (variable, value, advice) => {
    const message = refuse({
      [variable]: value,
      ...(variable === "MEILI_URL" && { MEILI_KEY: "k" }),
      ...(variable === "SMTP_URL" && { MAIL_FROM }),
    });
    const [, ...problems] = message.split("\n");
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^ {2}${variable}: .*${advice}`));
  });

  test("hears of every problem at once, whether of one variable or between two", () => {
    const message = refuse({
      DATABASE_URL: undefined,
      PORT: "x",
      MEILI_URL: "http://localhost:7700",
      NARU_MODE: "production",
      NODE_ENV: "development",
      NARU_NOW: "2026-11-23T09:00:00+09:00",
    });
    for (const variable of [
      "DATABASE_URL",
      "PORT",
      "MEILI_KEY",
      "SESSION_SECRET",
      "SIGNING_KEY",
      "PUBLIC_URL",
      "SMTP_URL",
      "NODE_ENV",
      "NARU_NOW",
    ]) {
      expect(message).toContain(`\n  ${variable}: `);
    }
  });

  test("never reads a value back, because it may be a secret in the wrong place", () => {
    const secret = "correct-horse-battery-staple";
    const variables = [
      "DATABASE_URL",
      "MEILI_URL",
      "PORT",
      "SMTP_URL",
      "MAIL_FROM",
      "LOG_LEVEL",
      "NARU_NOW",
      "TRUST_PROXY",
      "NODE_ENV",
    ];
    const message = refuse(Object.fromEntries(variables.map((variable) => [variable, secret])));
    expect(message).not.toContain(secret);
  });
});
