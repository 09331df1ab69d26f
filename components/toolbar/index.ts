export { openToolbar } from './open-toolbar.tsx'
