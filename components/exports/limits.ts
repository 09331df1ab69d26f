/** Lines of the text diagram: what still fits into a message. */
export const TEXT_TURNS = 120
/** Columns of the picture below it: what chats and code blocks show without a scrollbar. */
export const TEXT_COLUMNS = 80
/** The longest piece of printed text that a diagram quotes, in characters. */
export const QUOTED_CHARACTERS = 32
/** Mermaid lays out every message as a row of its own; beyond this many nobody reads them, and 500 edges is its own limit. */
export const MERMAID_STEPS = 200
/** Lanes of a picture: 2,000 px of height. */
export const PICTURE_LANES = 60
/** More arrows than this are noise in a picture that does not move. */
export const PICTURE_ARROWS = 30
/** Width of the SVG in px, and how many pixels of the PNG are one of it: sharp on a dense screen. */
export const PICTURE = { width: 920, scale: 2 } as const
/** The largest side of a canvas that every browser draws, in px. */
export const CANVAS_SIDE = 16_384
/** Characters of a link after the #: what mail programs and chats leave whole. */
export const LINK_CHARACTERS = 16_000
/** What a link may unpack to, in bytes: the engine's own limit of source text, and a guard against a packed bomb. */
export const LINK_BYTES = 400_000
