/** Colours that a browser's API wants as text; all others stand in tokens.css. */
export const badgeColor = '#3159c9'
