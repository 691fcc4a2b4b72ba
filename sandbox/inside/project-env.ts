/** The environment of a project. It inherits no variable of the supervisor. */
export const PROJECT_ENV: NodeJS.ProcessEnv = {
  PATH: "/sandbox/bin:/usr/local/bin:/usr/bin:/bin",
  HOME: "/tmp",
  TMPDIR: "/tmp",
  LANG: "C.UTF-8",
  CI: "true",
};
