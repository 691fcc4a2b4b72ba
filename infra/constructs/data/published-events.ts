import { EVENT_SOURCE, EventMetadata, events } from "@dreamcatcher/contracts/events";
import { PIPELINEOS_SOURCE } from "@dreamcatcher/contracts/pipelineos";
import { CfnEventBusPolicy, EventBus } from "aws-cdk-lib/aws-events";
import { CfnRegistry, CfnSchema } from "aws-cdk-lib/aws-eventschemas";
import { AccountPrincipal, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import * as z from "zod";
import { stageName } from "../../names.ts";
import type { Stage } from "../../stages/stages.ts";

/** The event bus that other systems subscribe to, and each event's schema in the schema registry. */
export class PublishedEvents extends Construct {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    const name = stageName(stage);
    this.bus = new EventBus(this, "Bus", { eventBusName: name });

    for (const account of stage.pipelineos.accounts ?? []) this.allowPutEvents(account);

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

  /** Allows another account to put events on the bus, with PipelineOS as their source and no other. */
  private allowPutEvents(account: string) {
    const statement = new PolicyStatement({
      principals: [new AccountPrincipal(account)],
      actions: ["events:PutEvents"],
      resources: [this.bus.eventBusArn],
      conditions: {
        StringEquals: { "events:source": PIPELINEOS_SOURCE },
        // Without this, a call that names no source would be allowed.
        Null: { "events:source": "false" },
      },
    });
    new CfnEventBusPolicy(this, `Answers-${account}`, {
      eventBusName: this.bus.eventBusName,
      statementId: `pipelineos-${account}`,
      statement: statement.toStatementJson(),
    });
  }
}
