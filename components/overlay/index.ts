/** The box beside a code block, on a page that is not ours. */
export { type Box, type Frame, frameFor, onScreen, type Side, type Size } from './frame-for.ts'
export { type Overlay, type OverlayOptions, openOverlay } from './open-overlay.ts'
