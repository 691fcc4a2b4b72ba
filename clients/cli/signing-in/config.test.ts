import { expect, test } from "vitest";
import { EXIT } from "../exit-codes.ts";
import { configOf, readConfig } from "./config.ts";
import { startIssuer } from "./issuer.fixtures.ts";
import { freePort } from "./ports.fixtures.ts";

const cli = { client_id: "c", ports: [17853], code_url: "https://app.example/signed-in/code" };
const config = {
  issuer: "https://i.example",
  discovery_url: "https://i.example/openid",
  scopes: "openid",
  cli,
};

test("what a stage says of itself is read, whatever else it says", () => {
  expect(configOf(JSON.stringify({ ...config, demo: null, more: 1 }))).toEqual({
    issuer: { issuer: config.issuer, discovery_url: config.discovery_url, client_id: "c" },
    scopes: "openid",
    ports: [17853],
    code_url: cli.code_url,
  });
});

test.each([
  ["<!doctype html>", /names no issuer/],
  ["", /names no issuer/],
  ["null", /names no issuer/],
  ["7", /names no issuer/],
  [JSON.stringify({ ...config, issuer: 7 }), /names no issuer/],
  [JSON.stringify({ ...config, cli: undefined }), /older than this program/],
  [JSON.stringify({ ...config, cli: { ...cli, ports: [] } }), /older than this program/],
  [JSON.stringify({ ...config, cli: { ...cli, ports: ["17853"] } }), /older than this program/],
])("%o is no configuration, and it is said why", (text, why) => {
  expect(configOf(text)).toMatch(why);
});

test("what is no stage, is down or out of reach is said in words", async () => {
  const stage = await startIssuer();
  expect(await readConfig(stage.url)).toMatchObject({ scopes: "openid email" });
  stage.failing = 404;
  await expect(readConfig(stage.url)).rejects.toMatchObject({
    exit: EXIT.notFound,
    message: expect.stringContaining("it sends 404 for /config.json"),
  });
  stage.failing = 502;
  await expect(readConfig(stage.url)).rejects.toMatchObject({ exit: EXIT.unreachable });
  await expect(readConfig(`http://127.0.0.1:${await freePort()}`)).rejects.toMatchObject({
    exit: EXIT.unreachable,
    message: expect.stringContaining("ECONNREFUSED"),
  });
});
