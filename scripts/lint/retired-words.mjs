/** Words that docs/glossary.md replaces, and their replacements. */
const RETIRED = [
  { word: /^survey(s|ed|ing)?$/, instead: 'dataset predictions, or scoring' },
  { word: /^examiners?$/, instead: 'comparison' },
  { word: /^analysts?$/, instead: 'analysis' },
  { word: /^glances?$/, instead: 'metrics' },
  { word: /^walls?$/, instead: 'grid' },
  { word: /^rivals?$/, instead: 'baseline' },
  { word: /^judgements?$/, instead: 'filter result' },
  { word: /^digester$/, instead: 'thumbnailer' },
  { word: /^refusals?$/, instead: 'user error, or failure' },
  { word: /^(told|tells|untold)$/, instead: 'emitted, reported, or notified' },
];

/** The words of an identifier or a comment, in lower case: `useGridZoom` has three. @param {string} text */
function wordsOf(text) {
  return (text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
}

/**
 * Reports words that the glossary retired, in identifiers and comments.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const retiredWords = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { retired: 'docs/glossary.md retired "{{word}}": write {{instead}}.' },
  },
  create(context) {
    const { sourceCode } = context;
    /** @param {string} text @param {import('estree').SourceLocation} loc */
    const check = (text, loc) => {
      for (const word of wordsOf(text)) {
        const found = RETIRED.find((each) => each.word.test(word));
        if (found) context.report({ loc, messageId: 'retired', data: { word, instead: found.instead } });
      }
    };
    return {
      Program() {
        for (const token of sourceCode.ast.tokens)
          if (token.type === 'Identifier') check(token.value, token.loc);
        for (const { value, loc } of sourceCode.getAllComments()) if (loc) check(value, loc);
      },
    };
  },
};
