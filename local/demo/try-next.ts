import type { RunningStage } from "../stage/stage.ts";
import { READ_KINDS } from "./dreams.ts";

const field = (name: keyof RunningStage) => `$(node -p "require('./.local/stage.json').${name}")`;

// Read from the file, since the URL contains `$default`, which a shell would expand.
const AUTH = '-H "Authorization: Bearer $TOKEN"';
const NOTE = JSON.stringify({
  title: "A bread club for our street",
  messages: [
    { role: "user", content: "I want to found a club that bakes together once a week. What is first?" },
    { role: "assistant", content: "First:\n\n- [ ] Find an oven\n- [ ] Ask the neighbours who joins" },
    { role: "user", content: "Good, I will do both." },
  ],
});

/** Example requests, for a terminal in the repository's folder. */
export const tryNext = (stage: RunningStage, dream_id: string | undefined): string =>
  [
    "Example requests, for a terminal in this folder:",
    "",
    `  API=${field("api_url")}; TOKEN=${field("token")}`,
    `  curl -sw "\\n" "$API/api/v1/dreams?kind=idea&limit=2" ${AUTH}`,
    `  curl -sw "\\n" "$API/api/v1/dreams?kind=${READ_KINDS.join(",")}" ${AUTH}`,
    ...(dream_id ? [`  curl -sw "\\n" "$API/api/v1/dreams/${dream_id}/fragments" ${AUTH}`] : []),
    `  curl -sw "\\n" "$API/api/v1/conversations/capture" ${AUTH} -H "Content-Type: application/json" -d '${NOTE}'`,
    ...(dream_id ? [`  curl -sw "\\n" -X POST "$API/api/v1/dreams/${dream_id}/implement" ${AUTH}`] : []),
    "",
    `With the command line (clients/cli): dreams login ${stage.web_url}`,
    `Documentation of the API: ${stage.api_url}/docs`,
  ].join("\n");
