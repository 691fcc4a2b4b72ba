import type { Implementation } from "@dreamcatcher/client";
import { expect, test } from "vitest";
import { stationsOf } from "./stations-of.ts";

const PLAN = { plan: {}, project_url: null };
const PROJECT = { plan: {}, project_url: "https://content.example/1.zip" };
const NOTHING = { plan: null, project_url: null };

test.each([
  ["pending", null, NOTHING, "now ahead ahead"],
  ["planned", null, PLAN, "now ahead ahead"],
  ["generating", null, PLAN, "passed now ahead"],
  ["verifying", null, PROJECT, "passed passed now"],
  ["completed", "verified", PROJECT, "passed passed passed"],
  ["completed", "unverified", PROJECT, "passed passed ended"],
  ["failed", "failed", PROJECT, "passed passed ended"],
  ["failed", "failed", NOTHING, "ended ahead ahead"],
  ["failed", "unverified", PLAN, "passed ended ahead"],
] as const)("a build that is %s with the verdict %s", (status, verdict, has, expected) => {
  const { plan, project, proof } = stationsOf({ status, verdict, ...has } as unknown as Implementation);
  expect([plan, project, proof].join(" ")).toBe(expected);
});
