import { RemovalPolicy } from "aws-cdk-lib";
import { CfnAccount } from "aws-cdk-lib/aws-apigateway";
import { ManagedPolicy, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";

/**
 * Allows API Gateway to write the logs of WebSocket APIs: unlike HTTP APIs, these need a role in the settings
 * of the account, of which each region has one. All stages there set an equal one, and none takes it away.
 */
export class LogPermission extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("apigateway.amazonaws.com"),
      managedPolicies: [
        ManagedPolicy.fromAwsManagedPolicyName("service-role/AmazonAPIGatewayPushToCloudWatchLogs"),
      ],
    });
    const account = new CfnAccount(this, "Account", { cloudWatchRoleArn: role.roleArn });
    // Other stages and services log by them, too.
    role.applyRemovalPolicy(RemovalPolicy.RETAIN);
    account.applyRemovalPolicy(RemovalPolicy.RETAIN);
    // API Gateway tries the role when it is set.
    account.node.addDependency(role);
  }
}
