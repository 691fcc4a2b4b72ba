import { expect, test } from "vitest";
import { identityFrom } from "./identity.ts";

const claims = { token_use: "access", client_id: "app", sub: "anna", scope: "aws.cognito.signin.user.admin" };

test("a user's own token has all scopes; groups determine the tier", () => {
  expect(identityFrom({ ...claims, "cognito:groups": ["pro"] }, ["app"], "")).toEqual({
    owner_id: "anna",
    scopes: "dreamcatcher/read dreamcatcher/write",
    tier: "pro",
  });
});

test("a client's token has its own scopes; subjects of another issuer have a prefix", () => {
  expect(identityFrom({ ...claims, scope: "dreamcatcher/read" }, ["app"], "ext:")).toEqual({
    owner_id: "ext:anna",
    scopes: "dreamcatcher/read",
    tier: "free",
  });
});

test.each([
  ["an id token", { token_use: "id" }],
  ["another client's token", { client_id: "other" }],
  ["a subject with a key separator", { sub: "anna#DREAM" }],
  ["no subject", { sub: "" }],
])("refuses %s", (_, changed) => {
  expect(identityFrom({ ...claims, ...changed }, ["app"], "")).toHaveProperty("refused");
});
