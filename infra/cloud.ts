import { type App, DefaultStackSynthesizer, Fn, type IStackSynthesizer, Stack } from "aws-cdk-lib";
import type { HttpApi, WebSocketApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { UserPool } from "aws-cdk-lib/aws-cognito";

/** The properties of a deployment target: AWS, or the emulator on stage `local`. */
export interface Cloud {
  /** How a stack's template and assets are uploaded. */
  synthesizer(): IStackSynthesizer;
  /** Whether it runs Fargate tasks in a VPC. */
  readonly runsTasks: boolean;
  /** Whether the web app and the API behind it are served by a distribution of CloudFront. */
  readonly servesPages: boolean;
  /** Whether WebSocket APIs write logs only by a role in the settings of the account. */
  readonly needsLogPermission: boolean;
  /** The URL that `/.well-known/jwks.json` with the user pool's signing keys is appended to. */
  keysUrlOf(pool: UserPool): string;
  /** The base URL of the API. */
  apiUrlOf(api: HttpApi): string;
  /** The URL of a stage of a WebSocket API, and the one by which to send to its connections. */
  socketUrlsOf(api: WebSocketApi, stageName: string): SocketUrls;
  /** Changes or removes resources that the target does not support. */
  adapt(app: App): void;
}

interface SocketUrls {
  socket: string;
  connections: string;
}

/** The issuer of the pool's tokens. */
export function issuerOf(pool: UserPool): string {
  const { region, urlSuffix } = Stack.of(pool);
  return `https://cognito-idp.${region}.${urlSuffix}/${pool.userPoolId}`;
}

export const aws: Cloud = {
  synthesizer: () => new DefaultStackSynthesizer() as IStackSynthesizer,
  runsTasks: true,
  servesPages: true,
  needsLogPermission: true,
  keysUrlOf: issuerOf,
  apiUrlOf: ({ apiEndpoint }) => apiEndpoint,
  socketUrlsOf: ({ apiEndpoint }, stageName) => ({
    socket: `${apiEndpoint}/${stageName}`,
    connections: Fn.join("", ["https://", Fn.select(1, Fn.split("://", apiEndpoint)), "/", stageName]),
  }),
  adapt: () => {},
};
