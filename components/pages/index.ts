export { openDiagnostics } from './open-diagnostics.tsx'
export { openOptions } from './open-options.tsx'
export { openWelcomePage } from './open-welcome.tsx'
