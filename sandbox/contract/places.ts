/** Where things are inside the sandbox, in the image as under bubblewrap. */
export const PROJECT_DIR = "/project";
export const REPORT_FILE = "/report/report.json";

/** What a project can write to, beside descriptors. */
export const WRITABLE = [PROJECT_DIR, "/tmp", "/dev/shm"];

/** The only environment a project sees. Nothing of the supervisor's is handed on. */
export const PROJECT_ENV: NodeJS.ProcessEnv = {
  PATH: "/sandbox/bin:/usr/local/bin:/usr/bin:/bin",
  HOME: "/tmp",
  TMPDIR: "/tmp",
  LANG: "C.UTF-8",
  CI: "true",
};
