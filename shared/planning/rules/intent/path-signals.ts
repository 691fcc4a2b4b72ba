import type { ProjectKind } from "@dreamcatcher/contracts/plan";

/** A pattern of paths from alternatives: names of files and folders, each from its start to its end. */
const paths = (...parts: string[]): RegExp => new RegExp(String.raw`(?:^|[\\/])(?:${parts.join("|")})$`, "i");
const IN = String.raw`[\\/].{0,200}`;

/** What the paths of a project's files say of its kind, and how much. */
export const PATH_SIGNALS: readonly (readonly [ProjectKind, weight: number, RegExp])[] = [
  [
    "web_app",
    3,
    paths(
      String.raw`[^\\/]+\.(?:html?|vue|svelte|astro|tsx|jsx|cshtml|razor|erb|heex|blade\.php)`,
      String.raw`(?:next|nuxt|vite|svelte|astro|tailwind)\.config\.\w+`,
      `(?:components|pages|templates|public|frontend|client)${IN}`,
    ),
  ],
  ["api", 3, paths(String.raw`cmd[\\/](?:server|api|worker).{0,200}`)],
  ["automation", 4, paths(String.raw`(?:roles|tasks|handlers|playbooks)[\\/].{0,200}\.ya?ml`)],
  ["mobile_app", 6, paths(String.raw`\(tabs\)[\\/].{0,200}|eas\.json|AppDelegate\.(?:m|mm)`)],
  // Of React Native: its pages are named like those of a web app.
  [
    "mobile_app",
    8,
    paths(
      String.raw`[^\\/]+Navigator\.[jt]sx?|metro\.config\.\w+|Podfile\.lock|(?:ios|android)[\\/].{0,200}`,
    ),
  ],
  ["web_app", 1.5, paths(String.raw`[^\\/]+\.s?css`, "(?:manage|settings|views)\\.py")],
  [
    "api",
    2.5,
    paths(
      String.raw`(?:server|routes?|urls|schemas|openapi|serverless|wrangler)\.(?:js|mjs|ts|ya?ml|toml)`,
      String.raw`\w*(?:Controller|Routes?|Handler|Endpoint)s?\.\w+|application\.(?:properties|ya?ml)|appsettings\.json`,
      `(?:server|routes|handlers|backend|api)${IN}`,
      String.raw`(?:server|app|routes|urls|schemas)\.py`,
    ),
  ],
  ["api", 4, paths(`(?:controllers|routers|endpoints)${IN}`)],
  [
    "cli",
    2.5,
    paths(
      String.raw`cmd[\\/](?!server|api|worker).{0,200}`,
      String.raw`cli\.\w+|main\.(?:go|rs|c|cpp)`,
      `(?:bin|scripts|commands)${IN}`,
    ),
  ],
  ["cli", 1.5, paths(String.raw`[^\\/]+\.(?:sh|ps1|bat)`)],
  [
    "library",
    3,
    paths(
      String.raw`src[\\/]lib\.rs|lib\.rs|setup\.py|[^\\/]+\.(?:gemspec|podspec)|index\.d\.ts|(?:rollup|tsup)\.config\.\w+`,
      String.raw`[^\\/]+\.stories\.\w+|packages[\\/](?:ui|core|sdk|utils?|client|components)[\\/].{0,200}`,
      String.raw`__init__\.py|NAMESPACE|include[\\/].{0,200}\.h(?:pp)?`,
    ),
  ],
  ["extension", 3, paths(String.raw`lua[\\/].{0,200}\.lua|init\.lua`)],
  [
    "bot",
    5,
    paths(
      String.raw`\w*bot\.(?:py|js|ts|go|rs)`,
      String.raw`(?:cogs|discord|telegram|(?:[\w.-]{1,80}[_.-])?bot)${IN}`,
    ),
  ],
  [
    "mobile_app",
    5,
    paths(
      String.raw`pubspec\.yaml|AndroidManifest\.xml|Podfile|MainActivity\.\w+|[^\\/]*ViewController\.swift|ContentView\.swift`,
      String.raw`[^\\/]+\.(?:xcodeproj|storyboard|dart)|app[\\/]src[\\/]main[\\/].{0,200}`,
    ),
  ],
  ["mobile_app", 6, paths(String.raw`[^\\/]+Screen\.(?:[jt]sx?|kt|dart|swift)`)],
  ["mobile_app", 3, paths(String.raw`[^\\/]*View\.swift|[^\\/]*(?:Fragment|Activity)\.(?:kt|java)`)],
  [
    "desktop_app",
    6,
    paths(
      String.raw`\w*(?:Panel|Frame|Window|Dialog)\.(?:java|cs|cpp|h|py)`,
      String.raw`[^\\/]+\.(?:gd|tscn|unity|prefab|xaml(?:\.cs)?|ui|uproject|fxml|Designer\.cs)|tauri\.conf\.json|electron-builder\.\w+`,
      `(?:src-tauri|electron)${IN}`,
      String.raw`(?:gui|dialogs|widgets)[\\/].{0,200}\.(?:py|java|cs|cpp|h)`,
      String.raw`(?:Assets|_?Scripts)[\\/].{0,200}\.cs`,
      String.raw`(?:main|dialog|app)_?window\.\w+|\w*gui\.py|preload\.[cm]?[jt]s`,
    ),
  ],
  [
    "extension",
    6,
    paths(
      String.raw`manifest\.json|(?:background|content)[-_]?script\.[jt]sx?|service[-_]worker\.[jt]s`,
      String.raw`[^\\/]+\.(?:user\.js|vsix|bas|xlsm|uplugin)|plugin\.(?:xml|php|yml)|extension\.[jt]s|appsscript\.json`,
      String.raw`__manifest__\.py|package\.nls\.json|fabric\.mod\.json|wp-content[\\/]plugins[\\/].{0,200}|nvim[\\/].{0,200}\.lua`,
    ),
  ],
  ["extension", 3, paths(String.raw`(?:background|content|popup|options)\.(?:[jt]sx?|html)`)],
  [
    "data_job",
    3,
    paths(
      String.raw`[^\\/]+\.(?:ipynb|parquet|csv|tsv|rmd|pkl)|dbt_project\.yml`,
      `(?:dags|notebooks|datasets?)${IN}`,
      String.raw`\w*(?:train|scrap\w*|crawl\w*|spider|etl|pipeline|preprocess\w*|dataset|analy[sz]e\w*)\w*\.(?:py|r|jl)`,
    ),
  ],
  ["database", 2.5, paths(String.raw`[^\\/]+\.(?:sql|prisma)`, `migrations?${IN}`)],
  [
    "automation",
    3,
    paths(
      String.raw`workflows[\\/][^\\/]+\.ya?ml|docker-compose[^\\/]*\.ya?ml|[^\\/]+\.(?:tf|tfvars|ahk|nix|service|timer)`,
      String.raw`(?:playbook|automations?|configuration)\.ya?ml|\.gitlab-ci\.yml|Jenkinsfile|nginx\.conf|Dockerfile`,
      String.raw`(?:ansible|terraform|k8s|helm|custom_components|dot_config|dotfiles)[\\/].{0,200}|\.pre-commit-config\.yaml|Brewfile[^\\/]*`,
    ),
  ],
];
