import type { PlanLanguage } from "@dreamcatcher/contracts/project-languages";

/** One pattern of what stands at the start of a line, after a prompt or in ticks, and of names of files. */
const commands = (...lines: string[]): RegExp =>
  new RegExp(String.raw`(?<=^|[\s\`>$#;&|"'(])(?:${lines.join("|")})(?![\w-])`, "gm");

/** What a developer types and which files the tools read, by the language that leaves no choice for. */
export const TOOLCHAIN_SIGNS: readonly (readonly [PlanLanguage, RegExp])[] = [
  [
    "python",
    commands(
      String.raw`pip3? install|pytest|python3? -m|python3? [\w./-]{1,80}\.py|uv (?:run|add|sync)|poetry (?:run|add|install)`,
      String.raw`conda (?:activate|install|create)|pyproject\.toml|requirements\.txt|__init__\.py|manage\.py|uvicorn`,
    ),
  ],
  [
    "rust",
    commands(String.raw`cargo (?:build|run|test|add|check|clippy|fmt|new|install)|(?:\w+\/)?Cargo\.toml`),
  ],
  ["go", commands(String.raw`go (?:run|build|test|mod|get|vet|install) ?[\w./-]*|go\.mod|gofmt`)],
  ["java", commands(String.raw`(?:\.\/)?mvnw? [\w-]+|(?:[\w-]+\/)*pom\.xml|javac|src\/main\/java[\w./]*`)],
  ["kotlin", commands(String.raw`(?:[\w-]+\/)*build\.gradle\.kts|src\/main\/kotlin[\w./]*`)],
  [
    "csharp",
    commands(
      String.raw`dotnet (?:run|build|test|new|add|ef|watch|publish)|[\w.\/\\-]{1,80}\.(?:csproj|sln)|appsettings\.json`,
    ),
  ],
  [
    "php",
    commands(
      String.raw`composer (?:install|require|update)|php artisan[\w: ]*|composer\.json|wp-config\.php`,
    ),
  ],
  ["ruby", commands(String.raw`bundle (?:exec|install)|(?:bin\/)?rails \w+|rake \w+|Gemfile|gem install`)],
  [
    "elixir",
    commands(
      String.raw`mix (?:test|phx[\w.]*|ecto[\w.]*|deps\.get|compile|format)|iex -S|mix\.exs|[\w.\/-]{1,80}\.heex|LiveView`,
    ),
  ],
  ["dart", commands(String.raw`flutter (?:run|build|pub|create|test)|dart (?:run|pub)|pubspec\.yaml`)],
  [
    "swift",
    commands(
      String.raw`xcodebuild|swift (?:build|test|package|run)|Package\.swift|[\w.\/-]{1,80}\.xcodeproj`,
    ),
  ],
  ["cpp", commands(String.raw`g\+\+ [\w.-]+|cmake (?:-|\.|\.\.)[\w./-]*|CMakeLists\.txt|platformio\.ini`)],
  ["c", commands(String.raw`gcc [\w.-]+`)],
  ["scala", commands(String.raw`sbt \w+|build\.sbt`)],
  ["haskell", commands(String.raw`cabal \w+|stack (?:build|test|run)|ghci?`)],
  ["other", commands(String.raw`lein \w+|clj -\w+|deps\.edn|project\.clj|zig build|forge (?:build|test)`)],
  ["r", commands(String.raw`Rscript|install\.packages`)],
  ["hcl", commands("terraform (?:init|plan|apply|validate)")],
  ["typescript", commands(String.raw`tsc|npx tsc|tsconfig\.json|tsx [\w./-]+|ts-node`)],
  [
    "javascript",
    commands(
      String.raw`(?:npm|yarn|pnpm|bun) (?:run|install|i|test|start|add|create|init|dev|build)|npx [\w@-]+|node [\w./-]+\.m?js|package\.json`,
    ),
  ],
];
