/** Paths inside the sandbox, both in the image and under bubblewrap. */
export const PROJECT_DIR = "/project";
export const REPORT_FILE = "/report/report.json";

/** The directories that a project can write to. */
export const WRITABLE_DIRS = [PROJECT_DIR, "/tmp", "/dev/shm"];

/** The file beside the supervisor that has the DOM. */
export const DOM = "dom.mjs";
