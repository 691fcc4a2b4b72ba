// Made of the contracts by `npm run generate`.
import type { Operations } from "./types.ts";

export const operations = {
  "capture-conversation": {"method":"POST","path":"/api/v1/conversations/capture","statuses":[200,201]},
  "list-conversations": {"method":"GET","path":"/api/v1/conversations","statuses":[200]},
  "get-conversation": {"method":"GET","path":"/api/v1/conversations/{conversation_id}","statuses":[200]},
  "create-import": {"method":"POST","path":"/api/v1/imports","statuses":[202]},
  "get-import": {"method":"GET","path":"/api/v1/imports/{import_id}","statuses":[200]},
  "import-dream": {"method":"POST","path":"/api/v1/dreams/import","statuses":[200,201]},
  "create-dream": {"method":"POST","path":"/api/v1/dreams","statuses":[201]},
  "list-dreams": {"method":"GET","path":"/api/v1/dreams","statuses":[200]},
  "list-brand-dreams": {"method":"GET","path":"/api/v1/dreams/brand/{brand}","statuses":[200]},
  "get-dream": {"method":"GET","path":"/api/v1/dreams/{dream_id}","statuses":[200]},
  "update-dream": {"method":"PATCH","path":"/api/v1/dreams/{dream_id}","statuses":[200]},
  "delete-dream": {"method":"DELETE","path":"/api/v1/dreams/{dream_id}","statuses":[204]},
  "replace-todos": {"method":"PUT","path":"/api/v1/dreams/{dream_id}/todos","statuses":[200]},
  "list-fragments": {"method":"GET","path":"/api/v1/dreams/{dream_id}/fragments","statuses":[200]},
  "list-dream-events": {"method":"GET","path":"/api/v1/dreams/{dream_id}/events","statuses":[200]},
  "implement-dream": {"method":"POST","path":"/api/v1/dreams/{dream_id}/implement","statuses":[202]},
  "ensure-implementation": {"method":"GET","path":"/api/v1/dreams/{dream_id}/implement","statuses":[200,202]},
  "list-implementations": {"method":"GET","path":"/api/v1/dreams/{dream_id}/implementations","statuses":[200]},
  "get-implementation": {"method":"GET","path":"/api/v1/implementations/{implementation_id}","statuses":[200]},
  "cancel-implementation": {"method":"POST","path":"/api/v1/implementations/{implementation_id}/cancel","statuses":[200]},
  "get-health": {"method":"GET","path":"/health","statuses":[200]},
  "get-health-details": {"method":"GET","path":"/health/detailed","statuses":[200,503]},
  "get-openapi": {"method":"GET","path":"/openapi.json","statuses":[200]},
  "get-docs": {"method":"GET","path":"/docs","statuses":[200]},
} as const satisfies Record<keyof Operations, unknown>;
