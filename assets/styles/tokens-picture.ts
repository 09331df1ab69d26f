/** The colours of exported pictures, which have no style sheet to ask: those of tokens.css, as a test compares. */
export const picturePalette = {
  light: {
    surface: '#ffffff',
    ink: '#1d2430',
    soft: '#535d6c',
    line: '#e1e5ea',
    bad: '#b3261e',
    lanes: ['#3159c9', '#b5560f', '#0a7d70', '#5c1d63', '#6c64a5', '#4a5160', '#04299e', '#8a0316'],
  },
  dark: {
    surface: '#1b1e24',
    ink: '#e8ebf0',
    soft: '#adb5c1',
    line: '#353b45',
    bad: '#ff8a84',
    lanes: ['#8fb0ff', '#f0a35e', '#4fc7b4', '#ac77fa', '#cfe3ff', '#309bb3', '#f3e06a', '#de6e29'],
  },
} as const
