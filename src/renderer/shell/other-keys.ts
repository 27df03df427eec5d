const ARROWS = ['←', '↑', '→', '↓'].map((key) => [key]);
const LARGER_SMALLER = [['+'], ['−']];

/**
 * Keys outside of commands, by context. Each row is named by `shell.keys.GROUP.ROW` and lists all
 * alternatives.
 */
export const OTHER_KEYS = {
  window: { fullScreen: [['F11']], leavePresentation: [['Esc']] },
  save: { digit: [['0'], ['…'], ['9']] },
  grid: { move: ARROWS, page: [['PgUp'], ['PgDn']], size: LARGER_SMALLER, open: [['Enter']] },
  map: {
    move: ARROWS,
    zoom: LARGER_SMALLER,
    whole: [['Home']],
    look: [['Enter']],
    take: [['Shift', 'Enter']],
  },
  layers: {
    move: [
      ['Alt', '↑'],
      ['Alt', '↓'],
    ],
    remove: [['Delete']],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly (readonly string[])[]>>>>;
