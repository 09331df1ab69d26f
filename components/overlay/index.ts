/** The windows beside code blocks, on a page that is not ours. */
export { type Box, type Frame, frameFor, onScreen, type Side, type Size } from './frame-for.ts'
export { PINNED_MOST } from './limits.ts'
export { type Overlay, type OverlayOptions, openOverlay } from './open-overlay.ts'
export { styleShadow } from './style-shadow.ts'
export { modalAround } from './top-modal.ts'
export { EDGES, type Edge, grownBox, movedBox, pulledBox, sizeWithin } from './window-box.ts'
