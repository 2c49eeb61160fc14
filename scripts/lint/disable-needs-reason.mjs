/** A comment that switches a rule off says why, after " -- ". */
export const disableNeedsReason = {
  meta: { type: "problem", schema: [], messages: { missing: "Say why after ' -- ', or mend what the rule found." } },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!/^\s*eslint-disable/.test(comment.value) || / -- \S.{7,}/s.test(comment.value)) continue;
          // Reported before the first column, or the comment would switch this report off as well.
          const { line } = comment.loc.start;
          context.report({ loc: { start: { line, column: -1 }, end: { line, column: -1 } }, messageId: "missing" });
        }
      },
    };
  },
};
