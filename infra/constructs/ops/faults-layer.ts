import { CfnOutput } from "aws-cdk-lib";
import { Code, LayerVersion, Runtime } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { layer } from "../../bundling/layer.ts";

/** The fault injection layer; an operator adds it to a function to test how it handles failing calls. */
export class FaultsLayer extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const faults = new LayerVersion(this, "Layer", {
      description: "Makes calls to AWS fail: layers/faults",
      code: Code.fromAsset(layer("faults")),
      compatibleRuntimes: [Runtime.NODEJS_24_X],
    });
    new CfnOutput(this, "Arn", { value: faults.layerVersionArn });
  }
}
