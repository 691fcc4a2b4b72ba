import { expect, test, vi } from "vitest";
import { presignUpload } from "./presigned-urls.ts";

vi.stubEnv("CONTENT_BUCKET_NAME", "content");
vi.stubEnv("AWS_REGION", "eu-central-1");
vi.stubEnv("AWS_ACCESS_KEY_ID", "key");
vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
vi.stubEnv("AWS_ENDPOINT_URL", undefined);

test("an upload URL is for an exact length and expires", async () => {
  const { pathname, searchParams } = new URL(await presignUpload("uploads/ana/i1", 70, 60));
  expect(pathname).toBe("/uploads/ana/i1");
  expect(searchParams.get("X-Amz-SignedHeaders")).toBe("content-length;host");
  expect(searchParams.get("X-Amz-Expires")).toBe("60");
});
