/** The mark: a loop that crosses itself, as a coroutine's way does. */
export function Logo() {
  return (
    <svg class="logo" width="22" height="15" viewBox="0 0 20 14" aria-hidden="true" focusable="false">
      <path
        d="M10 7C8 3.6 6.4 2 4.6 2a4 5 0 0 0 0 10C6.4 12 8 10.4 10 7s3.6-5 5.4-5a4 5 0 0 1 0 10C13.6 12 12 10.4 10 7Z"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
      />
    </svg>
  )
}
