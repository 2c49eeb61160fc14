import { basename, relative, sep } from "node:path";

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
const drawer = /^(shared|common|utils?|helpers?|types|constants)$/;

/** File and folder names are kebab-case and say what is inside; a drawer like "utils" says nothing. */
export const plainFileName = {
  meta: {
    type: "problem",
    schema: [],
    messages: { case: "'{{name}}' is not kebab-case.", drawer: "'{{name}}' says nothing: name the noun it serves." },
  },
  create(context) {
    return {
      Program(node) {
        const [file, ...folders] = relative(context.cwd, context.filename).split(sep).reverse();
        for (const name of [file.replace(/^\./, ""), ...folders]) {
          const [firstPart] = basename(name).split(".");
          if (!kebabCase.test(name) && !name.startsWith("."))
            context.report({ node, messageId: "case", data: { name } });
          if (drawer.test(firstPart)) context.report({ node, messageId: "drawer", data: { name } });
        }
      },
    };
  },
};
