import { readdirSync, readFileSync } from "node:fs";
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
  ListFunctionsCommand,
  ListLayersCommand,
  UpdateEventSourceMappingCommand,
  UpdateFunctionConfigurationCommand,
} from "@aws-sdk/client-lambda";
import { expect, onTestFinished } from "vitest";
import { aws, stage } from "./stage.ts";

const lambda = new LambdaClient(aws);

/** The Lambda name of a function, given the name of its file in `functions/`. */
async function lambdaName(name: string): Promise<string> {
  const { Functions = [] } = await lambda.send(new ListFunctionsCommand({ MaxItems: 200 }));
  const found = Functions.find(({ Description }) => Description === name)?.FunctionName;
  return found ?? expect.fail(`the stage has no function ${name}`);
}

/** Invokes a function as its trigger does and returns its result. */
export async function invoke(name: string, payload: unknown): Promise<unknown> {
  const FunctionName = await lambdaName(name);
  const { Payload, FunctionError } = await lambda.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify(payload) }),
  );
  const text = Buffer.from(Payload ?? []).toString();
  if (FunctionError) throw new Error(`${name} failed: ${text}`);
  return JSON.parse(text);
}

interface Changes {
  environment: Readonly<Record<string, string>>;
  layers?: string[];
}

/** Changes a function until the end of the test, or until the returned function is called. */
export async function changeFunction(
  name: string,
  { environment, layers = [] }: Changes,
): Promise<() => Promise<void>> {
  const FunctionName = await lambdaName(name);
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const before = Environment?.Variables ?? {};
  const set = async (Variables: Record<string, string>, Layers: string[]) => {
    await lambda.send(
      new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables }, Layers }),
    );
  };
  const restore = () => set(before, []);
  onTestFinished(restore);
  await set({ ...before, ...environment }, layers);
  return restore;
}

/** The Lambda layer that makes calls of the SDK fail as the variable `FAULTS` says. */
export async function faultsLayer(): Promise<string> {
  const { Layers = [] } = await lambda.send(new ListLayersCommand({}));
  const layer = Layers.find(({ LayerName }) => /faults/i.test(LayerName ?? ""));
  return layer?.LatestMatchingVersion?.LayerVersionArn ?? expect.fail("the stage has no faults layer");
}

/** Kills the processes of a function and returns how many there were. */
export async function killWorkers(name: string): Promise<number> {
  const { port } = new URL(stage.endpoint_url);
  const variables = [`AWS_LAMBDA_FUNCTION_NAME=${await lambdaName(name)}`, `GATEWAY_PORT=${port}`];
  const workers = readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && variables.every((variable) => environmentOf(pid).includes(variable)));
  for (const pid of workers) process.kill(pid, "SIGKILL");
  return workers.length;
}

/** Empty where the process has ended. */
function environmentOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
  } catch {
    return [];
  }
}

/** Stops the delivery of messages to a function in `functions/jobs/`; the returned function resumes it. */
export async function pauseDelivery(job: string): Promise<() => Promise<void>> {
  const FunctionName = await lambdaName(job);
  const { EventSourceMappings = [] } = await lambda.send(new ListEventSourceMappingsCommand({}));
  const UUID = EventSourceMappings.find(({ FunctionArn }) => FunctionArn?.endsWith(`:${FunctionName}`))?.UUID;
  if (UUID === undefined) return expect.fail(`${job} has no event source mapping`);
  const enable = async (Enabled: boolean) => {
    await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }));
  };
  await enable(false);
  return () => enable(true);
}
