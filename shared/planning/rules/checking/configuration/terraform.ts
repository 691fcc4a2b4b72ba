import { type Checked, counted } from "./checked.ts";
import { parser } from "./hcl/generated/parser.ts";

const strict = parser.configure({ strict: true });

/** Whether a path is that of a file of Terraform or OpenTofu, or of values for its variables. */
export const isTerraform = (path: string): boolean => /\.(?:tf|tfvars|tofu)$/i.test(path);

/** Checks the syntax of a file of Terraform, which is HCL. */
export function checkTerraform(content: string): Checked {
  const text = content.replace(/^\uFEFF/, "");
  try {
    const { topNode } = strict.parse(text);
    const blocks = counted(topNode.getChildren("Block").length, "block");
    return { faults: [], checked: `its ${blocks} parse, but nothing here applies them` };
  } catch (error) {
    const position = Number(/\d+$/.exec((error as Error).message)?.[0]);
    const line = text.slice(0, position).split("\n").length;
    return { faults: [`it does not parse from line ${line} on`], checked: "" };
  }
}
