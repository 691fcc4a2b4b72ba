import { expect, test } from "vitest";
import { eventSchema } from "./event-schemas.ts";
import { type EventName, events } from "./events.ts";

/** `npm run generate` writes these files anew. */
test.each(Object.keys(events) as EventName[])(
  "docs/events/%s.json is what the contract says",
  async (name) => {
    const file = `${JSON.stringify(eventSchema(name), null, 2)}\n`;
    await expect(file).toMatchFileSnapshot(`../../docs/events/${name}.json`);
  },
);
