import { EventBus } from "aws-cdk-lib/aws-events";
import { CfnRegistry, CfnSchema } from "aws-cdk-lib/aws-eventschemas";
import { Construct } from "constructs";
import * as z from "zod";
import { EVENT_SOURCE, EventMetadata, events } from "#shared/contracts/events.ts";
import type { Stage } from "../stages.ts";

/** The bus that others subscribe to, and the schema of each event on it in the schema registry. */
export class PublishedEvents extends Construct {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    const name = `dreamcatcher-${stage.name}`;
    this.bus = new EventBus(this, "Bus", { eventBusName: name });

    const registry = new CfnRegistry(this, "Schemas", { registryName: name });
    for (const [event, { version, summary, data }] of Object.entries(events)) {
      const detail = z.object({ metadata: EventMetadata, data });
      new CfnSchema(this, `Schema-${event}`, {
        registryName: registry.attrRegistryName,
        schemaName: `${EVENT_SOURCE}@${event}`,
        description: `${summary} Version ${version}.`,
        type: "JSONSchemaDraft4",
        content: JSON.stringify(z.toJSONSchema(detail, { target: "draft-4" })),
      });
    }
  }
}
