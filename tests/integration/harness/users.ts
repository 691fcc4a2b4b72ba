import { randomUUID } from "node:crypto";
import { type SignedIn, signIn } from "../../../local/stage/users.ts";
import { stage } from "./stage.ts";

export type User = SignedIn;

/** Creates a user in these groups (`pro`, `team`) and signs them in. */
export const newUser = ({ groups = [] }: { groups?: readonly string[] } = {}): Promise<User> =>
  signIn(stage, { email: `${randomUUID()}@example.com`, password: "Integration-1" }, groups);
