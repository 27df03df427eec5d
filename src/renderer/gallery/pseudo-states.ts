/** Pseudo-classes that the gallery shows without a pointer or a keyboard. */
export type PseudoState = 'hover' | 'focus-visible';

/** The attribute of an element that is shown in such a state. */
export const PSEUDO_STATE = 'data-pseudo-state';

const PSEUDO_CLASS = /:(hover|focus-visible)\b/g;

/**
 * Extends every rule for `:hover` and `:focus-visible` to elements with the attribute `data-pseudo-state`, so
 * that these states have the components' own style. Call again after style sheets have changed.
 */
export function showPseudoStates(): void {
  for (const { cssRules } of document.styleSheets) extend(cssRules);
}

function extend(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      const { selectorText } = rule;
      const shown = selectorText.replace(PSEUDO_CLASS, `[${PSEUDO_STATE}='$1']`);
      if (shown !== selectorText && !selectorText.includes(PSEUDO_STATE))
        rule.selectorText = `${selectorText}, ${shown}`;
    } else if (rule instanceof CSSGroupingRule) extend(rule.cssRules);
  }
}
