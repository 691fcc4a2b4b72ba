import { Duration, SecretValue, Stack, Validations } from "aws-cdk-lib";
import type { HttpApi, WebSocketApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { ICertificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Function as CloudFrontFunction,
  Distribution,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  type ResponseHeadersPolicy,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { Construct } from "constructs";
import { ORIGIN_HEADER } from "#shared/platform/auth/origin-header.ts";
import { nameOf, stageName } from "../../names.ts";
import type { Stage } from "../../stages/stages.ts";
import { pageRequest } from "../../web/page-request.ts";
import { API_PATHS, SOCKET_PATH } from "../../web/paths.ts";
import { socketRequest } from "../../web/socket-request.ts";
import { type ViewerRequest, viewerFunction } from "../../web/viewer-function.ts";
import type { PageBucket } from "./page-bucket.ts";

interface PageDistributionProps {
  stage: Stage;
  bucket: PageBucket;
  headers: ResponseHeadersPolicy;
  http: HttpApi;
  socket: WebSocketApi;
  /** The name of the deployed stage of the WebSocket API. */
  socketStage: string;
  /** The secret that the authorizers of both APIs ask for. */
  originSecretArn: string;
  certificate: ICertificate | undefined;
  firewallArn: string | undefined;
}

/** The web app's address: the page, the API and the WebSocket under one origin. */
export class PageDistribution extends Construct {
  readonly distribution: Distribution;
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, props: PageDistributionProps) {
    super(scope, id);
    const { stage, bucket, headers, http, socket, socketStage, certificate, firewallArn } = props;
    this.stage = stage;
    const { region, urlSuffix } = Stack.of(this);
    const behindSecret = ({ apiId }: HttpApi | WebSocketApi, originPath?: string) =>
      new HttpOrigin(`${apiId}.execute-api.${region}.${urlSuffix}`, {
        ...(originPath !== undefined && { originPath }),
        customHeaders: {
          [ORIGIN_HEADER]: SecretValue.secretsManager(props.originSecretArn).unsafeUnwrap(),
        },
        // Longer than the API takes, so that its own response arrives.
        readTimeout: Duration.seconds(60),
      });
    const passedOn = {
      // A redirect from HTTP would come after the token was sent.
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
    const api: BehaviorOptions = {
      ...passedOn,
      origin: behindSecret(http),
      allowedMethods: AllowedMethods.ALLOW_ALL,
    };
    this.distribution = new Distribution(this, "Distribution", {
      comment: stageName(stage),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      logBucket: bucket.accessLog,
      ...(certificate &&
        stage.domain && {
          certificate,
          domainNames: [stage.domain.name],
          minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        }),
      ...(firewallArn !== undefined && { webAclId: firewallArn }),
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(bucket.files, {
          originAccessControl: new S3OriginAccessControl(this, "Access", {
            originAccessControlName: nameOf(stage, "page"),
          }),
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: this.asFilesSay(),
        responseHeadersPolicy: headers,
        functionAssociations: [this.changing(pageRequest)],
      },
      additionalBehaviors: {
        ...Object.fromEntries(API_PATHS.map((path) => [path, api])),
        [`${SOCKET_PATH}*`]: {
          ...passedOn,
          origin: behindSecret(socket, `/${socketStage}`),
          functionAssociations: [this.changing(socketRequest)],
        },
      },
    });
    Validations.of(this.distribution).acknowledge(
      { id: "AwsSolutions-CFR1", reason: "The app is for people anywhere." },
      ...(firewallArn === undefined
        ? [
            {
              id: "AwsSolutions-CFR2",
              reason: "The stage's settings ask for no firewall: it serves no users.",
            },
          ]
        : []),
      ...(certificate === undefined
        ? [{ id: "AwsSolutions-CFR4", reason: "Without a domain it has CloudFront's own certificate." }]
        : []),
    );
  }

  /** Keeps each file as long as its cache-control says, compressed; it asks for others each time. */
  private asFilesSay() {
    return new CachePolicy(this, "Files", {
      cachePolicyName: nameOf(this.stage, "page"),
      comment: "As long as a file's cache-control says",
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(365),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }

  /** The names of such functions are those of the whole account. */
  private changing(change: (request: ViewerRequest) => ViewerRequest) {
    return {
      eventType: FunctionEventType.VIEWER_REQUEST,
      function: new CloudFrontFunction(this, change.name, {
        functionName: nameOf(this.stage, change.name),
        runtime: FunctionRuntime.JS_2_0,
        code: FunctionCode.fromInline(viewerFunction(change)),
      }),
    };
  }
}
