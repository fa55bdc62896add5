import { lookup as resolve } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { FetchFailure } from "./fetch-failure.ts";

/** 'loopback': this machine alone, for the local source of demonstrations. */
export type Reach = "public" | "loopback";

type Resolver = (host: string) => Promise<readonly { address: string; family: number }[]>;

/**
 * Whether an IP address may be connected to: for 'public' no loopback, private, link-local, unique-local, carrier,
 * multicast or reserved one, also not as IPv4 mapped into IPv6 or tunnelled.
 */
export function isWithinReach(address: string, reach: Reach): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === (reach === "public" ? "unicast" : "loopback");
}

/**
 * A look-up for `http.request` that refuses names with any address out of reach. The connection is made to the addresses that
 * were checked, so a name that answers differently a moment later changes nothing.
 */
export function lookupWithin(
  reach: Reach,
  resolver: Resolver = (host) => resolve(host, { all: true }),
): LookupFunction {
  return (host, options, done) => {
    resolver(host).then(
      (found) => {
        const [first] = found;
        if (first === undefined) done(new FetchFailure("unreachable"), "");
        else if (!found.every(({ address }) => isWithinReach(address, reach)))
          done(new FetchFailure("private"), "");
        else if (options.all) done(null, [...found]);
        else done(null, first.address, first.family);
      },
      (error: unknown) => done(new FetchFailure("unreachable", { cause: error }), ""),
    );
  };
}
