import { randomUUID } from "node:crypto";
import { type SignedIn, signIn } from "../../../local/stage/users.ts";
import { stage } from "./stage.ts";

export type User = SignedIn;

/**
 * Signs a new person up, one whom no other test knows, in these groups (`pro`, `team`), with a fresh token.
 */
export const newUser = ({ groups = [] }: { groups?: readonly string[] } = {}): Promise<User> =>
  signIn(stage, { email: `${randomUUID()}@example.com`, password: "Integration-1" }, groups);
