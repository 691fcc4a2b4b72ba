import { join } from "node:path";
import { RemovalPolicy } from "aws-cdk-lib";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { logGroupOf } from "../../names.ts";
import type { Stage } from "../../stages/stages.ts";
import { cacheControlOf } from "../../web/headers.ts";
import type { PageConfig } from "../../web/page-config.ts";

interface PageFilesProps {
  stage: Stage;
  bucket: IBucket;
  /** The folder of the built page. */
  folder: string;
  config: PageConfig;
}

/**
 * Copies the page into its bucket at each deployment. Files of former versions stay: a page that is open
 * loads its parts when it needs them.
 */
export class PageFiles extends Construct {
  constructor(scope: Construct, id: string, { stage, bucket, folder, config }: PageFilesProps) {
    super(scope, id);
    const exclude = ["**/.*", ...(stage.sourceMaps ? [] : ["**/*.map"])];
    const common = {
      destinationBucket: bucket,
      prune: false,
      retainOnDelete: false,
      memoryLimit: 512,
      logGroup: new LogGroup(this, "Logs", {
        logGroupName: logGroupOf(stage, "page-files"),
        retention: stage.logRetentionDays,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    };
    const cachedLike = (path: string) => [CacheControl.fromString(cacheControlOf(path))];
    const assets = new BucketDeployment(this, "Assets", {
      ...common,
      sources: [Source.asset(join(folder, "assets"), { exclude })],
      destinationKeyPrefix: "assets",
      cacheControl: cachedLike("/assets/"),
    });
    const page = new BucketDeployment(this, "Page", {
      ...common,
      sources: [
        Source.asset(folder, { exclude: ["assets", ...exclude] }),
        Source.jsonData("config.json", config),
      ],
      cacheControl: cachedLike("/index.html"),
    });
    // The page names its assets.
    page.node.addDependency(assets);
  }
}
