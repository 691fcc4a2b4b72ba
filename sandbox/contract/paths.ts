/** Where things are inside the sandbox, in the image as under bubblewrap. */
export const PROJECT_DIR = "/project";
export const REPORT_FILE = "/report/report.json";

/** What a project can write to, beside descriptors. */
export const WRITABLE_DIRS = [PROJECT_DIR, "/tmp", "/dev/shm"];
