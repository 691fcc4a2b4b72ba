import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import { expect, test, vi } from "vitest";

vi.stubEnv("CONTENT_BUCKET_NAME", "content");
vi.stubEnv("AWS_REGION", "eu-central-1");
vi.stubEnv("AWS_ACCESS_KEY_ID", "key");
vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
// As long as the session tokens of functions.
vi.stubEnv("AWS_SESSION_TOKEN", Buffer.alloc(1_000, "token").toString("base64"));
vi.stubEnv("AWS_ENDPOINT_URL", undefined);
const { sandboxLinks } = await import("./sandbox-links.ts");

const implementation = {
  owner_id: "0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f",
  dream_id: "01JZ0000000000000000000000",
  id: "01JZ0000000000000000000001",
} as ImplementationSummary;

test("the links allow reading the project and writing the report for 40 minutes", async () => {
  const { bundle_url, report_url } = await sandboxLinks(implementation);
  const folder = `/implementations/${implementation.owner_id}/${implementation.dream_id}/${implementation.id}`;
  for (const [link, path, operation] of [
    [bundle_url, `${folder}/sandbox.zip`, "GetObject"],
    [report_url, `${folder}/report.json`, "PutObject"],
  ] as const) {
    const { host, pathname, searchParams } = new URL(link);
    expect(host).toBe("content.s3.eu-central-1.amazonaws.com");
    expect(pathname).toBe(path);
    expect(searchParams.get("x-id")).toBe(operation);
    expect(searchParams.get("X-Amz-Expires")).toBe("2400");
    // `fetch` and `report` send no other signed header.
    expect(searchParams.get("X-Amz-SignedHeaders")).toBe("host");
  }
});

test("each run has a key of its own", async () => {
  const keys = await Promise.all([1, 2].map(() => sandboxLinks(implementation)));
  expect(new Set(keys.map(({ report_key }) => report_key)).size).toBe(2);
  for (const { report_key } of keys) expect(report_key).toMatch(/^[0-9a-f]{64}$/);
});

test("the links fit into the overrides of an ECS task, with room for the limits", async () => {
  expect(JSON.stringify(await sandboxLinks(implementation)).length).toBeLessThan(6_000);
});
