import { fileURLToPath } from "node:url";
import { App, CliCredentialsStackSynthesizer, Duration, type IStackSynthesizer, Stack } from "aws-cdk-lib";
import { EventBus, type IEventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { Runtime } from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { Queue } from "aws-cdk-lib/aws-sqs";

const TIMEOUT = Duration.seconds(30);

interface Settings {
  /** The bus with Dreamcatcher's events, by name or ARN. */
  subscribeTo: string;
  /** The bus on which Dreamcatcher receives PipelineOS's events, by name or ARN. */
  publishTo: string;
  /** The owner whose dreams are accepted; everybody's without it. */
  owner?: string | undefined;
}

/** The smallest PipelineOS: a rule on the bus, a queue, and a function that publishes on the bus. */
class PipelineosSubscriber extends Stack {
  constructor(app: App, { subscribeTo, publishTo, owner }: Settings) {
    super(app, "PipelineosSubscriber", {
      stackName: "pipelineos-subscriber",
      synthesizer: new CliCredentialsStackSynthesizer() as IStackSynthesizer,
    });
    const requests = new Queue(this, "Requests", {
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
      deadLetterQueue: { queue: new Queue(this, "DeadLetters"), maxReceiveCount: 3 },
    });
    new Rule(this, "Subscription", {
      eventBus: this.bus("SubscribeTo", subscribeTo),
      eventPattern: {
        source: ["dreamcatcher"],
        detailType: ["DreamImported", "ImplementationRequested"],
        ...(owner && { detail: { metadata: { owner_id: [owner] } } }),
      },
      targets: [new SqsQueue(requests)],
    });
    const respond = new NodejsFunction(this, "Respond", {
      entry: fileURLToPath(new URL("respond.ts", import.meta.url)),
      runtime: Runtime.NODEJS_24_X,
      bundling: { minify: true, bundleAwsSDK: true },
      environment: { PUBLISH_TO: publishTo },
      timeout: TIMEOUT,
    });
    respond.addEventSource(new SqsEventSource(requests, { batchSize: 1 }));
    this.bus("PublishTo", publishTo).grantPutEventsTo(respond);
  }

  private bus(id: string, nameOrArn: string): IEventBus {
    return nameOrArn.startsWith("arn:")
      ? EventBus.fromEventBusArn(this, id, nameOrArn)
      : EventBus.fromEventBusName(this, id, nameOrArn);
  }
}

const app = new App();
const setting = (name: string): string | undefined => app.node.tryGetContext(name);
const stage = setting("stage");
const subscribeTo = setting("subscribeTo") ?? (stage && `dreamcatcher-${stage}`);
if (!subscribeTo) throw new Error("name the stage: add -c stage=<local | dev | staging | prod>");
const publishTo = setting("publishTo") ?? subscribeTo;
new PipelineosSubscriber(app, { subscribeTo, publishTo, owner: setting("owner") });
