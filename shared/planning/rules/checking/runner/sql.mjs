// Checks SQL by the program sql.py beside it.
import { checkIn } from "./in-python.mjs";

export default checkIn("sql.py");
