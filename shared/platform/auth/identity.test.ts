import { expect, test } from "vitest";
import { identityFrom } from "./identity.ts";

const claims = { token_use: "access", client_id: "app", sub: "anna", scope: "aws.cognito.signin.user.admin" };

test("a person's own sign-in may do everything; groups give the tier", () => {
  expect(identityFrom({ ...claims, "cognito:groups": ["pro"] }, ["app"], "")).toEqual({
    owner_id: "anna",
    scopes: "dreamcatcher/read dreamcatcher/write",
    tier: "pro",
  });
});

test("a client's token may do what its scopes say; another issuer's subjects are kept apart", () => {
  expect(identityFrom({ ...claims, scope: "dreamcatcher/read" }, ["app"], "ext:")).toEqual({
    owner_id: "ext:anna",
    scopes: "dreamcatcher/read",
    tier: "free",
  });
});

test.each([
  ["an id token", { token_use: "id" }],
  ["another client's token", { client_id: "other" }],
  ["a subject that could reach into keys", { sub: "anna#DREAM" }],
  ["no subject", { sub: "" }],
])("refuses %s", (_, changed) => {
  expect(identityFrom({ ...claims, ...changed }, ["app"], "")).toHaveProperty("refused");
});
