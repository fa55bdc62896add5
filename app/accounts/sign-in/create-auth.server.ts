import { betterAuth } from "better-auth";
import { emailOTP } from "better-auth/plugins/email-otp";
import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from "kysely";
import { recordAccountEvent } from "#app/accounts/record-account-event.server.ts";
import {
  keyedHash,
  REFRESH_AFTER_DAYS,
  SESSION_DAYS,
  sessionSecret,
} from "#app/accounts/session-secret.server.ts";
import { log } from "#app/platform/log.server.ts";
import { db } from "#db/client.server.ts";
import { CODE_DIGITS, CODE_MINUTES, TRIES_PER_CODE } from "./limits.ts";

// Joined columns come as `_joined_person_created_at`.
const INSTANT = /(?:^|_)(?:created|updated|expires)_at$/;

/**
 * Turns the instants of Better Auth's tables into Dates, which it compares and adds up; our own code reads ISO 8601
 * text everywhere.
 */
const instantsAsDates: KyselyPlugin = {
  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node;
  },
  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return { ...result, rows: result.rows.map(withDates) };
  },
};

function withDates(row: UnknownRow): UnknownRow {
  const columns = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === "string" && INSTANT.test(name) ? new Date(value) : value,
  ]);
  return Object.fromEntries(columns);
}

const DAY = 86_400;

/**
 * Better Auth on our pool and with our texts. It has no routes of its own: our actions call its `api` and pass its Set-
 * Cookie headers on. Whether cookies are 'secure' is a property of the whole instance.
 */
export function createAuth(isSecureCookie: boolean) {
  return betterAuth({
    // No link or redirect uses this, but without it a warning is printed.
    baseURL: isSecureCookie ? "https://naru.invalid" : "http://naru.invalid",
    secret: sessionSecret(),
    database: { db: db.withPlugin(instantsAsDates), type: "postgres", transaction: true },
    user: {
      modelName: "person",
      fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" },
      additionalFields: { locale: { type: "string", required: false } },
    },
    session: {
      modelName: "session",
      fields: {
        userId: "person_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
      expiresIn: SESSION_DAYS * DAY,
      updateAge: REFRESH_AFTER_DAYS * DAY,
    },
    account: {
      modelName: "credential",
      fields: {
        accountId: "account_id",
        providerId: "provider_id",
        userId: "person_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
    },
    verification: {
      modelName: "verification",
      fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
    },
    plugins: [
      emailOTP({
        otpLength: CODE_DIGITS,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: TRIES_PER_CODE,
        storeOTP: { hash: async (code) => keyedHash(code) },
        sendVerificationOTP: async () => {
          throw new Error("Codes are sent by our own use case.");
        },
      }),
    ],
    databaseHooks: {
      user: { create: { after: ({ id }) => recordAccountEvent(db, id, "signedUp") } },
      session: {
        create: { after: ({ userId }) => recordAccountEvent(db, userId, "signedIn") },
        delete: { after: ({ userId }) => recordAccountEvent(db, userId, "signedOut") },
      },
    },
    // Our own limits are in PostgreSQL and also count by network address.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "naru",
      cookies: { session_token: { name: "naru_session" } },
      useSecureCookies: isSecureCookie,
      // A session is recognised by its device and time; we do not store where someone is.
      ipAddress: { disableIpTracking: true },
      // Our migrations and tests see to it; the check would read the whole catalogue of the database.
      database: { validateSchema: false },
    },
    telemetry: { enabled: false },
    logger: {
      level: "warn",
      log: (level, message) => log[level === "error" ? "error" : "warn"](`better-auth: ${message}`),
    },
  });
}
