export { explain } from './explain.ts'
export { offerExplainer } from './load-explainer.ts'
export { type PageOptions, type ReaderPage, readPage } from './page.ts'
export { createPageEngine } from './page-engine.ts'
