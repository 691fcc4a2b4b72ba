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
  /** The bus, by name or ARN, on which Dreamcatcher's events are heard. */
  hears: string;
  /** The bus, by name or ARN, on which Dreamcatcher hears the answers. */
  answers: string;
  /** Whose dreams are taken up, everybody's where it is not said. */
  owner?: string | undefined;
}

/** PipelineOS's side, as small as it gets: bus, rule, queue, function, bus. */
class PipelineosSubscriber extends Stack {
  constructor(app: App, { hears, answers, owner }: Settings) {
    super(app, "PipelineosSubscriber", {
      stackName: "pipelineos-subscriber",
      synthesizer: new CliCredentialsStackSynthesizer() as IStackSynthesizer,
    });
    const requests = new Queue(this, "Requests", {
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
      deadLetterQueue: { queue: new Queue(this, "DeadLetters"), maxReceiveCount: 3 },
    });
    new Rule(this, "Asked", {
      eventBus: this.bus("Hears", hears),
      eventPattern: {
        source: ["dreamcatcher"],
        detailType: ["DreamImported", "ImplementationRequested"],
        ...(owner && { detail: { metadata: { owner_id: [owner] } } }),
      },
      targets: [new SqsQueue(requests)],
    });
    const answer = new NodejsFunction(this, "Answer", {
      entry: fileURLToPath(new URL("answer.ts", import.meta.url)),
      runtime: Runtime.NODEJS_24_X,
      bundling: { minify: true, bundleAwsSDK: true },
      environment: { ANSWERS_BUS: answers },
      timeout: TIMEOUT,
    });
    answer.addEventSource(new SqsEventSource(requests, { batchSize: 1 }));
    this.bus("Answers", answers).grantPutEventsTo(answer);
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
const hears = setting("hears") ?? (stage && `dreamcatcher-${stage}`);
if (!hears) throw new Error("which stage? add -c stage=<local | dev | staging | prod>");
new PipelineosSubscriber(app, { hears, answers: setting("answers") ?? hears, owner: setting("owner") });
