/** Every word of the toolbar's popup, in the shape of `_locales`: flat keys, and places as `{name}`. */
export const strings = {
  name: 'Loopscope',
  off: 'Loopscope is off.',
  offHere: 'Loopscope is off on this site.',
  notHere: 'Loopscope does not run on this page.',
  never: 'No extension can run on this page.',
  blocksNone: 'No async code was found on this page.',
  blocksOne: 'One async block on this page.',
  blocksMany: '{count} async blocks on this page.',
  linesOne: '1 line',
  linesMany: '{count} lines',
  show: 'Show',
  showBlock: 'Show block {number} on the page: {title}',
  replay: 'Replay',
  replayBlock: 'Replay block {number}: {title}',
  onThisSite: 'On this site',
  onFiles: 'On local files',
  onSite: 'On {site}',
  accessTitle: 'Where it looks for async code',
  accessHint: 'The browser asks you once. You can take it back here at any time.',
  runOnSite: 'Always on {site}',
  runEverywhere: 'On every site',
  runOnce: 'Only here, this once',
  granted: 'You allowed {pattern}.',
  grantedEverywhere: 'You allowed every site.',
  withdraw: 'Take back',
  studio: 'Open the Studio',
  options: 'Options',
  diagnostics: 'Diagnostics',
  engineOff: 'The engine is not started. It starts with the first replay.',
  engineStarting: 'The engine is starting.',
  engineReady: 'The engine is ready. It started in {seconds} s.',
  engineReadyPlain: 'The engine is ready. It started in {seconds} s, without its snapshot ({reason}).',
  engineRunning: 'The engine is running a program.',
  engineBroken: 'The engine could not be started: {message}',
} as const

/** The text with its places filled in. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
