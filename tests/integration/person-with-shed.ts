import { plain } from "./fixtures.ts";
import { api, newUser } from "./harness/index.ts";

/** A new user who has captured a talk about a shed, their API, and the id of its dream. */
export async function personWithShed() {
  const user = await newUser({ groups: ["team"] });
  const as = api(user);
  const { dream_id } = await as.conversations.capture({ ...plain("a garden shed"), title: "A garden shed" });
  return { user, as, dream: dream_id };
}
