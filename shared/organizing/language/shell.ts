/** A line that calls a program of the command line, after a prompt or `sudo`. */
const COMMAND =
  /^(?:\$ |> |% )?(?:sudo |npx |time |env )*(?:pip3?|pipx|npm|npx|yarn|pnpm|bun|deno|node|python3?|py|uvicorn|gunicorn|flask|django-admin|git|gh|docker(?:-compose)?|kubectl|helm|minikube|terraform|aws|gcloud|az|heroku|vercel|netlify|firebase|flutter|dart|cargo|rustc|go|make|cmake|mvn|gradle|\.\/gradlew|apt(?:-get)?|brew|yum|dnf|apk|pacman|snap|choco|winget|cd|ls|mkdir|cp|mv|rm|cat|touch|chmod|chown|curl|wget|ssh|scp|rsync|tar|unzip|zip|systemctl|service|source|export|pytest|jest|vitest|tsc|eslint|php|composer|artisan|rails|bundle|gem|ruby|psql|mysql|sqlite3|mongo(?:sh|d)?|redis-(?:cli|server)|rabbitmq-server|ollama|conda|poetry|uv|twine|code|open|expo|ng|create-react-app|supabase|prisma|ffmpeg|yt-dlp|pandoc|convert|defaults|launchctl|crontab|ping|kill|ps|top|df|du|grep|find|sed|awk|echo|which|whoami|specstory|jq|sqlx|alembic|celery|streamlit|jupyter|playwright|cypress|wrangler|serverless|sls|cdk|sam|pulumi|ansible(?:-playbook)?|vagrant|nginx|certbot|openssl|ufw|\.\/[\w.-]+)(?:\s|$)/;

/** The lines of a script, with continued lines joined and without comments and blank lines. */
export const commandLines = (code: string): string[] =>
  code
    .replace(/\\\n\s*/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line && !/^(?:#(?!!)|\/\/)/.test(line));

/** Whether code consists of shell commands alone. */
export function isShell(code: string): boolean {
  const lines = commandLines(code.slice(0, 20_000));
  return lines.length > 0 && lines.every((line) => COMMAND.test(line));
}
