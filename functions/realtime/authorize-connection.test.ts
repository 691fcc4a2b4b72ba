import type { APIGatewayRequestAuthorizerEvent } from "aws-lambda";
import { beforeEach, expect, test, vi } from "vitest";

const usePass = vi.hoisted(() => vi.fn());
vi.mock("#shared/live/passes.ts", () => ({ usePass }));
vi.mock("#shared/platform/auth/origin.ts", () => ({
  cameByTheApp: async (headers: Record<string, string>) => headers["x-dreamcatcher-origin"] === "s3cret",
}));
const { handler } = await import("./authorize-connection.ts");

beforeEach(() => {
  usePass.mockReset().mockResolvedValue({ owner_id: "anna", followed: "*" });
});

const authorize = (headers: Record<string, string> | null) =>
  handler({
    methodArn: "arn:live",
    headers,
    queryStringParameters: { pass: "p", dream_id: "*" },
  } as unknown as APIGatewayRequestAuthorizerEvent);

test("who comes by the app's address, with a pass, is admitted", async () => {
  expect(await authorize({ "x-dreamcatcher-origin": "s3cret" })).toMatchObject({
    principalId: "anna",
    policyDocument: { Statement: [{ Effect: "Allow", Resource: "arn:live" }] },
    context: { owner_id: "anna", followed: "*" },
  });
});

test.each([{}, null])("who goes around it is not, and keeps the pass: %j", async (headers) => {
  expect(await authorize(headers)).toMatchObject({
    principalId: "nobody",
    policyDocument: { Statement: [{ Effect: "Deny" }] },
  });
  expect(usePass).not.toHaveBeenCalled();
});

test("without a pass that is good nobody is admitted", async () => {
  usePass.mockResolvedValue(undefined);
  expect(await authorize({ "x-dreamcatcher-origin": "s3cret" })).toMatchObject({
    policyDocument: { Statement: [{ Effect: "Deny" }] },
  });
});
