/** The only code that touches browser.*. Parts that must stay small import single files instead. */
export { keepBadge } from './badge.ts'
export { forwardCommands } from './commands.ts'
export { keepEngineHost, runEngineHost } from './engine-host.ts'
export { connectEngine, type RemoteEngine } from './engine-port.ts'
export { answer, ask, askTab, type PageState } from './messages.ts'
export { loadScript, readResource } from './resources.ts'
export {
  changeSettings,
  isOn,
  readSettings,
  type Settings,
  siteOf,
  watchSettings,
  withSite,
} from './settings.ts'
export { answerOpenStudio, openStudio, studioUrl } from './studio.ts'
export { activeTab } from './tabs.ts'
