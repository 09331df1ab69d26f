/** The Studio: an editor beside the explainer. */
export { openStudio, type StudioWorld } from './open-studio.tsx'
