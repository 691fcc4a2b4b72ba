import type { Grant } from "../grant.ts";

/** What giving the token of a waiting step back needs: its function knows it from its own workflow alone. */
export const TOKEN_GRANTS = [
  "conversation_to_implementation-workflow:SendTaskSuccess",
  "conversation_to_implementation-workflow:SendTaskFailure",
] as const satisfies readonly Grant[];
