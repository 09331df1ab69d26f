/** The one place where webextension-polyfill is imported: it throws outside of an extension. */
export { default as browser } from 'webextension-polyfill'
