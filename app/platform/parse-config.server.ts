import { isIP } from "node:net";
import { z } from "zod";

const DEFAULT_PORT = "3000";
const DEFAULT_POOL_SIZE = "10";
const DEFAULT_FILES_DIR = ".naru/files";

// Messages never repeat a value: it may be a secret in the wrong variable.
const variables = z.object({
  NODE_ENV: oneOf(["development", "production", "test"]).default("production"),
  NARU_MODE: oneOf(["embedded", "production"]).default("embedded"),
  // Reachable from other machines only by choice.
  HOST: z.string().default("127.0.0.1"),
  PORT: wholeNumber(0, 65_535).prefault(DEFAULT_PORT),
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error:
      "set it to the address of PostgreSQL, postgres://user:password@host:5432/name ('npm start' does it by itself)",
  }),
  DATABASE_POOL_SIZE: wholeNumber(1, 200).prefault(DEFAULT_POOL_SIZE),
  MEILI_URL: z
    .url({
      protocol: /^https?$/,
      error: "set it to the address of Meilisearch, http://host:7700, or remove it to search in PostgreSQL",
    })
    .optional(),
  MEILI_KEY: z.string().optional(),
  SESSION_SECRET: z.string().min(32, { error: "use at least 32 random characters" }).optional(),
  SIGNING_KEY: z.string().min(32, { error: "use at least 32 random characters" }).optional(),
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: "set it to the public address, for example https://naru.example",
    })
    // Links are built from the origin alone, so a path would be lost.
    .refine(isAddressAlone, { error: "use only protocol, host and port, for example https://naru.example" })
    .optional(),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: "set it to the address of a mail server, smtp://user:password@host:587 or smtps://…:465",
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]+$/, { error: "set it to a mail address, e.g. Naru <no-reply@naru.example>" })
    .optional(),
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s]+@|https:\/\/)[^\s]+$/, {
      error: "set it to where weaknesses are reported, mailto:security@naru.example or https://…",
    })
    .optional(),
  NARU_FILES_DIR: z.string().default(DEFAULT_FILES_DIR),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "set it to the address of the storage, https://s3.example" })
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
      error: "use the name of a bucket: lower-case letters, digits, . and -",
    })
    .optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),
  CLAMD_URL: z
    .url({ protocol: /^tcp$/, error: "set it to the address of clamd, tcp://host:3310" })
    .refine((url) => URL.parse(url)?.port !== "", { error: "name the port of clamd, tcp://host:3310" })
    .optional(),
  LOG_LEVEL: oneOf(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  WEB_PROCESSES: wholeNumber(1, 256).optional(),
  WORKER_METRICS_PORT: wholeNumber(0, 65_535).optional(),
  TRUST_PROXY: z
    .string()
    .refine(isProxyTrust, {
      error: "use the number of proxies in front, or their addresses (10.0.0.0/8, loopback)",
    })
    .transform((text) => (/^\d+$/.test(text) ? Number(text) : text))
    .optional(),
  METRICS_TOKEN: z.string().min(16, { error: "use at least 16 random characters" }).optional(),
  BIZINFO_KEY: z.string().optional(),
  KSTARTUP_KEY: z.string().optional(),
  G2B_KEY: z.string().optional(),
  NTIS_KEY: z.string().optional(),
  MSS_KEY: z.string().optional(),
  SAM_KEY: z.string().optional(),
  NARU_SOURCES: z
    .string()
    .regex(/^\s*(?:ocds|eu-sedia|grantsgov|ted)\s*(?:,\s*(?:ocds|eu-sedia|grantsgov|ted)\s*)*$/, {
      error: "name sources that need no key, separated by commas: ocds, eu-sedia, grantsgov, ted",
    })
    .transform((names) => names.split(",").map((name) => name.trim()))
    .default([]),
  LOCAL_SOURCES: z
    .string()
    .regex(/^http:\/\/(?:127\.0\.0\.1|localhost):\d{1,5}$/, {
      error: "set it to the address that 'npm run sources:local' prints, http://127.0.0.1:3100",
    })
    .optional(),
  NARU_SAMPLE_NOTICES: oneOf(["on", "off"]).default("off"),
  NARU_NOW: z.iso
    .datetime({ offset: true, error: "use an instant with its offset, e.g. 2026-11-23T09:00:00+09:00" })
    .optional(),
});

const configuration = variables.transform((values) => ({
  nodeEnv: values.NODE_ENV,
  mode: values.NARU_MODE,
  host: values.HOST,
  port: values.PORT,
  databaseUrl: values.DATABASE_URL,
  databasePoolSize: values.DATABASE_POOL_SIZE,
  search:
    values.MEILI_URL === undefined || values.MEILI_KEY === undefined
      ? undefined
      : { url: values.MEILI_URL, key: values.MEILI_KEY },
  sessionSecret: values.SESSION_SECRET,
  signingKey: values.SIGNING_KEY,
  securityContact: values.SECURITY_CONTACT,
  publicUrl: URL.parse(values.PUBLIC_URL ?? "")?.origin ?? addressAt(values.HOST, values.PORT),
  smtp:
    values.SMTP_URL === undefined || values.MAIL_FROM === undefined
      ? undefined
      : { url: values.SMTP_URL, from: values.MAIL_FROM },
  files: {
    folder: values.NARU_FILES_DIR,
    s3:
      values.S3_ENDPOINT === undefined ||
      values.S3_BUCKET === undefined ||
      values.S3_ACCESS_KEY === undefined ||
      values.S3_SECRET_KEY === undefined
        ? undefined
        : {
            endpoint: values.S3_ENDPOINT,
            bucket: values.S3_BUCKET,
            region: values.S3_REGION,
            accessKey: values.S3_ACCESS_KEY,
            secretKey: values.S3_SECRET_KEY,
          },
    clamdUrl: values.CLAMD_URL,
  },
  logLevel: values.LOG_LEVEL,
  webProcesses: values.WEB_PROCESSES,
  workerMetricsPort: values.WORKER_METRICS_PORT,
  trustProxy: values.TRUST_PROXY ?? false,
  metricsToken: values.METRICS_TOKEN,
  fixedNow: values.NARU_NOW,
  sources: {
    keys: {
      BIZINFO_KEY: values.BIZINFO_KEY,
      KSTARTUP_KEY: values.KSTARTUP_KEY,
      G2B_KEY: values.G2B_KEY,
      NTIS_KEY: values.NTIS_KEY,
      MSS_KEY: values.MSS_KEY,
      SAM_KEY: values.SAM_KEY,
    } as Readonly<Record<string, string | undefined>>,
    withoutKey: values.NARU_SOURCES,
    localOrigin: values.LOCAL_SOURCES,
    /** The worker itself serves the local source. */
    servesSamples: values.NARU_SAMPLE_NOTICES === "on" && values.LOCAL_SOURCES !== undefined,
  },
}));

export type Config = z.output<typeof configuration>;

/**
 * Reads the configuration out of environment variables; an empty variable counts as absent.
 * On failure the message names every wrong variable at once, each with what to do, and repeats no value.
 */
export function parseConfig(
  environment: Record<string, string | undefined>,
): { ok: true; config: Config } | { ok: false; message: string } {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = configuration.safeParse(present);
  const problems = [
    ...(parsed.error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? []),
    ...findContradictions(present),
  ];
  if (parsed.success && problems.length === 0) return { ok: true, config: parsed.data };
  return {
    ok: false,
    message: [
      "Naru cannot start with this configuration. Every variable is explained in .env.example.",
      ...problems.map((problem) => `  ${problem}`),
    ].join("\n"),
  };
}

const s3Variables = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY", "S3_SECRET_KEY"];

/** Problems between variables. Checked on the raw text, so that they are reported together with all others. */
function findContradictions(present: Record<string, string | undefined>): string[] {
  const isProduction = present.NARU_MODE === "production";
  const contradictions = {
    "MEILI_KEY: set it to a key of the Meilisearch that MEILI_URL names":
      present.MEILI_URL !== undefined && present.MEILI_KEY === undefined,
    "SESSION_SECRET: set it to at least 32 random characters, the same for every process":
      isProduction && present.SESSION_SECRET === undefined,
    "SIGNING_KEY: set it to at least 32 random characters, certificates are signed with it":
      isProduction && present.SIGNING_KEY === undefined,
    "PUBLIC_URL: set it to the public address, links in mails and on certificates begin with it":
      isProduction && present.PUBLIC_URL === undefined,
    "SMTP_URL: set it to a mail server, nobody can sign in without the code that comes by mail":
      isProduction && present.SMTP_URL === undefined,
    "MAIL_FROM: set it to the sender address for mails sent through SMTP_URL":
      present.SMTP_URL !== undefined && present.MAIL_FROM === undefined,
    "S3_ENDPOINT: set S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY together, or none of them": ![
      0, 4,
    ].includes(s3Variables.filter((name) => present[name] !== undefined).length),
    "NARU_FILES_DIR: set it to a folder that all processes share, or configure S3-compatible storage":
      isProduction && present.NARU_FILES_DIR === undefined && present.S3_ENDPOINT === undefined,
    "LOCAL_SOURCES: remove it, invented notices are for demonstrations and tests":
      isProduction && present.LOCAL_SOURCES !== undefined,
    "NARU_SAMPLE_NOTICES: remove it, invented notices are for demonstrations and tests":
      isProduction && present.NARU_SAMPLE_NOTICES === "on",
    "NARU_NOW: remove it, a fixed clock is for demonstrations and tests":
      isProduction && present.NARU_NOW !== undefined,
    "NODE_ENV: remove it or use 'production' where NARU_MODE is 'production'":
      isProduction && present.NODE_ENV !== undefined && present.NODE_ENV !== "production",
  };
  return Object.entries(contradictions)
    .filter(([, applies]) => applies)
    .map(([problem]) => problem);
}

function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, { error: `use one of ${words.join(", ")}` });
}

function wholeNumber(min: number, max: number) {
  return z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max, {
      error: `use a whole number from ${min} to ${max}`,
    })
    .transform(Number);
}

/** The address at which a browser on this machine reaches a server that listens on this host and port. */
export function addressAt(host: string, port: number): string {
  const isHere = ["127.0.0.1", "0.0.0.0", "::", "::1", "localhost"].includes(host);
  const withBrackets = host.includes(":") ? `[${host}]` : host;
  return `http://${isHere ? "localhost" : withBrackets}:${port}`;
}

function isAddressAlone(text: string): boolean {
  const url = URL.parse(text);
  return url === null || url.href === `${url.origin}/`;
}

// Express also accepts `true`, which would trust any address that a visitor invents.
function isProxyTrust(text: string): boolean {
  if (/^\d{1,2}$/.test(text)) return true;
  return text.split(",").every((part) => {
    const [address = "", bits] = part.trim().split("/");
    if (["loopback", "linklocal", "uniquelocal"].includes(address)) return bits === undefined;
    return isIP(address) !== 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
  });
}
