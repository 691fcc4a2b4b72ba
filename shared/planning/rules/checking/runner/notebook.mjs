// Checks notebooks by the program notebook.py beside it.
import { checkIn } from "./in-python.mjs";

export default checkIn("notebook.py");
