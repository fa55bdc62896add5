import { expect, test } from "vitest";
import { readAddress } from "./read-address.ts";

test.each([
  [{}, { host: "127.0.0.1", port: 3000, url: "http://localhost:3000" }],
  [{ PORT: "  " }, { host: "127.0.0.1", port: 3000, url: "http://localhost:3000" }],
  [
    { PORT: "8080", HOST: "0.0.0.0" },
    { host: "0.0.0.0", port: 8080, url: "http://localhost:8080" },
  ],
  [{ NARU_MODE: "production" }, { host: "0.0.0.0", port: 3000, url: "http://localhost:3000" }],
  [{ HOST: "192.0.2.7" }, { host: "192.0.2.7", port: 3000, url: "http://192.0.2.7:3000" }],
  [{ HOST: "2001:db8::7" }, { host: "2001:db8::7", port: 3000, url: "http://[2001:db8::7]:3000" }],
])("%o is found at %o", (environment, address) => {
  expect(readAddress(environment)).toEqual(address);
});

test.each(["0", "65536", "-1", "3000.5", "http", "0x10"])("PORT=%s is refused with an example", (port) => {
  expect(() => readAddress({ PORT: port })).toThrow(/PORT is '.+', but .+ For example: PORT=3001 npm start/);
});
