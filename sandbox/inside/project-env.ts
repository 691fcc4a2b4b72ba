/** The only environment a project sees. Nothing of the supervisor's is handed on. */
export const PROJECT_ENV: NodeJS.ProcessEnv = {
  PATH: "/sandbox/bin:/usr/local/bin:/usr/bin:/bin",
  HOME: "/tmp",
  TMPDIR: "/tmp",
  LANG: "C.UTF-8",
  CI: "true",
};
