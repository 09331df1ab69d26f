/** The only code that touches browser.*. Parts that must stay small import single files instead. */

export { requestSites, watchSites, withdrawSites } from './access.ts'
export { keepBadge } from './badge.ts'
export { keepReplayCommands } from './commands.ts'
export { keepEngineHost, runEngineHost } from './engine-host.ts'
export { connectEngine, type RemoteEngine } from './engine-port.ts'
export { type ErrorEntry, noteError, noteUncaught, readErrors } from './errors.ts'
export { injectReader } from './inject-reader.ts'
export { grantedPatterns, keepSites } from './keep-sites.ts'
export { spokenLanguage } from './language.ts'
export { siteMatches } from './manifest.ts'
export { EVERYWHERE, matchesSite, patternOf } from './match-site.ts'
export { answer, ask, askTab, type BlockSummary, type PageState } from './messages.ts'
export {
  changePreferences,
  type Preferences,
  readPreferences,
  SPEEDS,
  type Theme,
  watchPreferences,
} from './preferences.ts'
export { loadScript, readResource } from './resources.ts'
export { serveScripts } from './serve-scripts.ts'
export {
  changeSettings,
  isOn,
  LANGUAGES,
  readSettings,
  type Settings,
  siteOf,
  watchSettings,
  withSite,
} from './settings.ts'
export { openShortcuts, readShortcuts, type Shortcut } from './shortcuts.ts'
export { sites } from './sites.ts'
export { answerOpenStudio, openStudio, studioUrl } from './studio.ts'
export { type ActiveTab, activeTab } from './tabs.ts'
export { readVersions, type Versions } from './versions.ts'
export { openWelcome } from './welcome.ts'
