import { type App, DefaultStackSynthesizer, type IStackSynthesizer, Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { UserPool } from "aws-cdk-lib/aws-cognito";

/** What stacks must know of where they are deployed. It is AWS, unless the stage says otherwise. */
export interface Cloud {
  /** How a stack's template and assets get there. */
  synthesizer(): IStackSynthesizer;
  /** Whether it runs tasks, in networks of their own. */
  readonly runsTasks: boolean;
  /** Where the pool's keys are published, below which `/.well-known/jwks.json` is. */
  keysUrlOf(pool: UserPool): string;
  /** What the paths of the API are appended to. */
  apiUrlOf(api: HttpApi): string;
  /** Changes what the app's resources ask for where it cannot be had. */
  adapt(app: App): void;
}

/** The issuer of the pool's tokens. */
export function issuerOf(pool: UserPool): string {
  const { region, urlSuffix } = Stack.of(pool);
  return `https://cognito-idp.${region}.${urlSuffix}/${pool.userPoolId}`;
}

export const aws: Cloud = {
  synthesizer: () => new DefaultStackSynthesizer() as IStackSynthesizer,
  runsTasks: true,
  keysUrlOf: issuerOf,
  apiUrlOf: ({ apiEndpoint }) => apiEndpoint,
  adapt: () => {},
};
