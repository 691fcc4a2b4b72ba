import { Account } from "../account.ts";
import { endpoint } from "../endpoint.ts";

export const getAccount = endpoint({
  name: "get-account",
  tag: "account",
  summary: "Read one's account",
  description:
    "Returns who the token belongs to: the user's id, email address and tier, the brands of this stage, and every quota " +
    "with what is used of it. Reading it counts against none.",
  method: "GET",
  path: "/api/v1/account",
  scopes: ["dreamcatcher/read"],
  request: {},
  responses: { 200: { description: "The account.", body: Account } },
  problems: ["malformed-request"],
});

export const signOutEverywhere = endpoint({
  name: "sign-out-everywhere",
  tag: "account",
  summary: "Sign out on every device",
  description:
    "Revokes all refresh tokens of the user, so that no device can get new access tokens without signing in again. " +
    "Access tokens that are already issued, this one among them, stay valid until they expire, at most an hour later. " +
    "Repeating it changes nothing more. A user of another token issuer than the stage's own is signed out there: here " +
    "that is a conflict.",
  method: "POST",
  path: "/api/v1/account/sign-out-everywhere",
  scopes: ["dreamcatcher/write"],
  request: { repeatable: true },
  responses: { 204: { description: "All refresh tokens are revoked." } },
  problems: ["malformed-request", "conflict"],
});
