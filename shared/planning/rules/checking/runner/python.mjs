// Checks files of Python by the program python.py beside it.
import { checkIn } from "./in-python.mjs";

export default checkIn("python.py");
