const PATHS = {
  toStart: 'M3 3h2v10H3ZM13 3v10L6 8Z',
  back: 'M11 3v10L4 8Z',
  play: 'M5 2.6v10.8L13.4 8Z',
  pause: 'M4 3h3v10H4ZM9 3h3v10H9Z',
  step: 'M5 3v10l7-5Z',
  toEnd: 'M11 3h2v10h-2ZM3 3v10l7-5Z',
} as const

const STROKES = {
  close: 'M4 4l8 8M12 4l-8 8',
  help: 'M5.8 6a2.3 2.3 0 1 1 3.4 2c-.8.5-1.2.9-1.2 1.8M8 12.4v.1',
  export: 'M8 10V2.2M4.9 5.1 8 2l3.1 3.1M3 9v4.8h10V9',
  chevron: 'M4.5 6.5 8 10l3.5-3.5',
  wrench:
    'M10.5 2.5a3.5 3.5 0 0 0-3.3 4.7L2.5 12 4 13.5l4.7-4.7a3.5 3.5 0 0 0 4.6-4.3L11 6.5 9.5 5l2-2.2a3.5 3.5 0 0 0-1-.3Z',
  info: 'M8 7.2v4M8 4.7v.1M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Z',
  warning: 'M8 2.5 14.2 13.3H1.8ZM8 6.5v3.2M8 11.6v.1',
  tools:
    'M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 2.7a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6ZM6 9.7a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z',
  pin: 'M9.5 2 14 6.5 12 7.2 10.2 9 10 12 4 6l3-.2L8.8 4ZM6.5 9.5 2.5 13.5',
  move: 'M8 1.8v12.4M1.8 8h12.4M6 3.6l2-2 2 2M6 12.4l2 2 2-2M3.6 6l-2 2 2 2M12.4 6l2 2-2 2',
  left: 'M13 8H3M7 4 3 8l4 4',
  right: 'M3 8h10M9 4l4 4-4 4',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  stop: 'M5.2 2h5.6L14 5.2v5.6L10.8 14H5.2L2 10.8V5.2ZM8 5v3.6M8 10.9v.1',
} as const

export type IconName = keyof typeof PATHS | keyof typeof STROKES

/** A small picture beside or instead of words; always hidden from screen readers. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  const filled = name in PATHS
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {filled ? (
        <path d={PATHS[name as keyof typeof PATHS]} fill="currentColor" />
      ) : (
        <path
          d={STROKES[name as keyof typeof STROKES]}
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      )}
    </svg>
  )
}
