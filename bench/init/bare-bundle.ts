import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { App, Stack } from "aws-cdk-lib";
import { Runtime } from "aws-cdk-lib/aws-lambda";
import { type BundlingOptions, NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";

const entry = fileURLToPath(new URL("bare.ts", import.meta.url));

/** Bundles the bare function with the CDK's `NodejsFunction` and returns the path of the bundle. */
export function bareBundle(outdir: string, bundling: BundlingOptions): string {
  const app = new App({ outdir });
  const stack = new Stack(app, "Bare");
  new NodejsFunction(stack, "Bare", { entry, runtime: Runtime.NODEJS_24_X, bundling });
  app.synth();
  const asset = readdirSync(outdir).find((name) => name.startsWith("asset."));
  if (!asset) throw new Error("the CDK created no bundle");
  return `${outdir}/${asset}/index.js`;
}
