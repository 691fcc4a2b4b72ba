import { expect, test } from "vitest";
import { addressOf } from "./address.ts";

test.each([
  ["https://app.example", "https://app.example"],
  ["app.example", "https://app.example"],
  ["https://app.example/dreams/01J?x=1#y", "https://app.example"],
  ["https://me:secret@app.example:8443/", "https://app.example:8443"],
  ["localhost:4567", "http://localhost:4567"],
  ["http://127.0.0.1:4567/", "http://127.0.0.1:4567"],
  ["http://[::1]:4567", "http://[::1]:4567"],
])("%s is the stage at %s", (text, address) => {
  expect(addressOf(text)).toBe(address);
});

test.each(["", " ", "https://", "ftp://app.example", "file:///etc/passwd", "://", "a b"])(
  "%o is no address",
  (text) => {
    expect(() => addressOf(text)).toThrow("is no address of a stage");
  },
);

test.each(["http://app.example", "http://localhost.evil.example", "http://192.168.1.2:4567"])(
  "%s would send tokens in the open",
  (text) => {
    expect(() => addressOf(text)).toThrow("must begin with https://");
  },
);
