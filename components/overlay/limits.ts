/** Below this viewport width, in px, there is no room beside a code block: the box is a sheet at the bottom. */
export const SHEET_BELOW = 600
/** Preferred width of the floating box: the timeline needs about 700 px beside its lane names. */
export const BOX_WIDTH = 880
/** Preferred height of the floating box. The page behind it should stay in sight. */
export const BOX_HEIGHT = 720
/** Less than this is no help to anyone: the box then covers part of the block instead of shrinking further. */
export const BOX_HEIGHT_MIN = 672
/** Between the box and the edge of the viewport. */
export const MARGIN = 8
/** Between the box and its block. */
export const GAP = 10
/** How much of a narrow screen the sheet may take: the line being read stays in sight above it. */
export const SHEET_SHARE = 0.88
/** Below this height, in px, code, sentence and picture do not fit one above the other: the whole box scrolls. */
export const LOW_BELOW = 400
/** The least size of a window: four lines of code, sentence, picture and play button are seen without scrolling. */
export const LEAST = { width: 380, height: 600 } as const
/** How far a key or a button moves a window or its edge, px: a few presses for what one wants to uncover. */
export const STEP = 24
/** How far a window stands aside of one that it must cover, px: the head and an edge of that one stay in sight. */
export const ASIDE = 44
/** A window may be this much narrower to stand beside another: its parts then still stand as they did. */
export const NARROWER = 0.8
/** A press that moves less than this, in px, is a click: a hand is never quite still. */
export const DRAG_FROM = 3
/** Replays that can be pinned at once. Each keeps its trace, up to 25 MB, and no screen shows more of them whole. */
export const PINNED_MOST = 4
/** How often the page may take the host away, with nothing done in it meanwhile, before it is left away. */
export const RETURNS_MOST = 3
/** How often the page may cover the host in the top layer, likewise, before it is left covered. */
export const RAISES_MOST = 20

/** Height of the block button in px; button.css draws it. */
export const BUTTON_HEIGHT = 26
/** How far the button reaches into its block: less than the padding of almost every code block. */
export const BUTTON_OVERLAP = 8
/** Long enough to cross from the block to the button without it going away. */
export const BUTTON_LINGER_MS = 180
